package se.paragraf.query.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every record of runs does. A test of one extends this class and says how to come by an empty one. */
public abstract class RunsContract {

    private static final Duration MOMENT = Duration.ofSeconds(1);

    /** The clock that the record goes by. */
    protected final SteeredClock clock = new SteeredClock();

    /** What is tried on a record. */
    protected interface Trial {

        /**
         * Tries it.
         *
         * @param runs an empty record
         */
        void on(Runs runs) throws Exception;
    }

    /** Tries it on an empty record that goes by the clock. */
    protected abstract void withEmptyRecord(Clock clock, Trial trial) throws Exception;

    private void givenNoRuns(Trial trial) throws Exception {
        withEmptyRecord(clock, trial);
    }

    @Test
    void givenNoRun_whenOneBegins_thenItIsUnderWayAndFound() throws Exception {
        givenNoRuns(runs -> {
            Run begun = runs.begin(RunKind.REBUILD, "{\"done\":0}");

            assertThat(begun)
                    .isEqualTo(new Run(
                            begun.id(),
                            RunKind.REBUILD,
                            RunState.RUNNING,
                            clock.instant(),
                            null,
                            false,
                            "{\"done\":0}"));
            assertThat(runs.find(begun.id())).contains(begun);
            assertThat(runs.find(RunId.random())).isEmpty();
        });
    }

    @Test
    void givenARunUnderWay_whenAnotherOfItsKindBegins_thenItIsRefusedAndTheOneUnderWayIsNamed() throws Exception {
        givenNoRuns(runs -> {
            Run running = runs.begin(RunKind.REBUILD, "{}");

            assertThatThrownBy(() -> runs.begin(RunKind.REBUILD, "{}"))
                    .isInstanceOfSatisfying(
                            RunInProgressException.class,
                            refusal -> assertThat(refusal.running()).isEqualTo(running.id()));

            assertThat(runs.begin(RunKind.AUDIT, "{}").isRunning()).isTrue();
            assertThat(runs.count(RunKind.REBUILD)).isEqualTo(1);
        });
    }

    @Test
    void givenMany_whenTheyBeginAtOnce_thenOneDoes() throws Exception {
        givenNoRuns(runs -> {
            List<CompletableFuture<Boolean>> attempts = IntStream.range(0, 8)
                    .mapToObj(attempt -> CompletableFuture.supplyAsync(() -> begins(runs)))
                    .toList();

            assertThat(attempts.stream().filter(CompletableFuture::join)).hasSize(1);
            assertThat(runs.count(RunKind.REBUILD)).isEqualTo(1);
        });
    }

    @Test
    void givenARunUnderWay_whenItMakesProgress_thenEverybodySeesHowFarItHasCome() throws Exception {
        givenNoRuns(runs -> {
            Run begun = runs.begin(RunKind.REBUILD, "{\"done\":0}");

            Run further = runs.progress(begun.id(), "{\"done\":7}");

            assertThat(further.body()).isEqualTo("{\"done\":7}");
            assertThat(further.mustStop()).isFalse();
            assertThat(runs.find(begun.id())).contains(further);
        });
    }

    @Test
    void givenARunUnderWay_whenSomebodyAsksForItToBeCancelled_thenItLearnsSoByItsProgress() throws Exception {
        givenNoRuns(runs -> {
            Run begun = runs.begin(RunKind.REBUILD, "{}");

            Optional<Run> asked = runs.requestCancellation(begun.id());

            assertThat(asked).map(Run::cancellationRequested).contains(true);
            assertThat(asked).map(Run::isRunning).contains(true);
            assertThat(runs.progress(begun.id(), "{\"done\":1}").mustStop()).isTrue();
            Run ended = runs.end(begun.id(), RunState.CANCELLED, "{\"done\":1}");
            assertThat(ended.state()).isEqualTo(RunState.CANCELLED);
            assertThat(runs.requestCancellation(RunId.random())).isEmpty();
        });
    }

    @Test
    void givenARunThatEnded_thenNothingChangesItAndTheNextMayBegin() throws Exception {
        givenNoRuns(runs -> {
            Run begun = runs.begin(RunKind.REBUILD, "{}");
            clock.pass(MOMENT);

            Run ended = runs.end(begun.id(), RunState.DONE, "{\"done\":9}");

            assertThat(ended.endedAt()).isEqualTo(clock.instant());
            clock.pass(MOMENT);
            assertThat(runs.end(begun.id(), RunState.FAILED, "{}")).isEqualTo(ended);
            assertThat(runs.progress(begun.id(), "{}")).isEqualTo(ended);
            assertThat(runs.requestCancellation(begun.id())).contains(ended);
            assertThat(runs.find(begun.id())).contains(ended);
            assertThat(runs.begin(RunKind.REBUILD, "{}").isRunning()).isTrue();
        });
    }

    @Test
    void givenARunThatIsSilentForLongerThanItsLease_thenItIsAbandonedAndTheNextMayBegin() throws Exception {
        givenNoRuns(runs -> {
            Run silent = runs.begin(RunKind.REBUILD, "{}");
            clock.pass(MOMENT);
            runs.progress(silent.id(), "{\"done\":1}");
            clock.pass(Runs.LEASE);
            assertThat(runs.find(silent.id())).map(Run::isRunning).contains(true);

            clock.pass(MOMENT);

            assertThat(runs.find(silent.id())).map(Run::state).contains(RunState.ABANDONED);
            assertThat(runs.list(RunKind.REBUILD, 0, 1))
                    .extracting(Run::isRunning)
                    .containsExactly(false);
            Run next = runs.begin(RunKind.REBUILD, "{}");
            assertThat(runs.progress(silent.id(), "{\"done\":2}").mustStop()).isTrue();
            assertThat(runs.end(silent.id(), RunState.DONE, "{}").state()).isEqualTo(RunState.ABANDONED);
            assertThat(runs.find(next.id())).map(Run::isRunning).contains(true);
        });
    }

    @Test
    void givenARunThatSaysAgainAndAgainThatItIsAlive_thenItKeepsItsPlaceForAsLongAsItTakes() throws Exception {
        givenNoRuns(runs -> {
            Run running = runs.begin(RunKind.REBUILD, "{}");
            for (int times = 0; times < 5; times++) {
                clock.pass(Runs.LEASE.minus(MOMENT));
                assertThat(runs.progress(running.id(), "{}").mustStop()).isFalse();
            }
            assertThatThrownBy(() -> runs.begin(RunKind.REBUILD, "{}")).isInstanceOf(RunInProgressException.class);
        });
    }

    @Test
    void givenSeveralRuns_thenTheyAreListedByKindTheNewestFirst() throws Exception {
        givenNoRuns(runs -> {
            List<RunId> begun = IntStream.range(0, 5)
                    .mapToObj(number -> {
                        clock.pass(MOMENT);
                        RunId id = runs.begin(RunKind.REBUILD, "{}").id();
                        runs.end(id, RunState.DONE, "{}");
                        return id;
                    })
                    .toList();
            runs.begin(RunKind.AUDIT, "{}");

            assertThat(runs.list(RunKind.REBUILD, 1, 3))
                    .extracting(Run::id)
                    .containsExactly(begun.get(3), begun.get(2), begun.get(1));
            assertThat(runs.count(RunKind.REBUILD)).isEqualTo(5);
        });
    }

    @Test
    void aRunThatNobodyBeganHasNoProgressAndNoEnd() throws Exception {
        givenNoRuns(runs -> {
            assertThatThrownBy(() -> runs.progress(RunId.random(), "{}")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> runs.end(RunId.random(), RunState.DONE, "{}"))
                    .isInstanceOf(IllegalArgumentException.class);
            Run begun = runs.begin(RunKind.REBUILD, "{}");
            assertThatThrownBy(() -> runs.end(begun.id(), RunState.RUNNING, "{}"))
                    .isInstanceOf(IllegalArgumentException.class);
        });
    }

    private static boolean begins(Runs runs) {
        try {
            runs.begin(RunKind.REBUILD, "{}");
            return true;
        } catch (RunInProgressException refused) {
            return false;
        }
    }
}
