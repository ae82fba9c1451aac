package se.paragraf.standalone.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Appends that cannot all be true. */
class ConflictTest {

    @TempDir
    Path folder;

    @AutoClose
    private SqliteEventStorageEngine engine;

    @BeforeEach
    void open() {
        engine = Stores.open(folder);
    }

    @Test
    void given_many_appends_at_one_sequence_in_one_batch_when_committed_then_one_wins_and_the_others_beside_are_stored()
            throws Exception {
        engine.appendEvents(SampleEvents.event("contested", 0));
        HeldBatch batch = HeldBatch.of(engine, folder);
        List<CompletableFuture<Void>> racing = appendEach(batch, 20, i -> SampleEvents.event("contested", 1));
        List<CompletableFuture<Void>> beside = appendEach(batch, 20, i -> SampleEvents.event("beside-" + i, 0));

        batch.release();

        assertThat(beside).allSatisfy(append -> assertThat(append).succeedsWithin(TestTime.LIMIT));
        assertThat(racing.get(0)).succeedsWithin(TestTime.LIMIT);
        assertThat(racing.subList(1, 20))
                .allSatisfy(append -> assertThat(append)
                        .failsWithin(TestTime.LIMIT)
                        .withThrowableThat()
                        .withCauseInstanceOf(ConcurrencyException.class));
        assertThat(Stores.positions(engine)).isEqualTo(Stores.gaplessUpTo(1 + 1 + 20));
        assertThat(engine.statistics()).isEqualTo(new AppendStatistics(22, 22, 19, 2, 0));
    }

    @Test
    void given_one_aggregates_appends_in_one_batch_when_committed_then_all_are_stored_in_order() throws Exception {
        HeldBatch batch = HeldBatch.of(engine, folder);
        List<CompletableFuture<Void>> appends = appendEach(batch, 20, i -> SampleEvents.event("one", i));

        batch.release();

        assertThat(appends).allSatisfy(append -> assertThat(append).succeedsWithin(TestTime.LIMIT));
        assertThat(engine.readEvents("one").asStream().map(DomainEventMessage::getSequenceNumber))
                .isEqualTo(IntStream.range(0, 20).mapToObj(Long::valueOf).toList());
        assertThat(engine.statistics().batches()).isEqualTo(1);
    }

    @Test
    void given_a_conflict_in_its_second_event_when_appended_then_nothing_of_the_append_is_stored() throws Exception {
        HeldBatch batch = HeldBatch.of(engine, folder);
        CompletableFuture<Void> before = batch.append(SampleEvents.event("taken", 0));
        CompletableFuture<Void> conflicting = batch.append(
                SampleEvents.event("free", 0), SampleEvents.event("taken", 0), SampleEvents.event("free", 1));
        CompletableFuture<Void> after = batch.append(SampleEvents.event("after", 0), SampleEvents.event("after", 1));

        batch.release();

        assertThat(before).succeedsWithin(TestTime.LIMIT);
        assertThat(conflicting)
                .failsWithin(TestTime.LIMIT)
                .withThrowableThat()
                .withCauseInstanceOf(AggregateStreamCreationException.class);
        assertThat(after).succeedsWithin(TestTime.LIMIT);
        assertThat(engine.readEvents("free").hasNext()).isFalse();
        assertThat(Stores.positions(engine)).isEqualTo(Stores.gaplessUpTo(3));
    }

    @Test
    void given_a_stored_event_when_its_identifier_comes_again_then_it_is_a_conflict() {
        DomainEventMessage<?> event = SampleEvents.event("one", 0);
        engine.appendEvents(event);

        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> engine.appendEvents(SampleEvents.withIdentifier(event.getIdentifier(), "other", 7)));
        assertThat(Stores.eventIds(engine)).containsExactly(event.getIdentifier());
    }

    private static List<CompletableFuture<Void>> appendEach(
            HeldBatch batch, int count, IntFunction<DomainEventMessage<?>> event) {
        return IntStream.range(0, count)
                .mapToObj(i -> batch.append(event.apply(i)))
                .toList();
    }
}
