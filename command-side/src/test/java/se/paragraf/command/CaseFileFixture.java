package se.paragraf.command;

import static org.axonframework.test.matchers.Matchers.matches;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import se.paragraf.command.aggregate.Agreement;
import se.paragraf.command.aggregate.CaseFiles;
import se.paragraf.command.aggregate.StoredCaseFiles;
import se.paragraf.command.dispatch.CommandContext;
import se.paragraf.command.dispatch.Receipt;
import se.paragraf.event.AgreementEvent;
import se.paragraf.refusal.Refusal;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseIdentification.KnownCase;
import se.paragraf.value.RecordedWarning;
import se.paragraf.value.SwedishTime;

/** Given/when/then over the aggregate by Axon's fixture: recorded events, a command, the events or refusal that result. */
public final class CaseFileFixture {

    /** The day on which everything in these tests is recorded. */
    public static final Instant NOW = Instant.parse("2022-12-01T10:00:00Z");

    private final AggregateTestFixture<Agreement> fixture = new AggregateTestFixture<>(Agreement.class);

    private CaseFileFixture(Instant now) {
        fixture.registerInjectableResource(Clock.fixed(now, SwedishTime.ZONE));
        fixture.registerInjectableResource(
                new FixtureCaseFiles(new StoredCaseFiles(fixture.getEventStore(), fixture::getRepository)));
    }

    /** The fixture's event store throws where another answers that it has no such stream. */
    private record FixtureCaseFiles(CaseFiles stored) implements CaseFiles {

        @Override
        public Optional<KnownCase> known(AgreementId agreementId) {
            try {
                return stored.known(agreementId);
            } catch (AggregateNotFoundException | EventStoreException e) {
                return Optional.empty();
            }
        }

        @Override
        public AgreementEvent recorded(AgreementId agreementId, long sequence) {
            return stored.recorded(agreementId, sequence);
        }

        @Override
        public Agreement asRecorded(AgreementId agreementId, long lastSequence) {
            return stored.asRecorded(agreementId, lastSequence);
        }

        @Override
        public void with(AgreementId agreementId, Consumer<Optional<Agreement>> work) {
            stored.with(agreementId, work);
        }
    }

    /** Given these events, each recorded by a command of its own. */
    public static Given given(AgreementEvent... events) {
        return givenOn(NOW, events);
    }

    /** The same, on another day. */
    public static Given givenOn(Instant now, AgreementEvent... events) {
        CaseFileFixture fixture = new CaseFileFixture(now);
        List<Object> messages = Stream.iterate(0, i -> i < events.length, i -> i + 1)
                .map(i -> (Object) new GenericEventMessage<>(
                        events[i],
                        MetaData.from(context("given-" + i, "digest-" + i, null).eventMetaData())))
                .toList();
        return new Given(fixture.fixture.givenCurrentTime(now).andGiven(messages));
    }

    /** The context of a command of the tests' registrar. */
    public static CommandContext context(String commandId, String digest, Long expectedSequence) {
        return new CommandContext("registrar@test", "registrar", commandId, digest, expectedSequence);
    }

    /** Given events that are recorded. */
    public record Given(TestExecutor<Agreement> executor) {

        /** When this command is sent under a key of its own. */
        public Then when(Object command) {
            return when(command, context("asked", "digest", null));
        }

        /** When this command is sent in that context. */
        public Then when(Object command, CommandContext context) {
            Map<String, Object> metaData = context.commandMetaData();
            return new Then(executor.when(command, metaData));
        }
    }

    /** Then this is the result. */
    public record Then(ResultValidator<Agreement> result) {

        /** These events were recorded. */
        public Then thenRecorded(AgreementEvent... events) {
            result.expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
            return this;
        }

        /** Exactly these warnings were given with them. */
        public void thenWarned(RecordedWarning... warnings) {
            result.expectResultMessageMatching(matches(
                    message -> ((Receipt) message.getPayload()).warnings().equals(List.of(warnings))));
        }

        /** The command was refused for this, and nothing was recorded. */
        public void thenRefused(Refusal refusal) {
            result.expectException(CommandExecutionException.class)
                    .expectExceptionDetails(refusal)
                    .expectNoEvents();
        }
    }
}
