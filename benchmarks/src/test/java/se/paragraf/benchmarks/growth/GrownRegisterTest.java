package se.paragraf.benchmarks.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.json.EventJson;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.standalone.eventstore.SqliteEventLog;
import se.paragraf.standalone.server.OfflineEventStore;
import se.paragraf.value.AgreementId;

class GrownRegisterTest {

    @TempDir
    private Path folder;

    @Test
    void every_agreement_has_a_number_of_its_own_and_the_identifier_that_belongs_to_it() {
        new GrownRegister(400).makeIn(folder);

        List<AgreementProposed> proposals = events().stream()
                .filter(event -> event.sequence() == 0)
                .map(event -> EventJson.mapper().readValue(event.payload(), AgreementProposed.class))
                .toList();

        assertThat(proposals).hasSize(400);
        assertThat(proposals).extracting(AgreementProposed::caseNumber).doesNotHaveDuplicates();
        assertThat(proposals)
                .allSatisfy(each ->
                        assertThat(each.agreementId()).isEqualTo(AgreementId.of(each.region(), each.caseNumber())));
    }

    @Test
    void events_are_in_the_order_of_their_recording_and_those_of_a_case_in_sequence() {
        new GrownRegister(400).makeIn(folder);

        List<Instant> recorded = events().stream().map(StoredEvent::recordedAt).toList();

        assertThat(recorded).hasSizeGreaterThan(1_100).isSorted();
    }

    @Test
    void a_size_that_is_no_multiple_of_the_made_up_cases_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GrownRegister(1_001));
    }

    private List<StoredEvent> events() {
        try (OfflineEventStore opened = OfflineEventStore.open(folder)) {
            return new SqliteEventLog(opened.store()).after(0, 10_000);
        }
    }
}
