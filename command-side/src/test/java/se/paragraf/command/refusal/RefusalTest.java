package se.paragraf.command.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.paragraf.command.Examples;
import se.paragraf.command.refusal.AdoptionRefusal.AlreadyAdopted;
import se.paragraf.command.refusal.AdoptionRefusal.AlreadyRejected;
import se.paragraf.command.refusal.AdoptionRefusal.ContractAlreadySigned;
import se.paragraf.command.refusal.AdoptionRefusal.ExitAlreadyNotified;
import se.paragraf.command.refusal.AdoptionRefusal.NoOpenCondition;
import se.paragraf.command.refusal.AdoptionRefusal.NotAParty;
import se.paragraf.command.refusal.AdoptionRefusal.NotAdopted;
import se.paragraf.command.refusal.AdoptionRefusal.NotTheMunicipalCouncil;
import se.paragraf.command.refusal.AdoptionRefusal.NothingAsserted;
import se.paragraf.command.refusal.AdoptionRefusal.TextDiffers;
import se.paragraf.command.refusal.AgreementRefusal.AgreementEnded;
import se.paragraf.command.refusal.AgreementRefusal.AnotherTextAdopted;
import se.paragraf.command.refusal.AgreementRefusal.CannotSucceed;
import se.paragraf.command.refusal.AgreementRefusal.CaseAlreadyOpen;
import se.paragraf.command.refusal.AgreementRefusal.NoParty;
import se.paragraf.command.refusal.AgreementRefusal.NoSuchAgreement;
import se.paragraf.command.refusal.AgreementRefusal.NoSuchSuccessor;
import se.paragraf.command.refusal.AgreementRefusal.PartyOutsideRegion;
import se.paragraf.command.refusal.AgreementRefusal.PartyRepeated;
import se.paragraf.command.refusal.AgreementRefusal.TextAlreadyEvidenced;
import se.paragraf.command.refusal.AppealRefusal.AppealLive;
import se.paragraf.command.refusal.AppealRefusal.AppealPeriodRunning;
import se.paragraf.command.refusal.AppealRefusal.DecisionAnnulled;
import se.paragraf.command.refusal.AppealRefusal.NoLiveAppeal;
import se.paragraf.command.refusal.AppealRefusal.NotAppealable;
import se.paragraf.command.refusal.CorrectionRefusal.CannotBeCorrected;
import se.paragraf.command.refusal.CorrectionRefusal.CorrectionOutdated;
import se.paragraf.command.refusal.CorrectionRefusal.CorrectionsPileUp;
import se.paragraf.command.refusal.CorrectionRefusal.NoOpenCorrection;
import se.paragraf.command.refusal.CorrectionRefusal.NoSuchRecord;
import se.paragraf.command.refusal.CorrectionRefusal.NotAsRecorded;
import se.paragraf.command.refusal.CorrectionRefusal.NothingToCorrect;
import se.paragraf.command.refusal.CorrectionRefusal.SamePerson;
import se.paragraf.command.refusal.CouncilRefusal.AlreadyHandedOver;
import se.paragraf.command.refusal.CouncilRefusal.CouncilHasDecided;
import se.paragraf.command.refusal.CouncilRefusal.CouncilHasNotAdopted;
import se.paragraf.command.refusal.CouncilRefusal.NoBoardHeard;
import se.paragraf.command.refusal.CouncilRefusal.NotHandedOver;
import se.paragraf.command.refusal.CouncilRefusal.NotTheRegionalCouncil;
import se.paragraf.command.refusal.CouncilRefusal.PartiesMissing;
import se.paragraf.command.refusal.DecisionRefusal.DatedInTheFuture;
import se.paragraf.command.refusal.DecisionRefusal.DecisionAlreadyRecorded;
import se.paragraf.command.refusal.DecisionRefusal.NoSuchDecision;
import se.paragraf.command.refusal.DecisionRefusal.OutOfOrder;
import se.paragraf.command.refusal.DecisionRefusal.UnknownCode;
import se.paragraf.command.refusal.DispatchRefusal.IdempotencyKeyReused;
import se.paragraf.command.refusal.DispatchRefusal.SequenceMoved;
import se.paragraf.command.refusal.MinutesRefusal.NoticeTakenDownEarly;
import se.paragraf.command.refusal.MinutesRefusal.Stage;
import se.paragraf.command.refusal.MinutesRefusal.StepAlreadyTaken;
import se.paragraf.command.refusal.MinutesRefusal.StepMissing;
import se.paragraf.command.refusal.ReviewRefusal.NoSuchReviewWindow;
import se.paragraf.command.refusal.ReviewRefusal.ReviewAlreadyHeld;
import se.paragraf.command.refusal.ReviewRefusal.ReviewWindowOutsidePeriod;
import se.paragraf.value.Authority;
import se.paragraf.value.CorrectionId;
import se.paragraf.value.DecisionId;
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
                new AlreadyRejected(Examples.UMEA, cited),
                new AppealLive(cited.decisionId(), List.of(1)),
                new AppealPeriodRunning(cited.decisionId(), Examples.TERM.from(), Examples.TERM.from()),
                new CannotBeCorrected("field", new Wording("är fel", "is wrong"), new Wording("rätt", "right")),
                new CannotSucceed(Examples.ID),
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
                new NotAsRecorded(List.of("corrections")),
                new StepAlreadyTaken(cited.decisionId(), Stage.NOTICE, null),
                new StepMissing(cited.decisionId(), Stage.APPROVAL),
                new AnotherTextAdopted(Examples.TEXT, Examples.OTHER_TEXT, Examples.UMEA),
                new CaseAlreadyOpen(new CaseAlreadyOpen.Existing(Examples.ID, Examples.CASE, "Överenskommelsen")),
                new ContractAlreadySigned(Examples.UMEA, null),
                new CouncilHasDecided("ADOPTED"),
                new CouncilHasNotAdopted(),
                new DatedInTheFuture("source.meetingDate", Examples.TERM.to(), Examples.TERM.from()),
                new DecisionAlreadyRecorded(cited.decisionId()),
                new IdempotencyKeyReused("key"),
                new NoBoardHeard(),
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
                new PartyOutsideRegion(Examples.REGION, List.of(Examples.STOCKHOLM)),
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
