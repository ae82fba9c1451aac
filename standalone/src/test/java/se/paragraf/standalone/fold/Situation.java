package se.paragraf.standalone.fold;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.Party;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionConditionResolved;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.CorrectionProposed;
import se.paragraf.event.HandedOverToCouncil;
import se.paragraf.event.RecordCorrected;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.Standing;

/** Situations that seldom occur, in which the meaning of an event is easily missed: the generated cases reach each. */
enum Situation {
    /** Two appeals against one decision wait for the court. */
    TWO_LIVE_APPEALS(then -> then.event() instanceof AppealFiled filed
            && !then.before().lifecycles().of(filed.decisionId()).liveAppeals().isEmpty()),
    /** A court annuls what it has annulled already, on another appeal. */
    ANNULLED_TWICE(then -> then.annuls()
            && then.before().lifecycles().of(then.decided().decisionId()).annulled()),
    /** A court annuls the adoption that a party's standing rests on. */
    ADOPTION_ANNULLED(then -> then.annuls() && then.changes(Standing.ANNULLED)),
    /** A court annuls a rejection or a postponement. */
    REJECTION_ANNULLED(then -> then.annuls() && then.changes(Standing.PENDING)),
    /** A court annuls what the regional council decided. */
    COUNCIL_ANNULLED(then -> then.annuls()
            && then.decided().decisionId().equals(then.before().council().decision())),
    /** A court annuls the decision that ended the agreement. */
    END_ANNULLED(then -> then.annuls()
            && then.decided().decisionId().equals(then.before().end().decision())),
    /** A court annuls an adoption that a hand-over rests on. */
    HAND_OVER_VOIDED(then -> then.annuls()
            && then.before().council().handedOver()
            && !then.after().council().handedOver()),
    /** A party that rejected adopts in a re-vote. */
    ADOPTED_AFTER_REJECTION(then -> then.event() instanceof AdoptedByMunicipality adopted
            && then.party(adopted).voted() == Standing.REJECTED),
    /** A party that left adopts again. */
    ADOPTED_AFTER_EXIT(then -> then.event() instanceof AdoptedByMunicipality adopted
            && then.party(adopted).hasAdopted()),
    /** A condition is resolved of an adoption whose minutes were found since. */
    RESOLVED_AFTER_EVIDENCE(then -> then.event() instanceof AdoptionConditionResolved resolved
            && then.before().parties().parties().get(resolved.municipality()).asserted() != null),
    /** The matter is handed over again after the council sent it back. */
    HANDED_OVER_AGAIN(then -> then.event() instanceof HandedOverToCouncil
            && then.before().council().decision() != null),
    /** The council adopts what it had not decided for good before. */
    COUNCIL_ADOPTED(then ->
            then.before().council().outcome() == null && then.after().council().outcome() == CouncilOutcome.ADOPTED),
    /** Two corrections of one record wait. */
    TWO_OPEN_CORRECTIONS(then -> then.event() instanceof CorrectionProposed proposed
            && then.before().corrections().open().stream().anyMatch(open -> open.sequence() == proposed.sequence())),
    /** A record is corrected that was corrected before. */
    CORRECTED_TWICE(then -> then.event() instanceof RecordCorrected corrected
            && then.before().corrections().made().stream().anyMatch(made -> made.sequence() == corrected.sequence()));

    private final Predicate<SituationStep> occurs;

    Situation(Predicate<SituationStep> occurs) {
        this.occurs = occurs;
    }

    /** Those that the event brings about. */
    static List<Situation> of(CaseFile before, AgreementEvent event, CaseFile after) {
        SituationStep step = new SituationStep(before, event, after);
        return Stream.of(values())
                .filter(situation -> situation.occurs.test(step))
                .toList();
    }

    private record SituationStep(CaseFile before, AgreementEvent event, CaseFile after) {

        boolean annuls() {
            return event instanceof AppealDecided decided && decided.outcome() == AppealOutcome.ANNULLED;
        }

        AppealDecided decided() {
            return (AppealDecided) event;
        }

        Party party(AdoptedByMunicipality adopted) {
            return before.parties().mustBeAParty(adopted.municipality());
        }

        boolean changes(Standing to) {
            return before.parties().parties().entrySet().stream()
                    .anyMatch(each -> each.getValue().voted() != to
                            && after.parties().parties().get(each.getKey()).voted() == to);
        }
    }
}
