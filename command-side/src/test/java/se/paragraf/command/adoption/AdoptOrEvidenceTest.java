package se.paragraf.command.adoption;

import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.STOCKHOLM;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adopted;
import static se.paragraf.command.Examples.adoptedBy;
import static se.paragraf.command.Examples.assertedOf;
import static se.paragraf.command.Examples.councilOf;
import static se.paragraf.command.Examples.proposed;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.refusal.AdoptionRefusal.AlreadyAdopted;
import se.paragraf.refusal.AdoptionRefusal.NotAParty;
import se.paragraf.refusal.Citation;
import se.paragraf.value.AdoptionCondition;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Evidence;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.ParagraphNumber;

class AdoptOrEvidenceTest {

    private static final DecisionSource JUNE = councilOf(UMEA, "2022-06-13", 113);
    private static final DecisionSource SEPTEMBER = councilOf(UMEA, "2022-09-26", 201);
    private static final DecisionId UNDATED = new DecisionId("2480-unnamed-undated-unnumbered");

    @Test
    void minutes_of_a_party_that_nobody_said_had_adopted_are_an_adoption() {
        given(proposed()).when(minutes(UMEA, JUNE)).thenRecorded(adopted(UMEA, JUNE));
        given(proposed(), adoptedBy(UMEA))
                .when(minutes(UMEA, SEPTEMBER))
                .thenRefused(new AlreadyAdopted(UMEA, Citation.of(DecisionId.of(JUNE), JUNE)));
        given(proposed()).when(minutes(STOCKHOLM, JUNE)).thenRefused(new NotAParty(STOCKHOLM));
    }

    @Test
    void minutes_of_an_adoption_that_was_asserted_are_evidence_of_it() {
        given(proposed(), adopted(UMEA, assertedOf(UMEA)))
                .when(minutes(UMEA, JUNE))
                .thenRecorded(new AdoptionEvidenced(ID, UMEA, UNDATED, DecisionId.of(JUNE), JUNE, null));
        given(proposed(), adopted(UMEA, asserted("2022-06-13", 113)))
                .when(minutes(UMEA, JUNE))
                .thenRecorded(new AdoptionEvidenced(ID, UMEA, DecisionId.of(JUNE), DecisionId.of(JUNE), JUNE, null));
    }

    @Test
    void conditions_of_the_minutes_are_those_of_the_evidence() {
        given(proposed(), adopted(UMEA, assertedOf(UMEA)))
                .when(new AdoptOrEvidence(new AdoptByMunicipality(ID, UMEA, JUNE, null, List.of("Ett villkor"))))
                .thenRecorded(new AdoptionEvidenced(
                        ID,
                        UMEA,
                        UNDATED,
                        DecisionId.of(JUNE),
                        JUNE,
                        null,
                        List.of(new AdoptionCondition(1, "Ett villkor"))));
    }

    @Test
    void minutes_of_another_day_or_paragraph_are_no_evidence_of_what_was_asserted() {
        DecisionSource of113 = asserted("2022-06-13", 113);
        given(proposed(), adopted(UMEA, of113))
                .when(minutes(UMEA, SEPTEMBER))
                .thenRefused(new AlreadyAdopted(UMEA, Citation.of(DecisionId.of(of113), of113)));
        DecisionSource of114 = asserted("2022-06-13", 114);
        given(proposed(), adopted(UMEA, of114))
                .when(minutes(UMEA, JUNE))
                .thenRefused(new AlreadyAdopted(UMEA, Citation.of(DecisionId.of(of114), of114)));
    }

    @Test
    void minutes_of_after_the_record_that_asserts_are_of_another_adoption() {
        DecisionSource byAugust = new DecisionSource(
                UMEA.asAuthority(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Evidence.ASSERTED_BY_OTHER_RECORD,
                null,
                LocalDate.parse("2022-08-01"));
        AdoptedByMunicipality asserted = adopted(UMEA, byAugust);
        DecisionSource rejection = councilOf(UMEA, "2022-08-29", 180);
        RejectedByMunicipality rejected =
                new RejectedByMunicipality(ID, UMEA, DecisionId.of(rejection), rejection, null, asserted.decisionId());

        given(proposed(), asserted, rejected)
                .when(minutes(UMEA, SEPTEMBER))
                .thenRecorded(new AdoptedByMunicipality(
                        ID, UMEA, DecisionId.of(SEPTEMBER), SEPTEMBER, null, List.of(), rejected.decisionId()));
        given(proposed(), asserted, rejected)
                .when(minutes(UMEA, JUNE))
                .thenRecorded(new AdoptionEvidenced(ID, UMEA, asserted.decisionId(), DecisionId.of(JUNE), JUNE, null));
    }

    private static AdoptOrEvidence minutes(MunicipalityCode municipality, DecisionSource source) {
        return new AdoptOrEvidence(new AdoptByMunicipality(ID, municipality, source, null, List.of()));
    }

    private static DecisionSource asserted(String day, int paragraph) {
        return new DecisionSource(
                JUNE.authority(),
                JUNE.body(),
                LocalDate.parse(day),
                new ParagraphNumber(paragraph),
                null,
                null,
                List.of(),
                Evidence.ASSERTED_BY_OTHER_RECORD,
                null);
    }
}
