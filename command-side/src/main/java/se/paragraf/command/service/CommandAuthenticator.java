package se.paragraf.command.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.dispatch.CommandDigest;
import se.paragraf.event.MetaDataKey;
import se.paragraf.security.AuthenticationKey;

/**
 * Message authentication of the commands that travel through Axon Server: the instance that received the request signs
 * them, and the one that handles them verifies that, so that anyone who can reach Axon Server cannot say who acts, or what is
 * recorded. The code (HMAC-SHA256) covers the command's name and message identifier, and each entry of its metadata: the
 * actor, the role, when it was signed, and the digest of the content, which is compared with the content itself.
 *
 * <p>A signed command is accepted for {@link #WINDOW}, and once by each instance. One that is sent again to another
 * instance, or to one that was restarted, has its idempotency key, and so is answered as the first one was and records
 * nothing. Clocks of instances may differ by the window.
 */
final class CommandAuthenticator {

    /** How long after its signature, or before by the clock here, a command is accepted. */
    static final Duration WINDOW = Duration.ofMinutes(1);

    /** The metadata entry with the code. */
    static final String CODE = "commandCode";

    /** The metadata entry with the time of the signature, in milliseconds since the epoch. */
    static final String SIGNED_AT = "commandSignedAt";

    private static final String PURPOSE = "paragraf command 1";
    private static final int MAX_SEEN = 200_000;

    private final AuthenticationKey signing;
    private final List<AuthenticationKey> accepted;
    private final Clock clock;
    private final Cache<String, Boolean> seen;

    /**
     * Signs with one key and accepts two.
     *
     * @param key the key that all instances have
     * @param earlier a key that is accepted too, while keys are exchanged, or null
     */
    CommandAuthenticator(AuthenticationKey key, @Nullable AuthenticationKey earlier, Clock clock) {
        this.signing = key.derived(PURPOSE);
        this.accepted = earlier == null ? List.of(signing) : List.of(signing, earlier.derived(PURPOSE));
        this.clock = clock;
        this.seen = Caffeine.newBuilder()
                .expireAfterWrite(WINDOW.multipliedBy(2))
                .maximumSize(MAX_SEEN)
                .build();
    }

    /** Why a command is not accepted. */
    enum Fault {
        /** It has no code. */
        UNSIGNED,
        /** Its code was made with another key, or for another command or other metadata. */
        WRONG_CODE,
        /** It was signed too long ago, or the clocks differ. */
        OUT_OF_TIME,
        /** It came before. */
        REPEATED,
        /** Its content is not what was signed. */
        OTHER_CONTENT
    }

    /** A command that is not accepted. */
    static final class UnverifiedCommandException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Fault fault;

        UnverifiedCommandException(Fault fault) {
            super(fault.name(), null, false, false);
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

    /**
     * The command with its code.
     *
     * @throws IllegalArgumentException if its metadata has anything but texts, numbers and truth values
     */
    <C> CommandMessage<C> sign(CommandMessage<C> command) {
        MetaData signed = command.getMetaData().and(SIGNED_AT, clock.millis());
        String code = Base64.getEncoder().encodeToString(signing.code(parts(command, signed)));
        // The identifier is covered by the code, so the message keeps it.
        return new GenericCommandMessage<>(
                new GenericMessage<>(command.getIdentifier(), command.getPayload(), signed.and(CODE, code)),
                command.getCommandName());
    }

    /**
     * Checks the code of a command. Its content is read only once the code was found right.
     *
     * @throws UnverifiedCommandException if the command is not accepted
     */
    void verify(CommandMessage<?> command) {
        MetaData metaData = command.getMetaData();
        byte[] code = code(metaData.get(CODE));
        List<byte[]> parts = signedParts(command, metaData);
        if (accepted.stream().noneMatch(key -> key.verifies(code, parts))) {
            throw new UnverifiedCommandException(Fault.WRONG_CODE);
        }
        if (!(metaData.get(SIGNED_AT) instanceof Number signedAt)
                || Math.abs(clock.millis() - signedAt.longValue()) > WINDOW.toMillis()) {
            throw new UnverifiedCommandException(Fault.OUT_OF_TIME);
        }
        Object payload = command.getPayload();
        if (!payload.getClass().getName().equals(command.getCommandName())
                || !CommandDigest.of(payload).equals(metaData.get(MetaDataKey.COMMAND_DIGEST))) {
            throw new UnverifiedCommandException(Fault.OTHER_CONTENT);
        }
        if (seen.asMap().putIfAbsent(command.getIdentifier(), Boolean.TRUE) != null) {
            throw new UnverifiedCommandException(Fault.REPEATED);
        }
    }

    private static byte[] code(@Nullable Object text) {
        if (text instanceof String code) {
            try {
                return Base64.getDecoder().decode(code);
            } catch (IllegalArgumentException e) {
                throw new UnverifiedCommandException(Fault.WRONG_CODE);
            }
        }
        throw new UnverifiedCommandException(Fault.UNSIGNED);
    }

    private static List<byte[]> signedParts(CommandMessage<?> command, MetaData metaData) {
        try {
            return parts(command, metaData);
        } catch (IllegalArgumentException e) {
            throw new UnverifiedCommandException(Fault.WRONG_CODE);
        }
    }

    private static List<byte[]> parts(CommandMessage<?> command, MetaData metaData) {
        List<byte[]> parts = new ArrayList<>();
        parts.add(utf8(command.getCommandName()));
        parts.add(utf8(command.getIdentifier()));
        for (Map.Entry<String, ?> entry : new TreeMap<>(metaData).entrySet()) {
            if (!entry.getKey().equals(CODE)) {
                parts.add(utf8(entry.getKey()));
                parts.add(utf8(canonical(entry.getValue())));
            }
        }
        return parts;
    }

    /** A value as it is on both ends: Axon Server knows one kind of whole number only. */
    private static String canonical(@Nullable Object value) {
        if (value instanceof String text) {
            return "t" + text;
        }
        if (value instanceof Long || value instanceof Integer) {
            return "n" + value;
        }
        if (value instanceof Boolean) {
            return "b" + value;
        }
        throw new IllegalArgumentException("the metadata of a command has texts, whole numbers and truth values only");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
