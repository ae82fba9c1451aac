package se.paragraf.command.dispatch;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.MetaDataKey;

/**
 * What comes with a command besides the command: who sends it, under which key, and what they had seen.
 *
 * @param actor who sends it
 * @param role in which role
 * @param commandId the idempotency key
 * @param commandDigest the SHA-256 of the command, in hexadecimal
 * @param expectedSequence the sequence that the sender saw, or null where any will do
 * @param importedRow the row of a list that the command was, or null where it was none
 */
public record CommandContext(
        String actor,
        String role,
        String commandId,
        String commandDigest,
        @Nullable Long expectedSequence,
        @Nullable ImportedRow importedRow) {

    private static final String EXPECTED_SEQUENCE = "expectedSequence";

    /** What comes with a command that was no row of a list. */
    public CommandContext(
            String actor, String role, String commandId, String commandDigest, @Nullable Long expectedSequence) {
        this(actor, role, commandId, commandDigest, expectedSequence, null);
    }

    /** Reads it from the command's metadata. */
    public static CommandContext of(MetaData metaData) {
        Object expected = metaData.get(EXPECTED_SEQUENCE);
        return new CommandContext(
                text(metaData, MetaDataKey.ACTOR),
                text(metaData, MetaDataKey.ROLE),
                text(metaData, MetaDataKey.COMMAND_ID),
                text(metaData, MetaDataKey.COMMAND_DIGEST),
                expected == null ? null : ((Number) expected).longValue(),
                ImportedRow.of(metaData).orElse(null));
    }

    private static String text(MetaData metaData, String key) {
        if (metaData.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalStateException("the command came without its " + key);
    }

    /** The metadata that the command travels with. */
    public Map<String, Object> commandMetaData() {
        Map<String, Object> metaData = new HashMap<>(eventMetaData());
        if (expectedSequence != null) {
            metaData.put(EXPECTED_SEQUENCE, expectedSequence);
        }
        return metaData;
    }

    /** The metadata that the event keeps for ever. */
    public Map<String, Object> eventMetaData() {
        Map<String, Object> metaData = new HashMap<>(Map.of(
                MetaDataKey.ACTOR, actor,
                MetaDataKey.ROLE, role,
                MetaDataKey.COMMAND_ID, commandId,
                MetaDataKey.COMMAND_DIGEST, commandDigest));
        if (importedRow != null) {
            metaData.putAll(importedRow.metaData());
        }
        return metaData;
    }

    /** The sequence that the sender saw, where they said. */
    public OptionalLong expected() {
        return expectedSequence == null ? OptionalLong.empty() : OptionalLong.of(expectedSequence);
    }
}
