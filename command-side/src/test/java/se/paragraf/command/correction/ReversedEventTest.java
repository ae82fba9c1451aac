package se.paragraf.command.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static se.paragraf.command.Examples.COUNCIL_DECISION;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.LYCKSELE;
import static se.paragraf.command.Examples.OTHER_TEXT;
import static se.paragraf.command.Examples.REGION;
import static se.paragraf.command.Examples.TEXT;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adopted;
import static se.paragraf.command.Examples.adoptedBy;
import static se.paragraf.command.Examples.adoptedByCouncil;
import static se.paragraf.command.Examples.appealed;
import static se.paragraf.command.Examples.approved;
import static se.paragraf.command.Examples.assertedOf;
import static se.paragraf.command.Examples.beforeTheCouncil;
import static se.paragraf.command.Examples.councilOf;
import static se.paragraf.command.Examples.day;
import static se.paragraf.command.Examples.ended;
import static se.paragraf.command.Examples.handedOver;
import static se.paragraf.command.Examples.minutes;
import static se.paragraf.command.Examples.posted;
import static se.paragraf.command.Examples.proposed;
import static se.paragraf.command.Examples.removed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.paragraf.chronology.CaseState;
import se.paragraf.chronology.Chronology;
import se.paragraf.command.casefile.Author;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.EventOrigin;
import se.paragraf.command.correction.CorrectionCommand.CorrectionContext;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionConditionResolved;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AdoptionPostponed;
import se.paragraf.event.AdoptionRevoked;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementReviewed;
import se.paragraf.event.AgreementSuperseded;
import se.paragraf.event.AgreementTerminated;
import se.paragraf.event.AgreementTextAmended;
import se.paragraf.event.AgreementWithdrawn;
import se.paragraf.event.ContractSigned;
import se.paragraf.event.CorrectionDeclined;
import se.paragraf.event.CorrectionProposed;
import se.paragraf.event.ExitNotified;
import se.paragraf.event.LegalForceConfirmed;
import se.paragraf.event.PreparationRecorded;
import se.paragraf.event.RecordAnnotated;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.RecordReversed;
import se.paragraf.event.ReferredBackByCouncil;
import se.paragraf.event.RejectedByCouncil;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.event.ReversalDeclined;
import se.paragraf.event.ReversalProposed;
import se.paragraf.event.StayLifted;
import se.paragraf.event.StayOrdered;
import se.paragraf.event.SuccessionRecorded;
import se.paragraf.event.TextEvidenced;
import se.paragraf.event.json.EventJson;
import se.paragraf.refusal.RefusedException;
import se.paragraf.refusal.ReversalRefusal.CannotBeReversed;
import se.paragraf.refusal.ReversalRefusal.ReversedInPredecessor;
import se.paragraf.value.AdoptionCondition;
import se.paragraf.value.AgreementId;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.CorrectionId;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Opinion;
import se.paragraf.value.Postponement;
import se.paragraf.value.ReversalGround;
import se.paragraf.value.ReversalId;
import se.paragraf.value.ReviewOutcome;
import se.paragraf.value.TextVersion;
import tools.jackson.databind.JsonNode;

/** What the reversal of a record of each type gives: exactly the case without it. */
class ReversedEventTest {

    private static final LocalDate TODAY = day("2024-06-01");
    private static final Author REGISTRAR = new Author("registrar@test", null);
    private static final Author OTHER = new Author("compliance@test", null);
    private static final AgreementId NEXT = AgreementId.of(REGION, new CaseNumber("RS 2-2022"));
    private static final CorrectionId FIRST = new CorrectionId(1);
    private static final DecisionSource REGION_COUNCIL = minutes("24", BodyKind.COUNCIL, "2023-05-02", 77);

    /**
     * A case without the record, and the record.
     *
     * @param before the case without it
     * @param event the record
     */
    record Example(List<AgreementEvent> before, AgreementEvent event) {

        @Override
        public String toString() {
            return event.getClass().getSimpleName();
        }
    }

    private static Example of(AgreementEvent event, AgreementEvent... before) {
        return new Example(List.of(before), event);
    }

    private static AgreementEvent[] then(AgreementEvent[] before, AgreementEvent... more) {
        return Stream.concat(Arrays.stream(before), Arrays.stream(more)).toArray(AgreementEvent[]::new);
    }

    static Stream<Example> reversible() {
        AgreementEvent[] adoptedByAll = {proposed(), adoptedBy(UMEA), adoptedBy(LYCKSELE)};
        AgreementEvent[] decided = beforeTheCouncil(adoptedByCouncil("2022-11-22"));
        AgreementEvent[] posted = then(decided, approved("2022-11-25"), posted("2022-11-26"));
        AgreementEvent[] appealed = then(posted, appealed(1, "2022-12-01"));
        DecisionSource umea = councilOf(UMEA, "2022-09-19", 150);
        DecisionSource board = minutes("24", BodyKind.BOARD, "2022-05-02", 80);
        AdoptedByMunicipality conditional = new AdoptedByMunicipality(
                ID,
                UMEA,
                DecisionId.of(umea),
                umea,
                null,
                List.of(new AdoptionCondition(1, "Finansieringen prövas")),
                null);
        AdoptedByMunicipality asserted = adopted(UMEA, assertedOf(UMEA));
        StayOrdered stay = new StayOrdered(
                ID, COUNCIL_DECISION, 1, CourtInstance.ADMINISTRATIVE_COURT, day("2022-12-05"), null, null);
        return Stream.of(
                of(proposed()),
                of(
                        new TextEvidenced(ID, TEXT, null, TextEvidenced.PROPOSAL),
                        proposed(null, minutes("24", BodyKind.BOARD, "2022-04-13", 73))),
                of(
                        new AgreementTextAmended(
                                ID, DecisionId.of(board), board, new TextVersion("Ny text", OTHER_TEXT), null),
                        adoptedByAll),
                of(new AgreementWithdrawn(ID, DecisionId.of(umea), umea, null), adoptedByAll),
                of(
                        new AgreementTerminated(
                                ID, DecisionId.of(REGION_COUNCIL), REGION_COUNCIL, day("2024-01-01"), null),
                        decided),
                of(
                        new AgreementSuperseded(
                                ID, DecisionId.of(REGION_COUNCIL), REGION_COUNCIL, NEXT, day("2024-01-01")),
                        decided),
                of(new PreparationRecorded(ID, DecisionId.of(board), board, Opinion.SUPPORTS), proposed()),
                of(adoptedBy(UMEA), proposed(), adoptedBy(LYCKSELE)),
                of(
                        new AdoptionConditionResolved(
                                ID, UMEA, conditional.decisionId(), 1, day("2022-10-01"), null, null),
                        proposed(),
                        conditional),
                of(new RejectedByMunicipality(ID, UMEA, DecisionId.of(umea), umea, null, null), adoptedByAll),
                of(new AdoptionPostponed(ID, UMEA, DecisionId.of(umea), umea, Postponement.TABLED, null), adoptedByAll),
                of(
                        new AdoptionRevoked(
                                ID,
                                UMEA,
                                DecisionId.of(umea),
                                umea,
                                adoptedBy(UMEA).decisionId(),
                                null),
                        adoptedByAll),
                of(
                        new AdoptionEvidenced(
                                ID,
                                UMEA,
                                asserted.decisionId(),
                                DecisionId.of(umea),
                                umea,
                                TEXT,
                                List.of(new AdoptionCondition(1, "Finansieringen prövas"))),
                        proposed(),
                        asserted),
                of(new ContractSigned(ID, UMEA, day("2022-10-05"), null, List.of()), adoptedByAll),
                of(new ExitNotified(ID, UMEA, day("2023-11-01"), day("2024-01-01"), null, null), decided),
                of(handedOver(), adoptedByAll),
                of(adoptedByCouncil("2022-11-22"), beforeTheCouncil()),
                of(
                        new RejectedByCouncil(
                                ID, COUNCIL_DECISION, minutes("24", BodyKind.COUNCIL, "2022-11-22", 192), null),
                        beforeTheCouncil()),
                of(
                        new ReferredBackByCouncil(
                                ID, COUNCIL_DECISION, minutes("24", BodyKind.COUNCIL, "2022-11-22", 192), null),
                        beforeTheCouncil()),
                of(approved("2022-11-25"), decided),
                of(posted("2022-11-26"), then(decided, approved("2022-11-25"))),
                of(removed("2023-01-10"), posted),
                of(appealed(1, "2022-12-01"), posted),
                of(ended(1, AppealOutcome.ANNULLED, "2023-02-01"), appealed),
                of(stay, appealed),
                of(
                        new StayLifted(
                                ID,
                                COUNCIL_DECISION,
                                1,
                                CourtInstance.ADMINISTRATIVE_COURT,
                                day("2022-12-20"),
                                null,
                                null),
                        then(appealed, stay)),
                of(
                        new LegalForceConfirmed(ID, COUNCIL_DECISION, day("2023-02-01"), day("2022-12-19"), null, null),
                        then(posted, removed("2023-01-10"))),
                of(
                        new AgreementReviewed(ID, 1, day("2024-05-01"), ReviewOutcome.KEEP, null, List.of(), List.of()),
                        decided),
                of(proposedCorrection(), adoptedByAll),
                of(corrected(), then(adoptedByAll, proposedCorrection())),
                of(new CorrectionDeclined(ID, FIRST, null), then(adoptedByAll, proposedCorrection())),
                of(new RecordAnnotated(ID, 1L, "Fel ärende"), adoptedByAll));
    }

    /** Those that are not reversed by a proposal of their own. */
    static Stream<Example> refused() {
        ReversalProposed asked = new ReversalProposed(
                ID, new ReversalId(1), List.of(1L), ReversalGround.DUPLICATE, "Felregistrering", null);
        return Stream.of(
                of(
                        new SuccessionRecorded(ID, NEXT, new DecisionId("x"), day("2022-11-01"), day("2025-01-01")),
                        proposed()),
                of(asked, proposed(), adoptedBy(UMEA)),
                of(
                        new RecordReversed(
                                ID, new ReversalId(1), List.of(1L), ReversalGround.DUPLICATE, "Felregistrering", null),
                        proposed(),
                        adoptedBy(UMEA),
                        asked),
                of(new ReversalDeclined(ID, new ReversalId(1), null), proposed(), adoptedBy(UMEA), asked));
    }

    @Test
    void every_type_of_event_has_an_example() {
        assertThat(Stream.concat(reversible(), refused())
                        .<Class<?>>map(example -> example.event().getClass()))
                .containsExactlyInAnyOrderElementsOf(typesOf(AgreementEvent.class));
    }

    private static Set<Class<?>> typesOf(Class<?> type) {
        Set<Class<?>> types = new HashSet<>();
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                types.addAll(typesOf(permitted));
            }
        } else {
            types.add(type);
        }
        return types;
    }

    @ParameterizedTest
    @MethodSource("reversible")
    void a_reversed_record_leaves_exactly_the_case_without_it(Example example) {
        CaseFile without = fold(CaseFile.EMPTY, example.before());
        CaseFile with = fold(without, List.of(example.event()));
        long sequence = with.last();

        assertThat(answers(with)).as("the record counts before it is reversed").satisfies(counted -> {
            if (!(example.event() instanceof RecordAnnotated)) {
                assertThat(counted).isNotEqualTo(answers(without));
            }
        });
        AgreementEvent asked = new ProposeReversal(
                        ID, List.of(sequence), false, null, ReversalGround.DUPLICATE, "Felregistrering")
                .decide(with, new CorrectionContext(REGISTRAR, TODAY));
        CaseFile waiting = fold(with, List.of(asked));
        assertThat(answers(waiting)).isEqualTo(answers(with));
        AgreementEvent reversed =
                new ApproveReversal(ID, new ReversalId(1), null).decide(waiting, new CorrectionContext(OTHER, TODAY));

        assertThat(answers(fold(waiting, List.of(reversed)))).isEqualTo(answers(without));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_reversal_and_the_counterpart_of_a_supersession_are_not_reversed(Example example) {
        CaseFile with = fold(
                CaseFile.EMPTY,
                Stream.concat(example.before().stream(), Stream.of(example.event()))
                        .toList());

        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> ReversalTest.propose(with.last()).decide(with, new CorrectionContext(REGISTRAR, TODAY)));

        assertThat(refused.refusal())
                .isEqualTo(
                        example.event() instanceof SuccessionRecorded
                                ? new ReversedInPredecessor(with.last(), NEXT)
                                : new CannotBeReversed(with.last()));
    }

    @Test
    void the_reversed_counterpart_of_a_supersession_leaves_exactly_the_case_without_it() {
        CaseFile without = fold(CaseFile.EMPTY, List.of(beforeTheCouncil(adoptedByCouncil("2022-11-22"))));
        CaseFile with = fold(
                without,
                List.of(new SuccessionRecorded(ID, NEXT, new DecisionId("x"), day("2022-11-01"), day("2025-01-01"))));
        RecordReversed reversed = new RecordReversed(
                ID, new ReversalId(7), List.of(with.last()), ReversalGround.WRONG_CASE, "Fel ärende", NEXT);

        assertThat(answers(with)).isNotEqualTo(answers(without));
        assertThat(answers(fold(with, List.of(reversed)))).isEqualTo(answers(without));
    }

    private static CaseFile fold(CaseFile before, List<AgreementEvent> events) {
        CaseFile caseFile = before;
        for (AgreementEvent event : events) {
            caseFile = caseFile.evolve(event, new EventOrigin(caseFile.last() + 1, REGISTRAR, TODAY, null));
        }
        return caseFile;
    }

    /** What the case answers, by what is asked: its facts, its state on each day, and every command of the test. */
    private static Map<String, Object> answers(CaseFile caseFile) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("open", caseFile.isOpen());
        answers.put(
                "facts",
                caseFile.facts().stream()
                        .filter(fact -> Chronology.isFact(fact.event()))
                        .toList());
        answers.put("corrections waiting", caseFile.corrections().open());
        answers.put("decisions", Set.copyOf(caseFile.decisions().known()));
        if (caseFile.isOpen()) {
            Chronology chronology = caseFile.chronology();
            answers.put("order", chronology.inOrder());
            answers.put("whole", answers(chronology.whole(), TODAY));
            for (LocalDate day : days()) {
                answers.put("on " + day, answers(chronology.on(day), day));
                answers.put("inconsistent on " + day, chronology.inconsistencies(day));
            }
        }
        VoidedCaseTest.refused()
                .forEach(command -> answers.put(command.toString(), anonymous(answer(caseFile, command))));
        return answers;
    }

    private static Set<LocalDate> days() {
        Set<LocalDate> days = new TreeSet<>();
        for (LocalDate day = day("2022-04-01"); day.isBefore(TODAY); day = day.plusDays(9)) {
            days.add(day);
        }
        return days;
    }

    private static List<Object> answers(CaseState state, LocalDate day) {
        List<Object> answers = new ArrayList<>(List.of(
                state.proposal(),
                state.proposed(),
                List.copyOf(state.parties()),
                Map.copyOf(state.decisions()),
                state.decisions().keySet().stream().collect(Collectors.toMap(id -> id, state::lifecycle)),
                List.copyOf(state.preparations()),
                Map.copyOf(state.reviews()),
                List.copyOf(state.predecessors()),
                state.amendedBy(),
                state.text(),
                state.council(day),
                state.endings(),
                state.endedAs(day),
                state.period()));
        for (MunicipalityCode party : state.parties()) {
            answers.add(state.party(party, day));
            answers.add(state.party(party, day).standingOn(day));
        }
        return answers;
    }

    /** The event that the command becomes, or why it is refused. */
    private static Object answer(CaseFile caseFile, Object command) {
        try {
            if (command instanceof AgreementCommand toCase) {
                return toCase.decide(caseFile, TODAY);
            }
            if (command instanceof CorrectionCommand correction
                    && !command.toString().contains("Reversal")) {
                caseFile.mustBeOpen();
                return correction.decide(caseFile, new CorrectionContext(OTHER, TODAY));
            }
            return "not asked";
        } catch (RefusedException e) {
            return e.refusal();
        }
    }

    /** The answer without the numbers that the register gives. */
    private static String anonymous(Object answer) {
        JsonNode written = EventJson.mapper().valueToTree(answer);
        return answer.getClass().getSimpleName()
                + written.toString()
                        .replaceAll("(\"(?:decisionId|supersedes)\":\"[^\"]*-\\d+)-2\"", "$1\"")
                        .replaceAll("\"(correctionId|appeal|last)\":\\d+", "\"$1\":0");
    }

    private static CorrectionProposed proposedCorrection() {
        return new CorrectionProposed(
                ID, FIRST, 1, "source.meetingDate", json("'2022-06-13'"), json("'2022-10-13'"), "Felskrivning");
    }

    private static RecordCorrected corrected() {
        return new RecordCorrected(
                ID, FIRST, 1, "source.meetingDate", json("'2022-06-13'"), json("'2022-10-13'"), "Felskrivning");
    }

    private static JsonNode json(String text) {
        return EventJson.mapper().readTree(text.replace('\'', '"'));
    }
}
