package se.paragraf.standalone.viewstore;

import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import se.paragraf.event.MetaDataKey;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.projection.ViewProjection;
import se.paragraf.standalone.sqlite.SqliteTransactions;

/** Delivers events to the projection batch by batch, in units of work put together as Axon's event processors do it. */
final class Delivery {

    private final SqliteTransactions transactions;
    private final SqliteTokenStore tokens;
    private final AnnotationEventHandlerAdapter projection;
    private Runnable atCommit = () -> {};

    Delivery(SqliteTransactions transactions, SqliteTokenStore tokens, ViewProjection projection) {
        this.transactions = transactions;
        this.tokens = tokens;
        this.projection = new AnnotationEventHandlerAdapter(projection);
    }

    /** Has something happen when all is written and before it is committed. */
    Delivery atCommit(Runnable action) {
        atCommit = action;
        return this;
    }

    void deliver(List<RecordedEvent> events, int batchSize) {
        for (int start = 0; start < events.size(); start += batchSize) {
            deliver(events.subList(start, Math.min(start + batchSize, events.size())));
        }
    }

    private void deliver(List<RecordedEvent> events) {
        List<TrackedEventMessage<?>> messages =
                events.stream().<TrackedEventMessage<?>>map(Delivery::message).toList();
        BatchingUnitOfWork<TrackedEventMessage<?>> unitOfWork = new BatchingUnitOfWork<>(messages);
        unitOfWork.attachTransaction(transactions);
        // a unit of work commits what was attached last first
        unitOfWork.onCommit(committing -> atCommit.run());
        GlobalSequenceTrackingToken last =
                new GlobalSequenceTrackingToken(events.get(events.size() - 1).position());
        unitOfWork.onPrepareCommit(ready -> tokens.storeToken(last, ViewProjection.GROUP, 0));
        ResultMessage<?> result = unitOfWork.executeWithResult(() -> {
            projection.handle(unitOfWork.getMessage());
            return null;
        });
        if (result.isExceptional()) {
            throw new IllegalStateException(result.exceptionResult());
        }
    }

    private static TrackedEventMessage<?> message(RecordedEvent event) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(event.position()),
                "Agreement",
                event.event().agreementId().toString(),
                event.sequence(),
                new GenericMessage<>(
                        event.eventId(),
                        event.event(),
                        Map.of(
                                MetaDataKey.ACTOR,
                                event.actor(),
                                MetaDataKey.ROLE,
                                String.valueOf(event.role()),
                                MetaDataKey.COMMAND_ID,
                                String.valueOf(event.commandId()))),
                event::recordedAt);
    }
}
