package se.paragraf.query.mongodb;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Token store that defers a token until the views of its batch are written. The processor stores the token at the beginning
 * of the phase in which the projection writes. If it were stored then, a crash in between would leave the views without
 * events that the token claims.
 *
 * <p>No segment is available as long as the views in service are not in the program's form, so nothing is projected into
 * them.
 */
final class DeferredTokenStore extends MongoTokenStore {

    private final BooleanSupplier writable;

    /** @param writable whether the views in service may be written */
    DeferredTokenStore(Builder builder, BooleanSupplier writable) {
        super(builder);
        this.writable = writable;
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processorName) {
        return writable.getAsBoolean() ? super.fetchAvailableSegments(processorName) : List.of();
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().onCommit(committed -> super.storeToken(token, processorName, segment));
        } else {
            super.storeToken(token, processorName, segment);
        }
    }
}
