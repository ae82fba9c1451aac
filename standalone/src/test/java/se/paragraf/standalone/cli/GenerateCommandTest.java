package se.paragraf.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import se.paragraf.acceptance.Register;
import se.paragraf.query.view.ViewStore;
import se.paragraf.standalone.Paragraf;
import se.paragraf.standalone.TestAccounts;
import se.paragraf.standalone.eventstore.PositionedEvent;
import se.paragraf.standalone.server.OfflineEventStore;
import se.paragraf.standalone.server.RunningRegister;

/** Registers that are made up. */
class GenerateCommandTest {

    @TempDir
    private Path folder;

    @Test
    void given_no_folder_when_a_register_is_made_up_then_it_is_served_like_any_other() throws Exception {
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
    void given_the_same_options_when_a_register_is_made_up_again_then_every_event_is_the_same() {
        generate(folder.resolve("one"));
        generate(folder.resolve("other"));

        assertThat(events(folder.resolve("one"))).isEqualTo(events(folder.resolve("other")));
    }

    @Test
    void given_events_are_opened_offline_then_there_is_no_web_server() {
        try (OfflineEventStore events = OfflineEventStore.open(folder)) {
            assertThat(events.context()).isNotInstanceOf(WebServerApplicationContext.class);
        }
    }

    @Test
    void given_a_register_with_events_when_one_is_to_be_made_up_in_its_folder_then_nothing_is_recorded() {
        generate(folder);
        int before = events(folder).size();

        assertThat(generate(folder)).isEqualTo(1);
        assertThat(events(folder)).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000001", "many"})
    void given_a_number_that_is_none_when_so_many_agreements_are_asked_for_then_that_is_wrong_use(String agreements) {
        assertThat(Paragraf.run("generate", "--agreements", agreements, "--data", folder.toString()))
                .isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    private static int generate(Path folder) {
        return Paragraf.run("generate", "--agreements", "20", "--until", "2026-11-01", "--data", folder.toString());
    }

    private static List<PositionedEvent> events(Path folder) {
        try (OfflineEventStore events = OfflineEventStore.open(folder)) {
            return events.store().storedAfter(0, 100_000);
        }
    }
}
