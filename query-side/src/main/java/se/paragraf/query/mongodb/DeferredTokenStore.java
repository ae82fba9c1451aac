package se.paragraf.query.mongodb;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Token store that defers a token until the views of its batch are written. The processor stores the token at the beginning
 * of the phase in which the projection writes. If it were stored then, a crash in between would leave the views without
 * events that the token claims.
 */
final class DeferredTokenStore extends MongoTokenStore {

    DeferredTokenStore(Builder builder) {
        super(builder);
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
