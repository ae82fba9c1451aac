package se.paragraf.command.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.command.Examples.CASE;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.REGION;
import static se.paragraf.command.Examples.TERM;
import static se.paragraf.command.Examples.councilOf;
import static se.paragraf.command.Examples.day;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.paragraf.command.casefile.Author;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.EventOrigin;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.ContractSigned;
import se.paragraf.event.CorrectionProposed;
import se.paragraf.event.MinutesApproved;
import se.paragraf.event.NoticePosted;
import se.paragraf.event.NoticeRemoved;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.json.EventJson;
import se.paragraf.party.Municipality;
import se.paragraf.party.ReferenceData;
import se.paragraf.value.CorrectionId;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.TextVersion;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Every municipality of Sweden in one case, with 2,031 events: what a snapshot of it holds. */
class LargeCaseTest {

    private static final JsonMapper JSON = EventJson.mapper();
    private static final List<MunicipalityCode> ALL =
            ReferenceData.municipalities().stream().map(Municipality::code).toList();

    @Test
    void a_large_case_file_fits_in_a_snapshot_and_comes_back_equal() {
        List<AgreementEvent> events = events();
        assertThat(events).hasSizeGreaterThan(2_000);
        CaseFile large = fold(events);

        String snapshot = JSON.writeValueAsString(large);

        assertThat(JSON.writeValueAsString(JSON.readValue(snapshot, CaseFile.class)))
                .isEqualTo(snapshot);
        assertThat(snapshot.length()).isLessThan(1_500_000);
    }

    private static CaseFile fold(List<AgreementEvent> events) {
        CaseFile file = CaseFile.EMPTY;
        for (int sequence = 0; sequence < events.size(); sequence++) {
            file = file.evolve(
                    events.get(sequence), new EventOrigin(sequence, new Author("ada", null), day("2022-12-01"), null));
        }
        return file;
    }

    private static List<AgreementEvent> events() {
        List<AgreementEvent> events = new ArrayList<>();
        events.add(new AgreementProposed(
                ID, REGION, CASE, "Överenskommelse", TERM, new TextVersion("Text", null), ALL, List.of(), null, null));
        for (MunicipalityCode party : ALL) {
            DecisionSource source = councilOf(party, "2022-06-13", 113);
            DecisionId decision = DecisionId.of(source);
            events.add(new AdoptedByMunicipality(ID, party, decision, source, null, List.of(), null));
            events.add(new ContractSigned(ID, party, day("2022-10-05"), null, List.of("Ada Ek")));
            events.add(new MinutesApproved(ID, decision, day("2022-06-20"), null, List.of()));
            events.add(new NoticePosted(ID, decision, day("2022-06-21"), null, List.of()));
            events.add(new NoticeRemoved(ID, decision, day("2022-07-20"), List.of()));
            events.add(new AppealFiled(ID, decision, 1, day("2022-07-01"), null, null, List.of(), null, null));
            if (events.size() < 2_000) {
                int number = events.size() / 8 + 1;
                events.add(correctionOf(number, events.size() - 5));
                events.add(made(number, events.size() - 6));
            }
        }
        return events;
    }

    private static CorrectionProposed correctionOf(int number, long sequence) {
        return new CorrectionProposed(
                ID,
                new CorrectionId(number),
                sequence,
                "signedOn",
                StringNode.valueOf("2022-10-05"),
                StringNode.valueOf("2022-10-06"),
                "Felskrivning");
    }

    private static RecordCorrected made(int number, long sequence) {
        return new RecordCorrected(
                ID,
                new CorrectionId(number),
                sequence,
                "signedOn",
                StringNode.valueOf("2022-10-05"),
                StringNode.valueOf("2022-10-06"),
                "Felskrivning");
    }
}
