package se.paragraf.query.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.paragraf.correction.Correction;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementReviewed;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.CorrectionProposed;
import se.paragraf.event.PreparationRecorded;
import se.paragraf.event.TextEvidenced;
import se.paragraf.query.example.Afterwards;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.example.Events;
import se.paragraf.query.example.Sources;
import se.paragraf.query.history.Decision;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.Authority;
import se.paragraf.value.Body;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.Evidence;
import se.paragraf.value.MeetingForm;
import se.paragraf.value.Opinion;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.ReversalGround;
import se.paragraf.value.Voting;
import se.paragraf.value.VotingForm;
import se.paragraf.value.Warning;
import se.paragraf.value.Wording;
import tools.jackson.databind.node.JsonNodeFactory;

class EventWordingTest {

    private static final String PROPOSAL = "Detta är ett förslag, inte ett beslut om överenskommelsen.";

    @TestFactory
    Stream<DynamicTest> every_event_type_has_words_in_both_languages() {
        List<RecordedEvent> examples = Events.oneOfEach();
        return Events.types().stream()
                .map(type -> DynamicTest.dynamicTest(
                        type.getSimpleName(),
                        () -> assertThat(examples)
                                .filteredOn(example -> type.isInstance(example.event()))
                                .isNotEmpty()
                                .allSatisfy(example -> {
                                    Wording words = EventWording.of(example.event());
                                    assertThat(words.sv())
                                            .endsWith(".")
                                            .doesNotContain("  ", ",,", ",.")
                                            .doesNotContainPattern("\\bnull\\b");
                                    assertThat(words.en())
                                            .endsWith(".")
                                            .doesNotContain("  ", ",,", ",.")
                                            .doesNotContainPattern("\\bnull\\b")
                                            .isNotEqualTo(words.sv());
                                })));
    }

    @Test
    void an_adoption_says_who_when_and_under_which_paragraph() {
        Wording words = last(file().adopted("2480", CaseFile.DIGEST));
        assertThat(words.sv()).isEqualTo("Kommunfullmäktige i Umeå antog överenskommelsen den 13 juni 2022, § 101.");
        assertThat(words.en())
                .isEqualTo("Kommunfullmäktige, the council of Umeå, adopted the agreement on 13 June 2022, § 101.");
    }

    @ParameterizedTest
    @CsvSource({"113, § 113", "310 a, § 310 a", "310–311, §§ 310–311", "310 a–310 c, §§ 310 a–310 c"})
    void a_paragraph_is_written_with_its_letter_and_a_range_under_two_signs(String paragraph, String written) {
        Wording words = last(file().adoptedBy("2480", Sources.taken("2480", "2022-06-13", paragraph, null, null)));

        assertThat(words.sv())
                .isEqualTo("Kommunfullmäktige i Umeå antog överenskommelsen den 13 juni 2022, " + written + ".");
        assertThat(words.en())
                .isEqualTo("Kommunfullmäktige, the council of Umeå, adopted the agreement on 13 June 2022, " + written
                        + ".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "ACCLAMATION | - | - | - | genom acklamation | by acclamation",
                "VOTE | - | - | - | genom omröstning | by vote",
                "VOTE | 31 | 18 | 2 | med 31 röster mot 18, 2 avstod | by 31 votes to 18, 2 abstaining",
                "VOTE | 31 | 18 | 0 | med 31 röster mot 18, ingen avstod | by 31 votes to 18, none abstaining",
                "VOTE | 31 | 18 | - | med 31 röster mot 18 | by 31 votes to 18",
                "VOTE | 1 | 0 | 1 | med 1 röst mot 0, 1 avstod | by 1 vote to 0, 1 abstaining",
                "VOTE | 31 | - | - | med 31 röster för | with 31 votes in favour",
                "VOTE | - | 18 | - | med 18 röster mot | with 18 votes against",
                "VOTE | - | - | 2 | genom omröstning, 2 avstod | by vote, 2 abstaining",
                "SECRET_BALLOT | - | - | - | genom sluten omröstning | by secret ballot",
                "SECRET_BALLOT | 31 | 18 | 2 | genom sluten omröstning, med 31 röster mot 18, 2 avstod"
                        + " | by secret ballot, by 31 votes to 18, 2 abstaining"
            })
    void a_decision_says_how_it_was_taken(
            VotingForm form, Integer inFavour, Integer against, Integer abstained, String sv, String en) {
        Voting voting = new Voting(form, inFavour, against, abstained);
        Wording words = last(file().adoptedBy("2480", Sources.taken("2480", "2022-06-13", "113", null, voting)));

        assertThat(words.sv()).endsWith(", § 113. Beslutet fattades " + sv + ".");
        assertThat(words.en()).endsWith(", § 113. It was decided " + en + ".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IN_PERSON | Sammanträdet hölls på plats. | The meeting was held in person.",
                "REMOTE | Sammanträdet hölls på distans. | The meeting was held remotely.",
                "HYBRID | Sammanträdet hölls delvis på distans. | The meeting was held partly in person, partly remotely.",
                "WITHOUT_MEETING | Beslutet fattades utan sammanträde. | It was decided without a meeting."
            })
    void a_decision_says_how_its_body_met(MeetingForm form, String sv, String en) {
        Wording words = last(file().adoptedBy("2480", Sources.taken("2480", "2022-06-13", "113", form, null)));

        assertThat(words.sv()).endsWith(", § 113. " + sv);
        assertThat(words.en()).endsWith(", § 113. " + en);
    }

    @Test
    void what_a_preparing_body_voted_on_is_no_decision() {
        DecisionSource source = new DecisionSource(
                new Authority("24"),
                new Body("Arbetsutskottet", BodyKind.WORKING_COMMITTEE),
                LocalDate.parse("2022-11-08"),
                new ParagraphNumber("192"),
                null,
                null,
                List.of(),
                Evidence.PRIMARY_MINUTES,
                null,
                null,
                null,
                new Voting(VotingForm.VOTE, 5, 4, null),
                List.of());

        Wording words = last(file().then(id -> new PreparationRecorded(id, ADOPTION, source, Opinion.PROPOSES)));

        assertThat(words.sv())
                .endsWith("Ställningstagandet gjordes med 5 röster mot 4.")
                .doesNotContain("Beslutet");
        assertThat(words.en()).endsWith("It was settled by 5 votes to 4.");
    }

    @Test
    void a_decision_names_its_reservations_also_those_against_an_acclamation() {
        Voting acclaimed = new Voting(VotingForm.ACCLAMATION, null, null, null);
        Wording words = last(file().adoptedBy(
                        "2480",
                        Sources.taken(
                                "2480", "2022-06-13", "113", MeetingForm.REMOTE, acclaimed, "En grupp", "En till.")));

        assertThat(words.sv())
                .endsWith("Beslutet fattades genom acklamation. Sammanträdet hölls på distans."
                        + " 2 reservationer: En grupp; En till.");
        assertThat(words.en())
                .endsWith("It was decided by acclamation. The meeting was held remotely."
                        + " 2 reservations: En grupp; En till.");
        assertThat(last(file().adoptedBy("2480", Sources.taken("2480", "2022-06-13", "113", null, null, "En grupp")))
                        .sv())
                .endsWith(" 1 reservation: En grupp.");
    }

    @Test
    void every_kind_of_decision_says_how_it_was_taken() {
        List<RecordedEvent> decisions = Events.oneOfEach().stream()
                .filter(each -> Decision.recordedBy(each.event()).isPresent())
                .toList();

        assertThat(decisions).hasSizeGreaterThan(12).allSatisfy(each -> {
            AgreementEvent acclaimed = Correction.apply(
                    Correction.apply(
                            each.event(),
                            "source.voting",
                            JsonNodeFactory.instance.objectNode().put("form", "ACCLAMATION")),
                    "source.reservations",
                    JsonNodeFactory.instance.arrayNode().add("En grupp"));
            assertThat(EventWording.of(acclaimed).sv()).contains("genom acklamation", "1 reservation: En grupp.");
            assertThat(EventWording.of(acclaimed).en()).contains("by acclamation", "1 reservation: En grupp.");
        });
    }

    @Test
    void a_correction_of_how_it_was_taken_says_it_in_words() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        CorrectionProposed proposed = Events.oneOfEach().stream()
                .map(RecordedEvent::event)
                .filter(CorrectionProposed.class::isInstance)
                .map(CorrectionProposed.class::cast)
                .findFirst()
                .orElseThrow();
        CorrectionProposed voting = new CorrectionProposed(
                proposed.agreementId(),
                proposed.correctionId(),
                1,
                "source.voting",
                json.objectNode().put("form", "VOTE").put("for", 31).put("against", 18),
                json.objectNode().put("form", "SECRET_BALLOT"),
                "Påhittat");
        CorrectionProposed form = new CorrectionProposed(
                proposed.agreementId(),
                proposed.correctionId(),
                1,
                "source.meetingForm",
                json.nullNode(),
                json.stringNode("REMOTE"),
                "Påhittat");
        CorrectionProposed reservations = new CorrectionProposed(
                proposed.agreementId(),
                proposed.correctionId(),
                1,
                "source.reservations",
                json.arrayNode(),
                json.arrayNode().add("En").add("Två"),
                "Påhittat");

        assertThat(EventWording.of(voting).sv())
                .contains("som anger ”med 31 röster mot 18”, ska ange ”genom sluten omröstning”.");
        assertThat(EventWording.of(voting).en())
                .contains("which says “by 31 votes to 18”, is to say “by secret ballot”.");
        assertThat(EventWording.of(form).sv()).contains("som anger ingenting, ska ange ”på distans”.");
        assertThat(EventWording.of(reservations).en()).contains("which says nothing, is to say “En; Två”.");
    }

    @Test
    void an_adoption_that_another_record_asserts_says_so_and_what_is_not_known() {
        Wording words = last(file().assertedAdopted("2480"));
        assertThat(words.sv())
                .isEqualTo("Umeå antog överenskommelsen. Uppgiften bygger enbart på en annan handling, "
                        + "”Protokoll § 192”; beslutsorganets eget protokoll finns inte i registret. "
                        + "Beslutsorgan, datum och paragraf framgår inte.");
        assertThat(words.en())
                .isEqualTo("Umeå adopted the agreement. This is only asserted by another record, “Protokoll § 192”; "
                        + "the deciding body's own minutes are not held. "
                        + "The deciding body, date and paragraph are not stated.");
    }

    @Test
    void an_adoption_on_conditions_says_that_it_does_not_count_yet() {
        Wording words = last(file().adopted("2480", null, "Medel finns", "Avtalet ses över"));
        assertThat(words.sv())
                .contains(
                        "antog överenskommelsen med villkor", "Villkor: Medel finns; Avtalet ses över.", "räknas inte");
        assertThat(words.en()).contains("on conditions", "does not count");
    }

    @Test
    void a_proposal_is_never_worded_as_an_adoption() {
        for (Wording words : List.of(last(file()), last(file().prepared(Opinion.PROPOSES)))) {
            assertThat(words.sv()).contains(PROPOSAL).doesNotContain("antog", "antagen", "antogs", "beslutade");
            assertThat(words.en())
                    .contains("This is a proposal, not a decision on the agreement.")
                    .doesNotContain("adopted");
        }
    }

    @Test
    void the_proposal_names_the_case_the_period_and_how_many_are_asked() {
        Wording words = last(file());
        assertThat(words.sv())
                .isEqualTo("Regionala utvecklingsnämnden i Region Västerbotten föreslog den 13 april 2022, § 73, "
                        + "överenskommelsen ”Överenskommelse om samverkan 2023–2026” (RS 759-2022). "
                        + "Den avses gälla 1 januari 2023 – 31 december 2026 och har 2 kommuner som parter. "
                        + PROPOSAL + " Överenskommelsens text finns inte i registret.");
    }

    @Test
    void a_preparation_without_an_opinion_says_that_it_is_not_known() {
        Wording words = last(file().prepared(null));
        assertThat(words.sv()).contains("behandlade ärendet den 1 augusti 2022", "Ställningstagandet framgår inte.");
        assertThat(words.en()).contains("Its opinion is not stated.");
    }

    @Test
    void a_date_that_is_not_stated_is_said_not_to_be() {
        assertThat(last(file().contractSigned("2480", null)).sv()).contains("Dag för undertecknandet framgår inte.");
        assertThat(last(file().reviewed(1, null)).en()).contains("The day of the review is not stated.");
    }

    @Test
    void a_review_outside_its_window_carries_the_registers_remark() {
        RecordedEvent review = file().reviewed(1, "2025-02-01").events().get(1);
        AgreementReviewed held = (AgreementReviewed) review.event();
        Wording words = EventWording.of(new AgreementReviewed(
                held.agreementId(),
                1,
                held.heldOn(),
                held.outcome(),
                null,
                List.of(),
                List.of(Warning.REVIEW_OUTSIDE_WINDOW)));
        assertThat(words.sv())
                .isEqualTo("Aktualitetsprövning nr 1 hölls den 1 februari 2025. Överenskommelsen ligger fast. "
                        + "Aktualitetsprövningen hölls utanför sin tid.");
    }

    private static final DecisionId COUNCIL = new DecisionId("24-regionfullmaktige-2022-192");
    private static final DecisionId ADOPTION = new DecisionId("2480-kommunfullmaktige-2022-113");

    @Test
    void an_asserting_record_is_named_with_its_day() {
        DecisionSource source = new DecisionSource(
                new Authority("2480"),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Evidence.ASSERTED_BY_OTHER_RECORD,
                new DocumentRef(null, "Protokoll § 192", null),
                LocalDate.parse("2022-11-01"));
        Wording words = last(file().then(id -> new PreparationRecorded(id, ADOPTION, source, Opinion.SUPPORTS)));
        assertThat(words.sv())
                .contains("enbart på en annan handling, ”Protokoll § 192”, daterad den 1 november 2022; besluts");
        assertThat(words.en())
                .contains("asserted by another record, “Protokoll § 192”, dated 1 November 2022; the deciding");
    }

    @Test
    void a_revocation_names_the_adoption_that_it_takes_back() {
        Wording words = last(file().then(Afterwards.revoked(ADOPTION, 140, "2022-10-10")));
        assertThat(words.sv())
                .isEqualTo(
                        "Kommunfullmäktige i Umeå upphävde sitt eget antagande av överenskommelsen den 10 oktober 2022,"
                                + " § 140. Antagandet som upphävdes är beslutet 2480-kommunfullmaktige-2022-113."
                                + " Skäl: Ändrade förutsättningar.");
        assertThat(words.en())
                .isEqualTo(
                        "Kommunfullmäktige, the council of Umeå, revoked its own adoption of the agreement on 10 October"
                                + " 2022, § 140. The adoption revoked is the decision 2480-kommunfullmaktige-2022-113."
                                + " Reason: Ändrade förutsättningar.");
    }

    @Test
    void evidence_of_an_adoption_says_which_conditions_its_minutes_state() {
        DecisionId asserted = new DecisionId("2480-unnamed-undated-unnumbered");
        assertThat(last(file().then(Afterwards.evidenced(asserted, 113, "Medel finns", "Avtalet ses över")))
                        .sv())
                .endsWith("Villkor enligt protokollet: Medel finns; Avtalet ses över."
                        + " Antagandet räknas inte förrän villkoren är uppfyllda.");
        assertThat(last(file().then(Afterwards.evidenced(asserted, 113))).en())
                .endsWith("Its minutes state no conditions.");
        assertThat(last(file().evidenced("2480", null)).en()).doesNotContain("ondition");
    }

    @Test
    void evidence_of_a_text_names_its_version_where_that_is_known() {
        assertThat(last(file().then(Afterwards.textEvidenced(CaseFile.DIGEST, TextEvidenced.PROPOSAL)))
                        .sv())
                .contains("Det gäller texten så som den föreslogs.");
        assertThat(last(file().then(Afterwards.textEvidenced(CaseFile.DIGEST, COUNCIL)))
                        .en())
                .contains("It is the text by the decision 24-regionfullmaktige-2022-192.");
        assertThat(last(file().textEvidenced(CaseFile.DIGEST)).en()).doesNotContain("It is the text");
    }

    @Test
    void an_appeal_says_whether_it_is_against_the_decision_or_a_judgment_on_it() {
        assertThat(last(file().then(Afterwards.appealed(COUNCIL, 1, "2022-12-01")))
                        .sv())
                .isEqualTo("Beslutet 24-regionfullmaktige-2022-192 överklagades den 1 december 2022 till"
                        + " Förvaltningsrätten i Umeå (laglighetsprövning, överklagande nr 1).");
        Wording further = last(
                file().then(Afterwards.appealedFurther(COUNCIL, 2, 1, CourtInstance.COURT_OF_APPEAL, "2023-02-20")));
        assertThat(further.sv())
                .isEqualTo("Avgörandet av överklagande nr 1 av beslutet 24-regionfullmaktige-2022-192 överklagades den"
                        + " 20 februari 2023 till kammarrätten (laglighetsprövning, överklagande nr 2).");
        assertThat(further.en())
                .isEqualTo(
                        "The judgment on appeal no. 1 against the decision 24-regionfullmaktige-2022-192 was appealed"
                                + " on 20 February 2023 to the administrative court of appeal (legality review, appeal no. 2).");
        assertThat(last(file().then(id -> new AppealFiled(
                                id, COUNCIL, 1, LocalDate.parse("2022-12-01"), null, null, List.of(), null, null)))
                        .sv())
                .isEqualTo(
                        "Beslutet 24-regionfullmaktige-2022-192 överklagades den 1 december 2022 (laglighetsprövning,"
                                + " överklagande nr 1). Domstolen framgår inte.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPHELD | prövade överklagandet och lät beslutet X stå fast den 2 maj 2023 (överklagande nr 2)."
                        + " | tried the appeal and let the decision X stand on 2 May 2023 (appeal no. 2).",
                "ANNULLED | prövade överklagandet och fann att beslutet X ska vara upphävt den 2 maj 2023 (överklagande nr 2)."
                        + " | tried the appeal and found that the decision X is annulled on 2 May 2023 (appeal no. 2).",
                "PARTLY_ANNULLED | upphävde beslutet X till en del den 2 maj 2023 (överklagande nr 2). Vilken del framgår"
                        + " inte. I övrigt står beslutet fast."
                        + " | annulled a part of the decision X on 2 May 2023 (appeal no. 2). Which part is not stated."
                        + " The rest of the decision stands.",
                "DISMISSED | avslutade målet utan att pröva överklagandet av beslutet X den 2 maj 2023 (överklagande nr 2)."
                        + " | ended the case without trying the appeal against the decision X on 2 May 2023 (appeal no. 2).",
                "WITHDRAWN | skrev av det återkallade överklagandet av beslutet X den 2 maj 2023 (överklagande nr 2)."
                        + " | struck out the withdrawn appeal against the decision X on 2 May 2023 (appeal no. 2).",
                "REMITTED | återförvisade målet om beslutet X till lägre instans den 2 maj 2023 (överklagande nr 2)."
                        + " Överklagandet där är åter oavgjort."
                        + " | sent the case of the decision X back to the court below on 2 May 2023 (appeal no. 2). The"
                        + " appeal there is undecided again.",
                "LEAVE_REFUSED | meddelade inte prövningstillstånd i målet om beslutet X den 2 maj 2023 (överklagande nr 2)."
                        + " Avgörandet i lägre instans står fast."
                        + " | did not give leave to appeal in the case of the decision X on 2 May 2023 (appeal no. 2). The"
                        + " judgment of the court below stands.",
            })
    void a_judgment_says_its_outcome(AppealOutcome outcome, String sv, String en) {
        Wording words = last(file().then(Afterwards.judged(
                COUNCIL, 2, outcome, "2023-05-02", "Kammarrätten i Sundsvall", CourtInstance.COURT_OF_APPEAL, null)));
        assertThat(words.sv()).isEqualTo("Kammarrätten i Sundsvall " + sv.replace("X", COUNCIL.value()));
        assertThat(words.en()).isEqualTo("Kammarrätten i Sundsvall " + en.replace("X", COUNCIL.value()));
    }

    @Test
    void a_judgment_names_the_part_annulled_and_the_instance_where_its_court_does_not_say_it() {
        assertThat(last(file().then(Afterwards.judged(
                                COUNCIL,
                                1,
                                AppealOutcome.PARTLY_ANNULLED,
                                "2023-02-01",
                                "Domstolen i Umeå",
                                CourtInstance.ADMINISTRATIVE_COURT,
                                "Finansieringen")))
                        .sv())
                .isEqualTo(
                        "Domstolen i Umeå (förvaltningsrätten) upphävde beslutet 24-regionfullmaktige-2022-192 till en"
                                + " del den 1 februari 2023 (överklagande nr 1). Den del som upphävdes: Finansieringen."
                                + " I övrigt står beslutet fast.");
        assertThat(last(file().then(Afterwards.judged(
                                COUNCIL,
                                3,
                                AppealOutcome.LEAVE_REFUSED,
                                "2023-09-01",
                                null,
                                CourtInstance.SUPREME_ADMINISTRATIVE_COURT,
                                null)))
                        .en())
                .startsWith("The Supreme Administrative Court did not give leave to appeal");
        assertThat(last(file().then(Afterwards.appealDecided(COUNCIL, 1, AppealOutcome.ANNULLED, "2023-02-01")))
                        .sv())
                .as("as before")
                .isEqualTo("Domstolen upphävde beslutet 24-regionfullmaktige-2022-192 den 1 februari 2023"
                        + " (överklagande nr 1).");
    }

    @Test
    void a_stay_names_its_court_its_day_and_its_appeal() {
        Wording ordered = last(file().then(Afterwards.stayOrdered(COUNCIL, 1, "2022-12-20")));
        assertThat(ordered.sv())
                .isEqualTo("Förvaltningsrätten i Umeå beslutade den 20 december 2022 att beslutet"
                        + " 24-regionfullmaktige-2022-192 tills vidare inte får verkställas (inhibition,"
                        + " överklagande nr 1).");
        assertThat(ordered.en())
                .isEqualTo("Förvaltningsrätten i Umeå ordered on 20 December 2022 that the decision"
                        + " 24-regionfullmaktige-2022-192 must not be put into effect for now (stay, appeal no. 1).");
        Wording lifted =
                last(file().then(Afterwards.stayLifted(COUNCIL, 2, CourtInstance.COURT_OF_APPEAL, "2023-03-01")));
        assertThat(lifted.sv())
                .isEqualTo("Kammarrätten hävde den 1 mars 2023 inhibitionen av beslutet 24-regionfullmaktige-2022-192"
                        + " (överklagande nr 2).");
        assertThat(lifted.en())
                .isEqualTo("The administrative court of appeal lifted on 1 March 2023 the stay of the decision"
                        + " 24-regionfullmaktige-2022-192 (appeal no. 2).");
    }

    @Test
    void legal_force_rests_on_the_last_day_for_appeal_or_on_the_courts_certificate() {
        assertThat(last(file().then(Afterwards.legalForce(COUNCIL, "2023-02-02", "2022-12-13")))
                        .sv())
                .isEqualTo("Att beslutet 24-regionfullmaktige-2022-192 har vunnit laga kraft bekräftades den 2 februari"
                        + " 2023. Sista dagen för överklagande var 13 december 2022.");
        Wording certified = last(file().then(Afterwards.certified(COUNCIL, "2023-06-02", "2023-06-01")));
        assertThat(certified.sv())
                .isEqualTo(
                        "Att beslutet 24-regionfullmaktige-2022-192 har vunnit laga kraft bekräftades den 2 juni 2023."
                                + " Det bygger på domstolens bevis om laga kraft, utfärdat den 1 juni 2023, ”Lagakraftbevis”.");
        assertThat(certified.en())
                .endsWith(
                        "It rests on the court's certificate of legal force, issued on 1 June 2023, “Lagakraftbevis”.");
    }

    @Test
    void a_reversal_names_its_records_its_ground_and_its_reason() {
        Wording proposed = last(file().then(Afterwards.reversalProposed(
                1, ReversalGround.WRONG_PARTY, CaseFile.DIGEST, 3L, 4L, 5L, 9L, 10L)));
        assertThat(proposed.sv())
                .isEqualTo(
                        "Makulering nr 1 föreslogs: posterna 3–5, 9 och 10 borde inte ha registrerats. Posterna avser en"
                                + " annan part. Posterna är rader i den importerade listan med SHA-256 "
                                + CaseFile.DIGEST
                                + ". Den gäller när en annan person har godkänt den. Skäl: Fel i registreringen.");
        assertThat(proposed.en())
                .isEqualTo(
                        "Reversal no. 1 was proposed: the records 3–5, 9 and 10 should not have been made. They concern"
                                + " another party. They are rows of the imported list with SHA-256 " + CaseFile.DIGEST
                                + ". It holds once another person approves it. Reason: Fel i registreringen.");
        Wording approved =
                last(file().then(Afterwards.reversed(1, ReversalGround.NOT_A_DECISION, Afterwards.OTHER, 7L)));
        assertThat(approved.sv())
                .isEqualTo(
                        "Makulering nr 1 godkändes: hädanefter läses allt som om post 7 inte fanns. Inget beslut hade"
                                + " fattats. Den föreslogs i ärendet för överenskommelsen " + Afterwards.OTHER
                                + ". Skäl: Fel i registreringen.");
        assertThat(approved.en())
                .startsWith("Reversal no. 1 was approved: from now on everything reads as if record 7 was not there."
                        + " Nothing had been decided.");
        assertThat(last(file().then(Afterwards.reversalDeclined(1, "Posterna stämmer")))
                        .sv())
                .isEqualTo(
                        "Makulering nr 1 avslogs; det som är registrerat står kvar som det är. Skäl: Posterna stämmer.");
    }

    @ParameterizedTest
    @EnumSource(ReversalGround.class)
    void every_ground_has_words_for_one_record_and_for_several(ReversalGround ground) {
        String one = last(file().then(Afterwards.reversed(1, ground, null, 3L))).sv();
        String several =
                last(file().then(Afterwards.reversed(1, ground, null, 3L, 4L))).sv();
        assertThat(one).contains("som om post 3 inte fanns.").doesNotContain("Posterna");
        assertThat(several).contains("som om posterna 3 och 4 inte fanns.").doesNotContain("Posten ");
    }

    private static CaseFile file() {
        return new CaseFile("RS 759-2022", 0).proposed(null, "2401", "2480");
    }

    private static Wording last(CaseFile file) {
        List<RecordedEvent> events = file.events();
        return EventWording.of(events.get(events.size() - 1).event());
    }
}
