package se.paragraf.query.projection;

import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.ListenerInvocationErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.UnknownSerializedType;
import se.paragraf.event.AgreementEvent;
import se.paragraf.query.view.ViewStore;
import se.paragraf.value.AgreementId;

/**
 * Event handler that projects the events into the views. It writes the views of a whole batch at its end, before the
 * processor stores its token or together with it, so the token never claims more than the views reflect. An event that
 * cannot be read becomes a dead letter of its own case only.
 */
@ProcessingGroup(ViewProjection.GROUP)
public final class ViewProjection implements ListenerInvocationErrorHandler {

    /** The name of the processing group. */
    public static final String GROUP = "views";

    private static final String BATCH = ViewBatch.class.getName();

    /** How many events stay in memory, at some three kilobytes each. */
    private static final int MOST_RECENT = 4_096;

    private final ViewStore store;
    private final Clock clock;
    private final RecentCaseFiles recent = new RecentCaseFiles(MOST_RECENT);

    /** Projects into the generation in service. */
    public ViewProjection(ViewStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @EventHandler
    void on(AgreementEvent event, DomainEventMessage<?> message, TrackingToken token, UnitOfWork<?> unitOfWork) {
        batch(unitOfWork).add(DeliveredEvent.of(EventMessageMapper.read(event, message, token)));
    }

    /** An event of an unknown type, which a later version of the program has recorded. */
    @EventHandler
    void on(
            UnknownSerializedType unknown,
            DomainEventMessage<?> message,
            TrackingToken token,
            UnitOfWork<?> unitOfWork) {
        String type = unknown.serializedType().getName();
        batch(unitOfWork).add(unreadable(type, message, token, UnreadableEventException.ofUnknown(type)));
    }

    @Override
    public void onError(Exception exception, EventMessage<?> event, EventMessageHandler eventHandler) throws Exception {
        if (event instanceof DomainEventMessage<?> message && event instanceof TrackedEventMessage<?> tracked) {
            RuntimeException cause = new UnreadableEventException(exception);
            String type = message.getPayloadType().getName();
            batch(CurrentUnitOfWork.get()).add(unreadable(type, message, tracked.trackingToken(), cause));
        } else {
            throw exception;
        }
    }

    private ViewBatch batch(UnitOfWork<?> unitOfWork) {
        UnitOfWork<?> batch = unitOfWork.root();
        return batch.getOrComputeResource(BATCH, key -> {
            ViewBatch opened = new ViewBatch(recent);
            batch.onPrepareCommit(ready -> opened.writeTo(store, clock.instant()));
            return opened;
        });
    }

    private static DeliveredEvent unreadable(
            String type, DomainEventMessage<?> message, TrackingToken token, RuntimeException cause) {
        return new DeliveredEvent(
                AgreementId.from(message.getAggregateIdentifier()),
                message.getIdentifier(),
                type.substring(type.lastIndexOf('.') + 1),
                message.getSequenceNumber(),
                token.position().orElseThrow(),
                () -> {
                    throw cause;
                });
    }
}
