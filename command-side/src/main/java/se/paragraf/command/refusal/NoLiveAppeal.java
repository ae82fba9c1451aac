package se.paragraf.command.refusal;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Wording;

/**
 * There is no such appeal to decide, or there are several and none was named.
 *
 * @param decisionId the decision
 * @param appeal the number that was given, or null
 * @param live the numbers of the appeals that are not decided
 */
public record NoLiveAppeal(DecisionId decisionId, @Nullable Integer appeal, List<Integer> live) implements Refusal {

    /** Keeps its own copy of the numbers. */
    public NoLiveAppeal {
        live = List.copyOf(live);
    }

    @Override
    public Rule rule() {
        return Rule.NO_LIVE_APPEAL;
    }

    private String numbers() {
        return live.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    @Override
    public Wording detail() {
        return new Wording(
                "Beslutet " + decisionId + " har "
                        + (live.isEmpty()
                                ? "inget oavgjort överklagande."
                                : "de oavgjorda överklagandena " + numbers() + "; ange ett av dem."),
                "The decision " + decisionId + " has "
                        + (live.isEmpty()
                                ? "no undecided appeal."
                                : "the undecided appeals " + numbers() + "; name one of them."));
    }
}
