package se.paragraf.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import se.paragraf.blackbox.Register;
import se.paragraf.blackbox.TestAccounts;
import se.paragraf.query.view.ViewStore;
import se.paragraf.standalone.eventstore.StoredEvent;

/** Registers that are made up. */
class GenerateTest {

    @TempDir
    private Path folder;

    @Test
    void givenNoFolder_whenARegisterIsMadeUp_thenItIsServedLikeAnyOther() throws Exception {
        assertThat(generate(folder.resolve("new"))).isZero();
        int events = events(folder.resolve("new")).size();

        try (RunningRegister running = RunningRegister.start(folder.resolve("new"), 0)) {
            ViewStore views = running.context().getBean(ViewStore.class);
            assertThat(views.awaitBeyond(events - 1, Duration.ofMinutes(1))).isTrue();
            Register register = TestAccounts.register(running);
            assertThat(register.get("/v1/agreements").number("total")).isEqualTo(20);
            assertThat(register.get("/v1/dead-letters").number("total")).isZero();
        }
    }

    @Test
    void givenTheSameOptions_whenARegisterIsMadeUpAgain_thenEveryEventIsTheSame() {
        generate(folder.resolve("one"));
        generate(folder.resolve("other"));

        assertThat(events(folder.resolve("one"))).isEqualTo(events(folder.resolve("other")));
    }

    @Test
    void givenEventsAreOpenedAlone_whenSomebodyAsksThem_thenNobodyAnswers() {
        try (EventsAlone events = EventsAlone.open(folder)) {
            assertThat(events.context()).isNotInstanceOf(WebServerApplicationContext.class);
        }
    }

    @Test
    void givenARegisterWithEvents_whenOneIsToBeMadeUpInItsFolder_thenNothingIsRecorded() {
        generate(folder);
        int before = events(folder).size();

        assertThat(generate(folder)).isEqualTo(1);
        assertThat(events(folder)).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000001", "many"})
    void givenANumberThatIsNone_whenSoManyAgreementsAreAskedFor_thenThatIsWrongUse(String agreements) {
        assertThat(Paragraf.run("generate", "--agreements", agreements, "--data", folder.toString()))
                .isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    private static int generate(Path folder) {
        return Paragraf.run("generate", "--agreements", "20", "--until", "2026-11-01", "--data", folder.toString());
    }

    private static List<StoredEvent> events(Path folder) {
        try (EventsAlone events = EventsAlone.open(folder)) {
            return events.store().storedAfter(0, 100_000);
        }
    }
}
