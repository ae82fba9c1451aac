package se.paragraf.command.refusal;

import java.time.LocalDate;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Wording;

/**
 * The notice was not up for the whole appeal period.
 *
 * @param decisionId the decision
 * @param removedOn the day on which the notice was taken down
 * @param lastDay the last day for appeal
 */
public record NoticeTakenDownEarly(DecisionId decisionId, LocalDate removedOn, LocalDate lastDay) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.NOTICE_TAKEN_DOWN_EARLY;
    }

    @Override
    public Wording detail() {
        return new Wording(
                "Anslaget för beslutet " + decisionId + " togs ned " + removedOn
                        + ", före sista dagen för överklagande " + lastDay + ".",
                "The notice of the decision " + decisionId + " was taken down on " + removedOn
                        + ", before the last day for appeal, " + lastDay + ".");
    }
}
