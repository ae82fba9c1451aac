package se.paragraf.query.projection;

import java.time.Instant;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.MetaDataKey;
import se.paragraf.event.Revision;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.view.ViewStore;

/**
 * Takes the events as they come and writes the views of a whole batch at its end, in the transaction in which the
 * processor stores its token: the views and the token say the same, always.
 */
@ProcessingGroup(ViewProjection.GROUP)
public final class ViewProjection {

    /** The name of the processing group. */
    public static final String GROUP = "views";

    /** Who is named where an event does not say who recorded it. */
    private static final String NOBODY = "unknown";

    private static final String BATCH = ViewBatch.class.getName();

    private final ViewStore store;

    /** Projects into the generation in service. */
    public ViewProjection(ViewStore store) {
        this.store = store;
    }

    @EventHandler
    void on(AgreementEvent event, DomainEventMessage<?> message, TrackingToken token, UnitOfWork<?> unitOfWork) {
        UnitOfWork<?> batch = unitOfWork.root();
        ViewBatch pending = batch.getOrComputeResource(BATCH, key -> {
            ViewBatch opened = new ViewBatch();
            batch.onPrepareCommit(ready -> opened.writeTo(store, store.live()));
            return opened;
        });
        pending.add(recorded(event, message, token));
    }

    private static RecordedEvent recorded(AgreementEvent event, DomainEventMessage<?> message, TrackingToken token) {
        MetaData noted = message.getMetaData();
        Instant recordedAt = message.getTimestamp();
        return new RecordedEvent(
                token.position().orElseThrow(),
                message.getSequenceNumber(),
                message.getIdentifier(),
                event.getClass().getSimpleName(),
                event.getClass().getAnnotation(Revision.class).value(),
                recordedAt,
                Objects.requireNonNullElse(text(noted, MetaDataKey.ACTOR), NOBODY),
                text(noted, MetaDataKey.ROLE),
                text(noted, MetaDataKey.COMMAND_ID),
                event);
    }

    private static @Nullable String text(MetaData metaData, String key) {
        Object value = metaData.get(key);
        return value == null ? null : value.toString();
    }
}
