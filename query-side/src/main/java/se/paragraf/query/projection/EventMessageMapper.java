package se.paragraf.query.projection;

import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.CorrectionProposed;
import se.paragraf.event.MetaDataKey;
import se.paragraf.event.ReversalProposed;
import se.paragraf.event.Revision;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.query.history.NotedWarning;
import se.paragraf.query.history.RecordedEvent;

/** Mapping of Axon's event messages, and of stored events, to {@link RecordedEvent}. */
final class EventMessageMapper {

    /** The actor of an event whose metadata names none. */
    private static final String NOBODY = "unknown";

    private EventMessageMapper() {}

    static RecordedEvent read(AgreementEvent event, DomainEventMessage<?> message, TrackingToken token) {
        MetaData noted = message.getMetaData();
        return new RecordedEvent(
                token.position().orElseThrow(),
                message.getSequenceNumber(),
                message.getIdentifier(),
                event.getClass().getSimpleName(),
                Objects.requireNonNullElse(
                        text(noted, StoredRevision.KEY),
                        event.getClass().getAnnotation(Revision.class).value()),
                message.getTimestamp(),
                Objects.requireNonNullElse(text(noted, MetaDataKey.ACTOR), NOBODY),
                isProposal(event) ? text(noted, MetaDataKey.PERSON) : null,
                text(noted, MetaDataKey.ROLE),
                text(noted, MetaDataKey.COMMAND_ID),
                event,
                NotedWarning.parse(text(noted, MetaDataKey.WARNINGS)));
    }

    /** Maps an event stored in its current revision, as if Axon had delivered it. */
    static RecordedEvent read(AgreementEvent event, StoredEvent stored, long position) {
        Map<String, String> noted = stored.metaData();
        return new RecordedEvent(
                position,
                stored.sequence(),
                stored.eventId(),
                event.getClass().getSimpleName(),
                Objects.requireNonNull(stored.revision(), "the current revision is not null"),
                stored.recordedAt(),
                noted.getOrDefault(MetaDataKey.ACTOR, NOBODY),
                isProposal(event) ? noted.get(MetaDataKey.PERSON) : null,
                noted.get(MetaDataKey.ROLE),
                noted.get(MetaDataKey.COMMAND_ID),
                event,
                NotedWarning.parse(noted.get(MetaDataKey.WARNINGS)));
    }

    /** Whether another person has to approve it. */
    private static boolean isProposal(AgreementEvent event) {
        return event instanceof CorrectionProposed || event instanceof ReversalProposed;
    }

    private static @Nullable String text(MetaData metaData, String key) {
        Object value = metaData.get(key);
        return value == null ? null : value.toString();
    }
}
