package se.paragraf.standalone.fold;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jspecify.annotations.Nullable;
import se.paragraf.axon.RecordingClock;
import se.paragraf.command.aggregate.Agreement;
import se.paragraf.command.aggregate.AgreementTargetResolver;
import se.paragraf.command.aggregate.CaseFileCache;
import se.paragraf.command.aggregate.CaseFiles;
import se.paragraf.command.aggregate.StoredCaseFiles;
import se.paragraf.command.dispatch.CommandContext;
import se.paragraf.event.AgreementEvent;
import se.paragraf.refusal.Refusal;
import se.paragraf.value.AgreementId;
import se.paragraf.value.SwedishTime;

/**
 * The command side in this process: the real aggregate in Axon's command bus, on an event store in memory that is
 * emptied for each recording, and on a clock that is set.
 */
final class Desk implements AutoCloseable {

    private static final int CASE_FILES_KEPT = 100;
    private static final int COMMANDS_PER_LOADING = 4;

    private final MemoryEngine engine = new MemoryEngine();
    private final CaseFileCache cache = new CaseFileCache(CASE_FILES_KEPT);
    private final Clock clockBefore = GenericEventMessage.clock;
    private final Configuration axon;
    private final CommandBus commands;
    private final Clock steered = new Clock() {
        @Override
        public ZoneId getZone() {
            return SwedishTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private Instant now = Instant.EPOCH;
    private boolean goesBack;
    private int sent;

    /** A desk with a store in which there is nothing but the agreement that may take the place of another. */
    Desk() {
        new RecordingClock(steered).install();
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(configuration -> JacksonSerializer.defaultSerializer())
                .configureEmbeddedEventStore(configuration -> engine)
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Agreement.class)
                        .configureCache(configuration -> cache)
                        .configureCommandTargetResolver(configuration ->
                                new AgreementTargetResolver(() -> configuration.getComponent(CaseFiles.class))))
                .registerComponent(Clock.class, configuration -> steered)
                .registerComponent(
                        CaseFiles.class,
                        configuration -> new StoredCaseFiles(
                                configuration.eventStore(), () -> configuration.repository(Agreement.class)))
                .start();
        commands = axon.commandBus();
        AnyPapers.prepare(this);
    }

    /** Empties the case file and, but for their first events, the others; the clock begins again. */
    void clear(AgreementId agreementId) {
        new RecordingClock(steered).install();
        cache.removeAll();
        engine.streams.remove(agreementId.toString());
        engine.streams
                .values()
                .forEach(stream -> stream.subList(1, stream.size()).clear());
    }

    /** Has the clock go back now and then, as long as this is so. */
    void goBack(boolean now) {
        goesBack = now;
    }

    /** Sets the clock to the second of that day, or to an earlier one where it goes back. */
    void setTo(LocalDate day, int second) {
        int shown = goesBack && second % 5 == 4 ? second - 3 : second;
        now = day.atTime(LocalTime.of(8, 0))
                .atZone(SwedishTime.ZONE)
                .toInstant()
                .plusSeconds(shown);
    }

    /**
     * Sends a command under a key of its own: now and then to a case file that is loaded from its events, else to the one in
     * memory.
     *
     * @return why a rule refused it, or nothing where its event is recorded
     */
    Optional<Refusal> send(Object command, String actor) {
        if (sent % COMMANDS_PER_LOADING == 0) {
            cache.removeAll();
        }
        String key = "command-" + sent++;
        CommandContext context = new CommandContext(actor, "registrar", key, key, null);
        FutureCallback<Object, Object> answer = new FutureCallback<>();
        commands.dispatch(new GenericCommandMessage<>(command, context.commandMetaData()), answer);
        Throwable failed =
                answer.getResult().isExceptional() ? answer.getResult().exceptionResult() : null;
        if (failed == null) {
            return Optional.empty();
        }
        if (failed instanceof CommandExecutionException refused
                && refused.getDetails().orElse(null) instanceof Refusal refusal) {
            return Optional.of(refusal);
        }
        throw new IllegalStateException("not refused but failed: " + command, failed);
    }

    /** The case file's events as they are stored. */
    List<DomainEventMessage<?>> stored(AgreementId agreementId) {
        return engine.of(agreementId.toString());
    }

    /** What the stored message says. */
    static AgreementEvent event(DomainEventMessage<?> message) {
        return (AgreementEvent) message.getPayload();
    }

    @Override
    public void close() {
        axon.shutdown();
        GenericEventMessage.clock = clockBefore;
    }

    /** Streams of events in memory. */
    private static final class MemoryEngine implements EventStorageEngine {

        private final Map<String, List<DomainEventMessage<?>>> streams = new HashMap<>();

        List<DomainEventMessage<?>> of(String aggregate) {
            return streams.getOrDefault(aggregate, List.of());
        }

        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            for (EventMessage<?> event : events) {
                DomainEventMessage<?> message = (DomainEventMessage<?>) event;
                streams.computeIfAbsent(message.getAggregateIdentifier(), none -> new ArrayList<>())
                        .add(message);
            }
        }

        @Override
        public DomainEventStream readEvents(String aggregate, long first) {
            List<DomainEventMessage<?>> events = of(aggregate);
            return DomainEventStream.of(
                    List.copyOf(events.subList((int) Math.min(first, events.size()), events.size())));
        }

        @Override
        public Optional<Long> lastSequenceNumberFor(String aggregate) {
            return of(aggregate).isEmpty()
                    ? Optional.empty()
                    : Optional.of(of(aggregate).size() - 1L);
        }

        @Override
        public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
            return Optional.empty();
        }

        @Override
        public void storeSnapshot(DomainEventMessage<?> snapshot) {
            throw new UnsupportedOperationException("no snapshot is asked for");
        }

        @Override
        public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
            return Stream.empty();
        }
    }
}
