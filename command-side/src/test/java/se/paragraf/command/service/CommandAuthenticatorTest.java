package se.paragraf.command.service;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.command.Command;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.command.CommandSerializer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.paragraf.command.Examples;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.command.agreement.ProposeAgreement;
import se.paragraf.command.correction.AnnotateRecord;
import se.paragraf.command.dispatch.CaseFileCommand;
import se.paragraf.command.dispatch.CommandContext;
import se.paragraf.command.dispatch.CommandDigest;
import se.paragraf.command.dispatch.ImportedRow;
import se.paragraf.command.service.CommandAuthenticator.Fault;
import se.paragraf.command.service.CommandAuthenticator.UnverifiedCommandException;
import se.paragraf.event.MetaDataKey;
import se.paragraf.event.json.EventJson;
import se.paragraf.security.AuthenticationKey;

/** Commands as they travel: signed, written for Axon Server, altered on the way, read and verified. */
class CommandAuthenticatorTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final AuthenticationKey KEY = AuthenticationKey.of(AuthenticationKey.newSecret());
    private static final AuthenticationKey OTHER_KEY = AuthenticationKey.of(AuthenticationKey.newSecret());
    private static final CommandSerializer WIRE = new CommandSerializer(
            Jackson3Serializer.builder()
                    .jsonMapperBuilderCustomizer(EventJson::configure)
                    .build(),
            new AxonServerConfiguration());

    private final CommandAuthenticator sender = authenticator(KEY, null, NOW);
    private final CommandAuthenticator handler = authenticator(KEY, null, NOW);

    static Stream<CaseFileCommand> commands() {
        return Stream.of(
                new AnnotateRecord(Examples.ID, 3L, "Årtalet är troligen felskrivet."),
                new AnnotateRecord(Examples.ID, null, "Om ärendet"),
                new AdoptByMunicipality(
                        Examples.ID,
                        Examples.UMEA,
                        Examples.councilOf(Examples.UMEA, "2022-06-13", 113),
                        Examples.TEXT,
                        List.of("utom § 4")),
                new ProposeAgreement(
                        Examples.REGION,
                        Examples.CASE,
                        "Överenskommelse",
                        Examples.TERM,
                        Examples.proposed().text(),
                        List.of(Examples.UMEA, Examples.LYCKSELE),
                        List.of(Examples.FIRST_REVIEW),
                        null));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void given_a_signed_command_when_it_arrives_then_it_is_accepted(CaseFileCommand command) {
        assertThatCode(() -> handler.verify(received(signed(command)))).doesNotThrowAnyException();
    }

    static Stream<Arguments> alterations() {
        return Stream.of(
                Arguments.of("another actor", metaData(MetaDataKey.ACTOR, "mallory"), Fault.WRONG_CODE),
                Arguments.of("another role", metaData(MetaDataKey.ROLE, "compliance"), Fault.WRONG_CODE),
                Arguments.of("another idempotency key", metaData(MetaDataKey.COMMAND_ID, "k"), Fault.WRONG_CODE),
                Arguments.of("another digest", metaData(MetaDataKey.COMMAND_DIGEST, "d"), Fault.WRONG_CODE),
                Arguments.of("one more entry", metaData("personId", "4711"), Fault.WRONG_CODE),
                Arguments.of("another trace", metaData(MetaDataKey.TRACE_ID, "t"), Fault.WRONG_CODE),
                Arguments.of(
                        "a later time",
                        number(CommandAuthenticator.SIGNED_AT, NOW.toEpochMilli() + 1),
                        Fault.WRONG_CODE),
                Arguments.of("another sequence", number("expectedSequence", 8), Fault.WRONG_CODE),
                Arguments.of("one entry fewer", removed("expectedSequence"), Fault.WRONG_CODE),
                Arguments.of("a number as text", metaData("expectedSequence", "7"), Fault.WRONG_CODE),
                Arguments.of("no code", removed(CommandAuthenticator.CODE), Fault.UNSIGNED),
                Arguments.of("an empty code", metaData(CommandAuthenticator.CODE, ""), Fault.WRONG_CODE),
                Arguments.of("a code in no base64", metaData(CommandAuthenticator.CODE, "åäö"), Fault.WRONG_CODE),
                Arguments.of(
                        "another message identifier",
                        (Consumer<Command.Builder>) command ->
                                command.setMessageIdentifier(UUID.randomUUID().toString()),
                        Fault.WRONG_CODE),
                Arguments.of(
                        "another name",
                        (Consumer<Command.Builder>) command -> command.setName(ProposeAgreement.class.getName()),
                        Fault.WRONG_CODE),
                Arguments.of(
                        "another content",
                        (Consumer<Command.Builder>) command ->
                                command.setPayload(SerializedObject.newBuilder(command.getPayload())
                                        .setData(ByteString.copyFromUtf8(command.getPayload()
                                                .getData()
                                                .toStringUtf8()
                                                .replace("Remark", "Forged")))),
                        Fault.OTHER_CONTENT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("alterations")
    void given_a_signed_command_when_it_is_altered_on_the_way_then_it_is_refused(
            String what, Consumer<Command.Builder> alteration, Fault fault) {
        Command.Builder command = Command.newBuilder(signed(new AnnotateRecord(Examples.ID, 0L, "Remark")));

        alteration.accept(command);

        assertRefused(handler, command.build(), fault);
    }

    @Test
    void given_a_command_that_somebody_made_up_when_it_arrives_then_it_is_refused() {
        assertRefused(handler, written(message(new AnnotateRecord(Examples.ID, 0L, "Remark"))), Fault.UNSIGNED);
        assertRefused(
                handler,
                written(authenticator(OTHER_KEY, null, NOW)
                        .sign(message(new AnnotateRecord(Examples.ID, 0L, "Remark")))),
                Fault.WRONG_CODE);
    }

    @Test
    void given_a_command_when_it_arrives_a_second_time_then_it_is_refused() {
        Command command = signed(new AnnotateRecord(Examples.ID, 0L, "Remark"));
        handler.verify(received(command));

        assertRefused(handler, command, Fault.REPEATED);
    }

    @Test
    void given_a_command_when_it_arrives_much_later_or_earlier_than_it_was_signed_then_it_is_refused() {
        Command command = signed(new AnnotateRecord(Examples.ID, 0L, "Remark"));
        Instant latest = NOW.plus(CommandAuthenticator.WINDOW);
        Instant earliest = NOW.minus(CommandAuthenticator.WINDOW);

        assertThatCode(() -> authenticator(KEY, null, latest).verify(received(command)))
                .doesNotThrowAnyException();
        assertThatCode(() -> authenticator(KEY, null, earliest).verify(received(command)))
                .doesNotThrowAnyException();
        assertRefused(authenticator(KEY, null, latest.plusMillis(1)), command, Fault.OUT_OF_TIME);
        assertRefused(authenticator(KEY, null, earliest.minusMillis(1)), command, Fault.OUT_OF_TIME);
    }

    @Test
    void given_keys_are_exchanged_when_instances_have_either_first_then_each_accepts_the_others_commands() {
        CommandAuthenticator before = authenticator(KEY, OTHER_KEY, NOW);
        CommandAuthenticator after = authenticator(OTHER_KEY, KEY, NOW);

        assertThatCode(() -> after.verify(before.sign(message(new AnnotateRecord(Examples.ID, 0L, "Remark")))))
                .doesNotThrowAnyException();
        assertThatCode(() -> before.verify(after.sign(message(new AnnotateRecord(Examples.ID, 0L, "Remark")))))
                .doesNotThrowAnyException();
    }

    @Test
    void metadata_that_would_change_on_the_way_is_not_signed() {
        CommandMessage<CaseFileCommand> command = message(new AnnotateRecord(Examples.ID, 0L, "Remark"));

        assertThatThrownBy(() -> sender.sign(command.andMetaData(Map.of("at", NOW))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Command signed(CaseFileCommand command) {
        return written(sender.sign(message(command)));
    }

    private static CommandMessage<CaseFileCommand> message(CaseFileCommand command) {
        CommandContext context = new CommandContext(
                "Åsa Öberg",
                "asa@region.example",
                "registrar",
                UUID.randomUUID().toString(),
                CommandDigest.of(command),
                7L,
                new ImportedRow(Examples.TEXT, 2));
        return new GenericCommandMessage<CaseFileCommand>(command, context.commandMetaData())
                .andMetaData(Map.of(MetaDataKey.TRACE_ID, "4bf92f3577b34da6a3ce929d0e0e4736"));
    }

    private static Command written(CommandMessage<?> command) {
        return WIRE.serialize(command, "routing key", 0);
    }

    private static CommandMessage<?> received(Command command) {
        return WIRE.deserialize(command);
    }

    private static void assertRefused(CommandAuthenticator authenticator, Command command, Fault fault) {
        assertThatThrownBy(() -> authenticator.verify(received(command)))
                .isInstanceOf(UnverifiedCommandException.class)
                .hasMessage(fault.name());
    }

    private static Consumer<Command.Builder> metaData(String key, String text) {
        return command -> command.putMetaData(
                key, MetaDataValue.newBuilder().setTextValue(text).build());
    }

    private static Consumer<Command.Builder> number(String key, long number) {
        return command -> command.putMetaData(
                key, MetaDataValue.newBuilder().setNumberValue(number).build());
    }

    private static Consumer<Command.Builder> removed(String key) {
        return command -> command.removeMetaData(key);
    }

    private static CommandAuthenticator authenticator(AuthenticationKey key, AuthenticationKey earlier, Instant now) {
        return new CommandAuthenticator(key, earlier, Clock.fixed(now, ZoneOffset.UTC));
    }
}
