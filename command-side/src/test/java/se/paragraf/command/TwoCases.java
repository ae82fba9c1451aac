package se.paragraf.command;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import se.paragraf.command.aggregate.Agreement;
import se.paragraf.command.aggregate.AgreementTargetResolver;
import se.paragraf.command.aggregate.CaseFiles;
import se.paragraf.command.aggregate.StoredCaseFiles;
import se.paragraf.command.dispatch.CommandContext;
import se.paragraf.event.AgreementEvent;
import se.paragraf.value.AgreementId;
import se.paragraf.value.SwedishTime;

/** A register with more cases than one, for what concerns two of them. */
public final class TwoCases implements AutoCloseable {

    private final Configuration axon = DefaultConfigurer.defaultConfiguration(false)
            .configureSerializer(none -> Jackson3Serializer.builder().build())
            .configureEmbeddedEventStore(none -> new InMemoryEventStorageEngine())
            .registerComponent(Clock.class, none -> Clock.fixed(CaseFileFixture.NOW, SwedishTime.ZONE))
            .registerComponent(
                    CaseFiles.class,
                    parts -> new StoredCaseFiles(parts.eventStore(), () -> parts.repository(Agreement.class)))
            .configureAggregate(AggregateConfigurer.defaultConfiguration(Agreement.class)
                    .configureCommandTargetResolver(
                            parts -> new AgreementTargetResolver(() -> parts.getComponent(CaseFiles.class))))
            .start();

    /** These stand recorded, each by a command of its own. */
    public void recorded(AgreementEvent... events) {
        List<DomainEventMessage<?>> messages = Stream.iterate(0, i -> i < events.length, i -> i + 1)
                .<DomainEventMessage<?>>map(i -> new GenericDomainEventMessage<>(
                        "Agreement",
                        events[i].agreementId().toString(),
                        i,
                        events[i],
                        MetaData.from(CaseFileFixture.context("given-" + i, "digest-" + i, null)
                                .eventMetaData())))
                .toList();
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        axon.eventStore().publish(messages);
        work.commit();
    }

    /** Sends the command under the key. */
    public Object send(Object command, String key) {
        return send(command, CaseFileFixture.context(key, "digest", null));
    }

    /** Sends the command in that context. */
    public Object send(Object command, CommandContext context) {
        return axon.commandGateway()
                .sendAndWait(new GenericCommandMessage<>(command, MetaData.from(context.commandMetaData())));
    }

    /** What was recorded last of the case. */
    public AgreementEvent last(AgreementId agreementId) {
        List<? extends DomainEventMessage<?>> events = events(agreementId);
        return (AgreementEvent) events.get(events.size() - 1).getPayload();
    }

    /** How many events the case has. */
    public int size(AgreementId agreementId) {
        return events(agreementId).size();
    }

    private List<? extends DomainEventMessage<?>> events(AgreementId agreementId) {
        return axon.eventStore().readEvents(agreementId.toString()).asStream().toList();
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
