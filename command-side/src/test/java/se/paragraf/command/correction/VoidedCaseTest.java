package se.paragraf.command.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.Examples.COUNCIL_DECISION;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.REGION;
import static se.paragraf.command.Examples.TEXT;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.councilOf;
import static se.paragraf.command.Examples.day;
import static se.paragraf.command.Examples.minutes;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.command.adoption.AdoptOrEvidence;
import se.paragraf.command.adoption.EvidenceAdoption;
import se.paragraf.command.adoption.NotifyExit;
import se.paragraf.command.adoption.PostponeAdoption;
import se.paragraf.command.adoption.RejectByMunicipality;
import se.paragraf.command.adoption.ResolveAdoptionCondition;
import se.paragraf.command.adoption.RevokeAdoption;
import se.paragraf.command.adoption.SignContract;
import se.paragraf.command.aggregate.Agreement;
import se.paragraf.command.agreement.AmendText;
import se.paragraf.command.agreement.EvidenceText;
import se.paragraf.command.agreement.ProposeAgreement;
import se.paragraf.command.agreement.SupersedeAgreement;
import se.paragraf.command.agreement.TerminateAgreement;
import se.paragraf.command.agreement.WithdrawAgreement;
import se.paragraf.command.council.DecideByCouncil;
import se.paragraf.command.council.HandOverToCouncil;
import se.paragraf.command.minutes.ApproveMinutes;
import se.paragraf.command.minutes.ConfirmLegalForce;
import se.paragraf.command.minutes.DecideAppeal;
import se.paragraf.command.minutes.FileAppeal;
import se.paragraf.command.minutes.LiftStay;
import se.paragraf.command.minutes.OrderStay;
import se.paragraf.command.minutes.PostNotice;
import se.paragraf.command.minutes.RemoveNotice;
import se.paragraf.command.preparation.RecordPreparation;
import se.paragraf.command.review.ReviewAgreement;
import se.paragraf.event.RecordAnnotated;
import se.paragraf.refusal.CorrectionRefusal.CaseVoided;
import se.paragraf.value.AgreementId;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.CorrectionId;
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Opinion;
import se.paragraf.value.Postponement;
import se.paragraf.value.ReversalId;
import se.paragraf.value.ReviewOutcome;
import se.paragraf.value.TextVersion;

/** A case whose proposal was recorded in error takes a new proposal and remarks, and nothing else. */
class VoidedCaseTest {

    private static final LocalDate DAY = day("2022-11-01");
    private static final DecisionSource UMEAS = councilOf(UMEA, "2022-09-01", 80);
    private static final DecisionSource COUNCIL = minutes("24", BodyKind.COUNCIL, "2022-11-01", 150);
    private static final AgreementId NEXT = AgreementId.of(REGION, new CaseNumber("RS 2-2022"));

    static Stream<Object> refused() {
        return Stream.of(
                new EvidenceText(ID, TEXT, null),
                new AmendText(ID, COUNCIL, new TextVersion("Ny text", null), null),
                new WithdrawAgreement(ID, COUNCIL, null),
                new TerminateAgreement(ID, COUNCIL, DAY, null),
                new SupersedeAgreement(ID, COUNCIL, NEXT, DAY),
                new RecordPreparation(ID, COUNCIL, Opinion.SUPPORTS),
                new AdoptByMunicipality(ID, UMEA, UMEAS, null, List.of()),
                new AdoptOrEvidence(new AdoptByMunicipality(ID, UMEA, UMEAS, null, List.of())),
                new ResolveAdoptionCondition(ID, UMEA, 1, DAY, null, null, null),
                new RejectByMunicipality(ID, UMEA, UMEAS, null),
                new PostponeAdoption(ID, UMEA, UMEAS, Postponement.TABLED, null),
                new RevokeAdoption(ID, UMEA, UMEAS, null),
                new EvidenceAdoption(ID, UMEA, UMEAS, null, null, null),
                new SignContract(ID, UMEA, DAY, null, List.of()),
                new NotifyExit(ID, UMEA, DAY, DAY, null, null),
                new HandOverToCouncil(ID, DAY, List.of()),
                new DecideByCouncil(ID, CouncilOutcome.ADOPTED, COUNCIL, null),
                new ApproveMinutes(ID, COUNCIL_DECISION, DAY, null),
                new PostNotice(ID, COUNCIL_DECISION, DAY, null),
                new RemoveNotice(ID, COUNCIL_DECISION, DAY),
                new FileAppeal(ID, COUNCIL_DECISION, DAY, null, null, null, null),
                new DecideAppeal(ID, COUNCIL_DECISION, null, AppealOutcome.UPHELD, DAY, null, null, null, null),
                new OrderStay(ID, COUNCIL_DECISION, null, DAY, null, null, null),
                new LiftStay(ID, COUNCIL_DECISION, DAY, null, null, null),
                new ConfirmLegalForce(ID, COUNCIL_DECISION, DAY, null, null),
                new ReviewAgreement(ID, 1, DAY, ReviewOutcome.KEEP, null, List.of()),
                new ProposeCorrection(ID, 0, "title", null, "Fel"),
                new ApproveCorrection(ID, new CorrectionId(1)),
                new DeclineCorrection(ID, new CorrectionId(1), null),
                ReversalTest.propose(1),
                ReversalTest.approve(1),
                new DeclineReversal(ID, new ReversalId(1), null, null));
    }

    @Test
    void every_command_is_either_refused_or_taken_below() {
        List<Class<?>> handled = Arrays.stream(Agreement.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                .map(Method::getParameterTypes)
                .<Class<?>>map(types -> types[0])
                .filter(type -> type != ProposeAgreement.class && type != AnnotateRecord.class)
                .toList();
        assertThat(refused().map(Object::getClass)).containsAll(handled);
        assertThat(handled).hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_voided_case_refuses(Object command) {
        if (isHandled(command)) {
            given(ReversalTest.voided()).when(command).thenRefused(new CaseVoided());
        }
    }

    private static boolean isHandled(Object command) {
        return Arrays.stream(Agreement.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                .anyMatch(method -> method.getParameterTypes()[0] == command.getClass());
    }

    @Test
    void a_voided_case_takes_remarks() {
        given(ReversalTest.voided())
                .when(new AnnotateRecord(ID, 0L, "Se RS 2-2022"))
                .thenRecorded(new RecordAnnotated(ID, 0L, "Se RS 2-2022"));
    }
}
