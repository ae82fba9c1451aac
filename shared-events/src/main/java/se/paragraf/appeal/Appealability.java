package se.paragraf.appeal;

import org.jspecify.annotations.Nullable;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.DecisionEvent;
import se.paragraf.event.PreparationRecorded;
import se.paragraf.value.Body;
import se.paragraf.value.BodyKind;
import se.paragraf.value.DecisionSource;

/**
 * Which decisions can be appealed (KL 13:2): a council's always; a board's, or its committee's, only where
 * it is not purely preparatory. A body that only prepares decides nothing that could be appealed.
 */
public final class Appealability {

    private Appealability() {}

    /**
     * Whether the decision can be appealed.
     *
     * @param body what sort of body decided, or null where the record that asserts the decision does not say
     * @param purelyPreparatory whether it only prepares another's decision: a proposal or an opinion
     */
    public static boolean isAppealable(@Nullable BodyKind body, boolean purelyPreparatory) {
        if (body == null) {
            return !purelyPreparatory;
        }
        return switch (body) {
            case COUNCIL -> true;
            case BOARD, WORKING_COMMITTEE -> !purelyPreparatory;
            case PREPARATORY_BODY, DELEGATION -> false;
        };
    }

    /** Whether the decision that the event records can be appealed; never where it records none. */
    public static boolean isAppealable(AgreementEvent event) {
        if (event instanceof AgreementProposed proposed) {
            return proposed.source() != null && isAppealable(kind(proposed.source()), true);
        }
        return event instanceof DecisionEvent decision
                && isAppealable(kind(decision.source()), event instanceof PreparationRecorded);
    }

    private static @Nullable BodyKind kind(DecisionSource source) {
        Body body = source.body();
        return body == null ? null : body.kind();
    }
}
