package se.paragraf.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.paragraf.command.Examples;
import se.paragraf.refusal.AdoptionRefusal.AlreadyAdopted;
import se.paragraf.refusal.AdoptionRefusal.ContractAlreadySigned;
import se.paragraf.refusal.AdoptionRefusal.ExitAlreadyNotified;
import se.paragraf.refusal.AdoptionRefusal.NoOpenCondition;
import se.paragraf.refusal.AdoptionRefusal.NotAParty;
import se.paragraf.refusal.AdoptionRefusal.NotAdopted;
import se.paragraf.refusal.AdoptionRefusal.NotTheMunicipalCouncil;
import se.paragraf.refusal.AdoptionRefusal.NothingAsserted;
import se.paragraf.refusal.AdoptionRefusal.TextDiffers;
import se.paragraf.refusal.AgreementRefusal.AgreementEnded;
import se.paragraf.refusal.AgreementRefusal.AmbiguousCaseNumber;
import se.paragraf.refusal.AgreementRefusal.AnotherTextAdopted;
import se.paragraf.refusal.AgreementRefusal.CannotSucceed;
import se.paragraf.refusal.AgreementRefusal.CaseAlreadyOpen;
import se.paragraf.refusal.AgreementRefusal.NoParty;
import se.paragraf.refusal.AgreementRefusal.NoSuchAgreement;
import se.paragraf.refusal.AgreementRefusal.NoSuchSuccessor;
import se.paragraf.refusal.AgreementRefusal.PartyOutsideRegion;
import se.paragraf.refusal.AgreementRefusal.PartyRepeated;
import se.paragraf.refusal.AgreementRefusal.TextAlreadyEvidenced;
import se.paragraf.refusal.AppealRefusal.AlreadyStayed;
import se.paragraf.refusal.AppealRefusal.AppealLive;
import se.paragraf.refusal.AppealRefusal.AppealPeriodRunning;
import se.paragraf.refusal.AppealRefusal.DecisionAnnulled;
import se.paragraf.refusal.AppealRefusal.FurtherAppealPeriodRunning;
import se.paragraf.refusal.AppealRefusal.NoLiveAppeal;
import se.paragraf.refusal.AppealRefusal.NoSuchJudgment;
import se.paragraf.refusal.AppealRefusal.NotAppealable;
import se.paragraf.refusal.AppealRefusal.NotStayed;
import se.paragraf.refusal.CorrectionRefusal.CannotBeCorrected;
import se.paragraf.refusal.CorrectionRefusal.CaseVoided;
import se.paragraf.refusal.CorrectionRefusal.CorrectionOutdated;
import se.paragraf.refusal.CorrectionRefusal.CorrectionsPileUp;
import se.paragraf.refusal.CorrectionRefusal.NoOpenCorrection;
import se.paragraf.refusal.CorrectionRefusal.NoSuchRecord;
import se.paragraf.refusal.CorrectionRefusal.NotAsRecorded;
import se.paragraf.refusal.CorrectionRefusal.NothingToCorrect;
import se.paragraf.refusal.CorrectionRefusal.SamePerson;
import se.paragraf.refusal.CouncilRefusal.AlreadyHandedOver;
import se.paragraf.refusal.CouncilRefusal.CouncilHasDecided;
import se.paragraf.refusal.CouncilRefusal.CouncilHasNotAdopted;
import se.paragraf.refusal.CouncilRefusal.NotHandedOver;
import se.paragraf.refusal.CouncilRefusal.NotTheRegionalCouncil;
import se.paragraf.refusal.CouncilRefusal.PartiesMissing;
import se.paragraf.refusal.DecisionRefusal.DatedInTheFuture;
import se.paragraf.refusal.DecisionRefusal.DecisionAlreadyRecorded;
import se.paragraf.refusal.DecisionRefusal.NoSuchDecision;
import se.paragraf.refusal.DecisionRefusal.OutOfOrder;
import se.paragraf.refusal.DecisionRefusal.UnknownCode;
import se.paragraf.refusal.DispatchRefusal.IdempotencyKeyReused;
import se.paragraf.refusal.DispatchRefusal.SequenceMoved;
import se.paragraf.refusal.MinutesRefusal.NoticeTakenDownEarly;
import se.paragraf.refusal.MinutesRefusal.Stage;
import se.paragraf.refusal.MinutesRefusal.StepAlreadyTaken;
import se.paragraf.refusal.MinutesRefusal.StepMissing;
import se.paragraf.refusal.ReversalRefusal.CannotBeReversed;
import se.paragraf.refusal.ReversalRefusal.NoOpenReversal;
import se.paragraf.refusal.ReversalRefusal.NothingImported;
import se.paragraf.refusal.ReversalRefusal.RecordIsReversed;
import se.paragraf.refusal.ReversalRefusal.RecordsRestOnIt;
import se.paragraf.refusal.ReversalRefusal.RecordsRestOnIt.Resting;
import se.paragraf.refusal.ReversalRefusal.ReversalWaiting;
import se.paragraf.refusal.ReversalRefusal.ReversalsPileUp;
import se.paragraf.refusal.ReversalRefusal.ReversedInPredecessor;
import se.paragraf.refusal.ReviewRefusal.NoSuchReviewWindow;
import se.paragraf.refusal.ReviewRefusal.ReviewAlreadyHeld;
import se.paragraf.refusal.ReviewRefusal.ReviewWindowOutsidePeriod;
import se.paragraf.value.Authority;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.CorrectionId;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;
import se.paragraf.value.ReversalId;
import se.paragraf.value.Standing;
import se.paragraf.value.Wording;

class RefusalTest {

    static Stream<Refusal> refusals() {
        Citation cited = Citation.of(
                new DecisionId("2480-fullmaktige-2022-06-13-113"),
                Examples.councilOf(Examples.UMEA, "2022-06-13", 113));
        return Stream.of(
                new AgreementEnded("REJECTED"),
                new AlreadyAdopted(Examples.UMEA, cited),
                new AlreadyHandedOver(null),
                new AppealLive(cited.decisionId(), List.of(1)),
                new AlreadyStayed(cited.decisionId(), CourtInstance.COURT_OF_APPEAL, Examples.TERM.from()),
                new FurtherAppealPeriodRunning(
                        cited.decisionId(), Examples.TERM.from(), Examples.TERM.to(), Examples.TERM.to()),
                new NoSuchJudgment(cited.decisionId(), 2),
                new NotStayed(cited.decisionId()),
                new AppealPeriodRunning(cited.decisionId(), Examples.TERM.from(), Examples.TERM.from()),
                new CannotBeCorrected("field", new Wording("är fel", "is wrong"), new Wording("rätt", "right")),
                new CannotSucceed(Examples.ID),
                new CaseVoided(),
                new CorrectionOutdated(new CorrectionId(1), "title"),
                new DecisionAnnulled(cited.decisionId()),
                new ExitAlreadyNotified(Examples.UMEA, null),
                new NoLiveAppeal(cited.decisionId(), null, List.of(1, 2)),
                new NoOpenCondition(Examples.UMEA, 2, List.of(1)),
                new NoOpenCorrection(new CorrectionId(1)),
                new NoSuchDecision(cited.decisionId()),
                new NoSuchRecord(7, 3),
                new NoSuchSuccessor(Examples.ID),
                new NotAppealable(cited.decisionId()),
                new NothingToCorrect(3, "title"),
                new NoticeTakenDownEarly(cited.decisionId(), Examples.TERM.from(), Examples.TERM.to()),
                new OutOfOrder("postedOn", Examples.TERM.from(), "approvedOn", Examples.TERM.to()),
                new SamePerson(new CorrectionId(1), "ada"),
                new CorrectionsPileUp(33, 131_072),
                new RecordIsReversed(List.of(1L, 2L)),
                new CannotBeReversed(4),
                new ReversalWaiting(new ReversalId(1), List.of(3L)),
                new RecordsRestOnIt(List.of(new Resting(7, "ContractSigned", null))),
                new NoOpenReversal(new ReversalId(1), null),
                new NothingImported(Examples.TEXT),
                new ReversalsPileUp(33, 131_072),
                new ReversedInPredecessor(5, Examples.ID),
                new NotAsRecorded(List.of("corrections")),
                new StepAlreadyTaken(cited.decisionId(), Stage.NOTICE, null),
                new StepMissing(cited.decisionId(), Stage.APPROVAL),
                new AmbiguousCaseNumber(
                        new CaseNumber("RSK 2022/2023"),
                        List.of(new AmbiguousCaseNumber.Candidate(
                                Examples.ID, new CaseNumber("RSK 2023/2022"), null, "Överenskommelsen"))),
                new AnotherTextAdopted(Examples.TEXT, Examples.OTHER_TEXT, Examples.UMEA),
                new CaseAlreadyOpen(new CaseAlreadyOpen.Existing(Examples.ID, Examples.CASE, "Överenskommelsen")),
                new ContractAlreadySigned(Examples.UMEA, null),
                new CouncilHasDecided("ADOPTED"),
                new CouncilHasNotAdopted(),
                new DatedInTheFuture("source.meetingDate", Examples.TERM.to(), Examples.TERM.from()),
                new DecisionAlreadyRecorded(cited.decisionId()),
                new IdempotencyKeyReused("key"),
                new NoParty(),
                new NoSuchAgreement(Examples.ID),
                new NoSuchReviewWindow(3, List.of(Examples.FIRST_REVIEW)),
                new NotAdopted(Examples.UMEA, Standing.PENDING),
                new NotAParty(Examples.STOCKHOLM),
                new NothingAsserted(Examples.UMEA, Standing.PENDING),
                new NotHandedOver(),
                new NotTheMunicipalCouncil(Examples.UMEA, new Authority("2480"), null),
                new NotTheRegionalCouncil(Examples.REGION, new Authority("24"), null),
                new PartiesMissing(List.of(Examples.UMEA), Map.of(Examples.UMEA, Standing.PENDING)),
                new PartyOutsideRegion(Examples.REGION, List.of(Examples.STOCKHOLM), Examples.TERM.from()),
                new PartyRepeated(List.of(Examples.UMEA)),
                new ReviewAlreadyHeld(1, null),
                new ReviewWindowOutsidePeriod(Examples.FIRST_REVIEW, Examples.TERM),
                new SequenceMoved(1, 2),
                new TextAlreadyEvidenced(Examples.TEXT),
                new TextDiffers(Examples.TEXT, Examples.OTHER_TEXT),
                new UnknownCode(List.of("9999")));
    }

    @Test
    void every_refusal_has_a_rule_of_its_own_and_every_rule_a_refusal() {
        assertThat(refusals().map(Refusal::getClass))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Refusal.class.getPermittedSubclasses())
                        .flatMap(feature -> Arrays.stream(feature.getPermittedSubclasses()))
                        .<Class<? extends Refusal>>map(type -> type.asSubclass(Refusal.class))
                        .toList());
        assertThat(refusals().map(Refusal::rule)).containsExactlyInAnyOrder(Rule.values());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_is_a_sentence_in_either_language_and_is_found_under_its_own_name(Refusal refusal) {
        assertThat(refusal.detail().sv()).endsWith(".").doesNotContainPattern("\\bnull\\b");
        assertThat(refusal.detail().en()).endsWith(".").doesNotContainPattern("\\bnull\\b");
        assertThat(refusal.rule().slug().replace("-", ""))
                .isEqualToIgnoringCase(refusal.getClass().getSimpleName());
    }

    @Test
    void a_citation_says_date_and_paragraph_or_whose_word_it_is() {
        assertThat(new AlreadyAdopted(
                                Examples.UMEA,
                                Citation.of(new DecisionId("x"), Examples.councilOf(Examples.UMEA, "2022-06-13", 113)))
                        .detail()
                        .en())
                .isEqualTo("Umeå (2480) has adopted the agreement already, 2022-06-13 § 113.");
        assertThat(new AlreadyAdopted(
                                Examples.UMEA, Citation.of(new DecisionId("x"), Examples.assertedOf(Examples.UMEA)))
                        .detail()
                        .sv())
                .isEqualTo("Umeå (2480) har redan antagit överenskommelsen enligt en annan handling.");
    }
}
