package se.paragraf.command.service;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.ErrorCode;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import se.paragraf.command.CaseFileFixture;
import se.paragraf.command.InvalidSequence;
import se.paragraf.command.aggregate.Agreement;
import se.paragraf.command.aggregate.AgreementTargetResolver;
import se.paragraf.command.aggregate.CaseFiles;
import se.paragraf.command.aggregate.StoredCaseFiles;
import se.paragraf.command.dispatch.CommandContext;
import se.paragraf.command.dispatch.CommandResult;
import se.paragraf.command.dispatch.Receipt;
import se.paragraf.refusal.Refusal;
import se.paragraf.value.AgreementId;
import se.paragraf.value.SwedishTime;

/** Instances of the command side on one event store, which refuses an append out of sequence as Axon Server does. */
final class Instances implements AutoCloseable {

    private final SharedStore store = new SharedStore();
    private final List<OptimisticCaseFileCache> caches;
    private final List<Configuration> instances;

    Instances(int number) {
        this.caches = Stream.generate(() -> new OptimisticCaseFileCache(100))
                .limit(number)
                .toList();
        this.instances = caches.stream().map(cache -> instance(store, cache)).toList();
    }

    private static Configuration instance(SharedStore store, OptimisticCaseFileCache cache) {
        return DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(none -> Jackson3Serializer.builder().build())
                .configureEmbeddedEventStore(none -> store)
                .configureCommandBus(none -> new CaseFileCommandBus(SimpleCommandBus.builder()))
                .registerComponent(Clock.class, none -> Clock.fixed(CaseFileFixture.NOW, SwedishTime.ZONE))
                .registerComponent(
                        CaseFiles.class,
                        parts -> new StoredCaseFiles(parts.eventStore(), () -> parts.repository(Agreement.class)))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Agreement.class)
                        .configureCache(none -> cache)
                        .configureCommandTargetResolver(
                                parts -> new AgreementTargetResolver(() -> parts.getComponent(CaseFiles.class))))
                .start();
    }

    Configuration instance(int number) {
        return instances.get(number);
    }

    /** An instance has lost its connection to the store and has a new one. */
    void reconnect(int number) {
        caches.get(number).removeAll();
    }

    /** The result of a command that an instance received. */
    CommandResult send(int instance, Object command, String key) {
        return send(instance, command, CaseFileFixture.context(key, "digest of " + command, null));
    }

    CommandResult send(int instance, Object command, CommandContext context) {
        try {
            return CommandResult.letThrough(instances
                    .get(instance)
                    .commandGateway()
                    .<Receipt>sendAndWait(
                            new GenericCommandMessage<>(command, MetaData.from(context.commandMetaData()))));
        } catch (CommandExecutionException e) {
            if (e.getDetails().orElse(null) instanceof Refusal refusal) {
                return CommandResult.refused(refusal);
            }
            throw e;
        }
    }

    List<? extends DomainEventMessage<?>> events(AgreementId agreementId) {
        return store.readEvents(agreementId.toString(), 0).asStream().toList();
    }

    /** The last sequence of the case. */
    long last(AgreementId agreementId) {
        return store.lastSequenceNumberFor(agreementId.toString()).orElse(-1L);
    }

    /** How often events of a case were read. */
    int reads() {
        return store.reads.get();
    }

    /** Stores the events of the next append, and fails as if the answer was lost. */
    void loseTheNextAnswer() {
        store.answersToLose.set(1);
    }

    /** Refuses the next append without storing anything. */
    void failTheNextAppend() {
        store.appendsToFail.set(1);
    }

    @Override
    public void close() {
        instances.forEach(Configuration::shutdown);
    }

    /** Checks and stores under one lock, which is held until the unit of work ends. */
    private static final class SharedStore extends InMemoryEventStorageEngine {

        private final ReentrantLock appending = new ReentrantLock();
        private final AtomicInteger reads = new AtomicInteger();
        private final AtomicInteger answersToLose = new AtomicInteger();
        private final AtomicInteger appendsToFail = new AtomicInteger();

        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            appending.lock();
            CurrentUnitOfWork.get().onCleanup(unit -> appending.unlock());
            Map<String, Long> last = new HashMap<>();
            for (EventMessage<?> event : events) {
                DomainEventMessage<?> ofCase = (DomainEventMessage<?>) event;
                String id = ofCase.getAggregateIdentifier();
                long before = last.computeIfAbsent(
                        id, any -> super.readEvents(id, 0).asStream().count() - 1);
                if (ofCase.getSequenceNumber() != before + 1) {
                    throw InvalidSequence.refusal();
                }
                last.put(id, before + 1);
            }
            if (appendsToFail.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw unavailable();
            }
            super.appendEvents(events);
            if (answersToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                CurrentUnitOfWork.get().onCommit(stored -> {
                    throw unavailable();
                });
            }
        }

        @Override
        public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
            reads.incrementAndGet();
            return super.readEvents(aggregateIdentifier, firstSequenceNumber);
        }

        private static AxonServerException unavailable() {
            return new AxonServerException(ErrorCode.CONNECTION_FAILED.errorCode(), "no connection");
        }
    }
}
