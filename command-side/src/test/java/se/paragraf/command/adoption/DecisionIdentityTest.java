package se.paragraf.command.adoption;

import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.councilOf;
import static se.paragraf.command.Examples.day;
import static se.paragraf.command.Examples.minutes;
import static se.paragraf.command.Examples.proposed;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.paragraf.command.minutes.ApproveMinutes;
import se.paragraf.command.preparation.RecordPreparation;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AdoptionPostponed;
import se.paragraf.event.MinutesApproved;
import se.paragraf.event.PreparationRecorded;
import se.paragraf.refusal.DecisionRefusal.DecisionAlreadyRecorded;
import se.paragraf.value.Body;
import se.paragraf.value.BodyKind;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Evidence;
import se.paragraf.value.Opinion;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.Postponement;

/** Decisions are told apart by authority, body, day and paragraph, and keep the identifier that they were given. */
class DecisionIdentityTest {

    private static final DecisionSource MAY = councilOf(UMEA, "2022-05-23", 2);
    private static final DecisionSource JUNE = councilOf(UMEA, "2022-06-13", 2);
    private static final DecisionSource SEPTEMBER = councilOf(UMEA, "2022-09-05", 2);

    /** As identifiers were until the day became part of them. */
    private static final DecisionId OF_BEFORE = new DecisionId("2480-fullmaktige-2022-2");

    private static final AdoptionPostponed IN_MAY = postponed(new DecisionId("2480-fullmaktige-2022-05-23-2"), MAY);
    private static final AdoptionPostponed IN_JUNE = postponed(new DecisionId("2480-fullmaktige-2022-06-13-2"), JUNE);

    @Test
    void a_body_that_numbers_by_meeting_decides_the_same_paragraph_on_three_days_of_a_year() {
        given(proposed()).when(postpone(MAY)).thenRecorded(IN_MAY);
        given(proposed(), IN_MAY).when(postpone(JUNE)).thenRecorded(IN_JUNE);
        given(proposed(), IN_MAY, IN_JUNE)
                .when(new AdoptByMunicipality(ID, UMEA, SEPTEMBER, null, List.of()))
                .thenRecorded(new AdoptedByMunicipality(
                        ID,
                        UMEA,
                        new DecisionId("2480-fullmaktige-2022-09-05-2"),
                        SEPTEMBER,
                        null,
                        List.of(),
                        IN_JUNE.decisionId()));
    }

    @Test
    void a_council_by_another_spelling_of_its_name_is_the_same_council() {
        given(proposed(), IN_MAY)
                .when(postpone(named(MAY, "Kommunfullmäktige i Umeå", Evidence.PRIMARY_MINUTES)))
                .thenRefused(new DecisionAlreadyRecorded(IN_MAY.decisionId()));
    }

    @Test
    void two_boards_are_two_bodies_also_where_day_and_paragraph_are_the_same() {
        DecisionSource development = minutes("24", BodyKind.BOARD, "2022-04-13", 73);
        DecisionSource health = named(development, "Hälso- och sjukvårdsnämnden", Evidence.PRIMARY_MINUTES);
        DecisionId decision = new DecisionId("24-halso-och-sjukvardsnamnden-2022-04-13-73");
        given(proposed())
                .when(new RecordPreparation(ID, health, Opinion.SUPPORTS))
                .thenRecorded(new PreparationRecorded(ID, decision, health, Opinion.SUPPORTS));
        given(proposed())
                .when(new RecordPreparation(
                        ID, named(development, "UTVECKLINGSNÄMNDEN", Evidence.PRIMARY_MINUTES), Opinion.SUPPORTS))
                .thenRefused(new DecisionAlreadyRecorded(proposed().decisionId()));
    }

    @Test
    void a_decision_of_before_is_known_and_named_by_the_identifier_that_it_has() {
        given(proposed(), postponed(OF_BEFORE, MAY))
                .when(postpone(MAY))
                .thenRefused(new DecisionAlreadyRecorded(OF_BEFORE));
        given(proposed(), postponed(OF_BEFORE, MAY)).when(postpone(JUNE)).thenRecorded(IN_JUNE);
        given(proposed(), postponed(OF_BEFORE, MAY))
                .when(new ApproveMinutes(ID, OF_BEFORE, day("2022-05-30"), null))
                .thenRecorded(new MinutesApproved(ID, OF_BEFORE, day("2022-05-30"), null, List.of()));
    }

    @Test
    void evidence_of_an_assertion_of_before_keeps_its_identifier() {
        DecisionSource asserted = named(JUNE, "Kommunfullmäktige", Evidence.ASSERTED_BY_OTHER_RECORD);
        DecisionId decision = new DecisionId("2480-kommunfullmaktige-2022-2");
        AdoptedByMunicipality adoption = new AdoptedByMunicipality(ID, UMEA, decision, asserted, null, List.of(), null);
        given(proposed(), adoption)
                .when(new EvidenceAdoption(ID, UMEA, JUNE, null))
                .thenRecorded(new AdoptionEvidenced(ID, UMEA, decision, decision, JUNE, null));
        given(proposed(), adoption)
                .when(new EvidenceAdoption(ID, UMEA, SEPTEMBER, null))
                .thenRecorded(new AdoptionEvidenced(ID, UMEA, decision, DecisionId.of(SEPTEMBER), SEPTEMBER, null));
    }

    @Test
    void an_identifier_that_was_given_is_not_given_to_another_decision() {
        DecisionId given = DecisionId.of(JUNE);
        DecisionId second = new DecisionId("2480-fullmaktige-2022-06-13-2-2");
        DecisionId third = new DecisionId("2480-fullmaktige-2022-06-13-2-3");
        given(proposed(), postponed(given, MAY), postponed(second, SEPTEMBER))
                .when(postpone(JUNE))
                .thenRecorded(postponed(third, JUNE));
    }

    @Test
    void a_paragraph_with_a_letter_and_a_range_are_decisions_of_their_own() {
        AdoptionPostponed plain = postponed(new DecisionId("2480-fullmaktige-2022-06-13-310"), at("310"));
        AdoptionPostponed lettered = postponed(new DecisionId("2480-fullmaktige-2022-06-13-310a"), at("310 a"));
        AdoptionPostponed range = postponed(new DecisionId("2480-fullmaktige-2022-06-13-310-311"), at("310–311"));
        given(proposed()).when(postpone(at("310"))).thenRecorded(plain);
        given(proposed(), plain).when(postpone(at("310 A"))).thenRecorded(lettered);
        given(proposed(), plain, lettered).when(postpone(at("§§ 310-311"))).thenRecorded(range);
        given(proposed(), plain, lettered, range)
                .when(postpone(at("310-311")))
                .thenRefused(new DecisionAlreadyRecorded(range.decisionId()));
        given(proposed(), plain, lettered, range)
                .when(postpone(at("310 å")))
                .thenRecorded(postponed(new DecisionId("2480-fullmaktige-2022-06-13-310a-2"), at("310 å")));
    }

    /** § 2 that had been given its own name 3 times, and §§ 2–3. */
    @Test
    void a_range_never_has_the_identifier_of_a_numbered_duplicate() {
        AdoptionPostponed third = postponed(new DecisionId("2480-fullmaktige-2022-06-13-2-3"), MAY);
        given(proposed(), third)
                .when(postpone(at("2–3")))
                .thenRecorded(postponed(new DecisionId("2480-fullmaktige-2022-06-13-2-3-2"), at("2–3")));
    }

    private static DecisionSource at(String paragraph) {
        return new DecisionSource(
                JUNE.authority(),
                JUNE.body(),
                JUNE.meetingDate(),
                new ParagraphNumber(paragraph),
                null,
                null,
                List.of(),
                Evidence.PRIMARY_MINUTES,
                null);
    }

    private static PostponeAdoption postpone(DecisionSource source) {
        return new PostponeAdoption(ID, UMEA, source, Postponement.TABLED, null);
    }

    private static AdoptionPostponed postponed(DecisionId decision, DecisionSource source) {
        return new AdoptionPostponed(ID, UMEA, decision, source, Postponement.TABLED, null);
    }

    private static DecisionSource named(DecisionSource source, String body, Evidence evidence) {
        return new DecisionSource(
                source.authority(),
                new Body(body, source.body().kind()),
                source.meetingDate(),
                source.paragraph(),
                null,
                null,
                List.of(),
                evidence,
                null);
    }
}
