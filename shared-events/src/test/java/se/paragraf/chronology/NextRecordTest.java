package se.paragraf.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.paragraf.chronology.CaseExamples.facts;
import static se.paragraf.chronology.Papers.A;
import static se.paragraf.chronology.Papers.ID;
import static se.paragraf.chronology.Papers.RECORDED;
import static se.paragraf.chronology.Papers.adopted;
import static se.paragraf.chronology.Papers.adoptedByCouncil;
import static se.paragraf.chronology.Papers.filed;
import static se.paragraf.chronology.Papers.handedOver;
import static se.paragraf.chronology.Papers.id;
import static se.paragraf.chronology.Papers.judged;
import static se.paragraf.chronology.Papers.proposed;
import static se.paragraf.chronology.Papers.revoked;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.paragraf.event.RecordAnnotated;
import se.paragraf.event.RecordReversed;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;
import se.paragraf.value.ReversalGround;
import se.paragraf.value.ReversalId;

class NextRecordTest {

    private static final DecisionId FIRST = id(A, "2022-06-13", 113);
    private static final List<Fact> FACTS = facts(
            proposed(A),
            adopted(A, "2022-06-13", 113),
            filed(FIRST, 1, "2022-06-20", null, null),
            handedOver("2022-09-01"),
            judged(FIRST, 1, AppealOutcome.ANNULLED, "2022-10-01"),
            filed(FIRST, 2, "2022-10-10", CourtInstance.COURT_OF_APPEAL, 1),
            judged(FIRST, 2, AppealOutcome.ANNULLED, "2022-10-20"),
            adoptedByCouncil("2022-11-22", 9),
            revoked(A, "2023-02-01", 50));

    @Test
    void what_has_to_be_known_of_all_records_goes_on_by_each() {
        for (int count = 2; count <= FACTS.size(); count++) {
            Records with = Records.of(FACTS.subList(0, count - 1)).with(FACTS.get(count - 1));

            assertThat(parts(with)).isEqualTo(parts(Records.of(FACTS.subList(0, count))));
        }
    }

    private static Map<String, Object> parts(Records records) {
        return Map.of(
                "decisions", records.decisions(),
                "evidence", records.evidence(),
                "texts", records.texts(),
                "annulments", records.annulments(),
                "appeals", records.appeals(),
                "adoptions", records.adoptions(),
                "names", records.names(),
                "facts", records.facts());
    }

    @Test
    void a_remark_leaves_the_chronology_as_it_is() {
        Chronology chronology = Chronology.of(FACTS).orElseThrow();

        assertThat(chronology.with(new Fact(FACTS.size(), RECORDED, new RecordAnnotated(ID, 1L, "Note"))))
                .isSameAs(chronology);
    }

    @Test
    void a_reversal_is_refused_since_it_changes_other_records() {
        Chronology chronology = Chronology.of(FACTS).orElseThrow();
        Fact reversal = new Fact(
                FACTS.size(),
                RECORDED,
                new RecordReversed(ID, new ReversalId(1), List.of(8L), ReversalGround.DUPLICATE, "Twice", null));

        assertThatThrownBy(() -> chronology.with(reversal)).isInstanceOf(IllegalArgumentException.class);
    }
}
