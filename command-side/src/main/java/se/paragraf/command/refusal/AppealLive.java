package se.paragraf.command.refusal;

import java.util.List;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Wording;

/**
 * An appeal against the decision is not decided.
 *
 * @param decisionId the decision
 * @param live the numbers of the appeals that are not decided
 */
public record AppealLive(DecisionId decisionId, List<Integer> live) implements Refusal {

    /** Keeps its own copy of the numbers. */
    public AppealLive {
        live = List.copyOf(live);
    }

    @Override
    public Rule rule() {
        return Rule.APPEAL_LIVE;
    }

    @Override
    public Wording detail() {
        return new Wording(
                "Ett överklagande av beslutet " + decisionId + " är inte avgjort.",
                "An appeal against the decision " + decisionId + " is not decided.");
    }
}
