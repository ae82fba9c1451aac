package se.paragraf.command.aggregate;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.RecordReversed;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseIdentification.KnownCase;

/** {@link CaseFiles} by the event store and the repository of Axon, within the unit of work of the command. */
public final class StoredCaseFiles implements CaseFiles {

    private final EventStore events;
    private final Supplier<Repository<Agreement>> agreements;

    /**
     * Reads from the store and loads from the repository. The repository is looked up when it is needed, since it is itself
     * built from the handlers that use this.
     */
    public StoredCaseFiles(EventStore events, Supplier<Repository<Agreement>> agreements) {
        this.events = events;
        this.agreements = agreements;
    }

    @Override
    public AgreementEvent recorded(AgreementId agreementId, long sequence) {
        DomainEventStream stream = events.readEvents(agreementId.toString(), sequence);
        if (stream.hasNext() && stream.peek().getSequenceNumber() == sequence) {
            return (AgreementEvent) stream.next().getPayload();
        }
        throw new IllegalStateException("no event " + sequence + " in " + agreementId);
    }

    @Override
    public Optional<KnownCase> known(AgreementId agreementId) {
        if (events.lastSequenceNumberFor(agreementId.toString()).isEmpty()) {
            return Optional.empty();
        }
        DomainEventStream stream = events.readEvents(agreementId.toString(), 0);
        AgreementProposed proposal = null;
        long sequence = -1;
        boolean isVoided = false;
        while (stream.hasNext()) {
            DomainEventMessage<?> event = stream.next();
            if (event.getPayloadType() == AgreementProposed.class) {
                proposal = (AgreementProposed) event.getPayload();
                sequence = event.getSequenceNumber();
                isVoided = false;
            } else if (event.getPayloadType() == RecordReversed.class) {
                isVoided |= ((RecordReversed) event.getPayload()).records().contains(sequence);
            }
        }
        return proposal == null
                ? Optional.empty()
                : Optional.of(new KnownCase(agreementId, proposal.caseReference(), proposal.title(), isVoided));
    }

    @Override
    public Agreement asRecorded(AgreementId agreementId, long lastSequence) {
        DomainEventStream stream = events.readEvents(agreementId.toString(), 0);
        Agreement agreement = new Agreement();
        while (stream.hasNext() && stream.peek().getSequenceNumber() <= lastSequence) {
            DomainEventMessage<?> event = stream.next();
            agreement.on(
                    (AgreementEvent) event.getPayload(),
                    event.getMetaData(),
                    event.getIdentifier(),
                    event.getSequenceNumber(),
                    event.getTimestamp());
        }
        return agreement;
    }

    @Override
    public void with(AgreementId agreementId, Consumer<Optional<Agreement>> work) {
        Aggregate<Agreement> other;
        try {
            other = agreements.get().load(agreementId.toString());
        } catch (AggregateNotFoundException e) {
            work.accept(Optional.empty());
            return;
        }
        other.execute(agreement -> work.accept(Optional.of(agreement)));
    }
}
