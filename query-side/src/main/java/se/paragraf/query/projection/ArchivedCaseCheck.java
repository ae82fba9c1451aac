package se.paragraf.query.projection;

import java.util.Optional;
import org.axonframework.config.Configuration;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Text;

/**
 * Check of an exported case before it is recorded in another register: every event can be read and applied after those
 * before it, and the case has the identifier that follows from its number. Who recorded the events, when, and whether a
 * rule would have let them through is not checked; it is the export's word.
 */
public final class ArchivedCaseCheck {

    private static final int MOST_SHOWN = 200;

    private final CaseReplay replay;

    /** Reads events by the serializer and the upcasters of that configuration. */
    public ArchivedCaseCheck(Configuration axon) {
        this.replay = new CaseReplay(new StoredContent(axon));
    }

    /**
     * Replays the next event of the case.
     *
     * @return why it cannot be recorded, as a sentence, or empty
     */
    public Optional<String> next(StoredEvent event) {
        String what = "event " + event.sequence() + " cannot be read as " + event.simpleType();
        CaseReplay.Applied applied;
        try {
            applied = replay.apply(event.at(event.sequence()));
        } catch (RuntimeException e) {
            return Optional.of(what + ".");
        }
        if (applied.event().isPresent() && applied.cause().isEmpty()) {
            return event.sequence() == 0 ? mustBeItsOwn(event.agreementId()) : Optional.empty();
        }
        return Optional.of(
                what + " after those before it: " + shown(applied.cause().orElse("no cause is known")));
    }

    private Optional<String> mustBeItsOwn(String agreementId) {
        AgreementFacts facts = replay.facts().orElse(null);
        boolean own = facts != null
                && AgreementId.from(agreementId)
                        .canBeOf(facts.proposal().region(), facts.proposal().caseNumber());
        return own ? Optional.empty() : Optional.of("its identifier is not the one that follows from its case number.");
    }

    private static String shown(@Nullable String cause) {
        String line = cause == null ? "" : cause.lines().findFirst().orElse("");
        String cut = line.length() > MOST_SHOWN ? line.substring(0, MOST_SHOWN) + "…" : line;
        return Text.shown(cut) + (cut.endsWith(".") ? "" : ".");
    }
}
