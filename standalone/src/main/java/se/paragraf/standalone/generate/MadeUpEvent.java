package se.paragraf.standalone.generate;

import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import se.paragraf.command.aggregate.Agreement;
import se.paragraf.event.AgreementEvent;

/**
 * An event of a made-up case, as the register would have recorded it.
 *
 * @param recordedAt when, to the millisecond
 * @param sequence its place in its case file, from 0
 * @param event the event
 * @param metaData who recorded it, and by which command
 */
public record MadeUpEvent(Instant recordedAt, long sequence, AgreementEvent event, Map<String, Object> metaData) {

    /** The event under an identifier, as Axon appends it. */
    public DomainEventMessage<?> message(String identifier) {
        return new GenericDomainEventMessage<>(
                Agreement.class.getSimpleName(),
                event.agreementId().toString(),
                sequence,
                new GenericMessage<>(identifier, event, MetaData.from(metaData)),
                () -> recordedAt);
    }
}
