package se.paragraf.command.dispatch;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.Author;
import se.paragraf.event.MetaDataKey;

/**
 * The context of a command, carried as Axon metadata: who sends it, under which idempotency key, and which sequence the
 * sender expects.
 *
 * @param actor who sends it
 * @param person the person behind the actor, or null in events that were recorded before persons had identifiers
 * @param role in which role
 * @param commandId the idempotency key
 * @param commandDigest the SHA-256 of the command, in hexadecimal
 * @param expectedSequence the sequence at which the case file has to stand, or null for any
 * @param importedRow the row of an imported list that the command comes from, or null if it comes from none
 */
public record CommandContext(
        String actor,
        @Nullable String person,
        String role,
        String commandId,
        String commandDigest,
        @Nullable Long expectedSequence,
        @Nullable ImportedRow importedRow) {

    private static final String EXPECTED_SEQUENCE = "expectedSequence";

    /** The context of a command that comes from no imported list, of an actor who is known by the name alone. */
    public CommandContext(
            String actor, String role, String commandId, String commandDigest, @Nullable Long expectedSequence) {
        this(actor, actor, role, commandId, commandDigest, expectedSequence, null);
    }

    /** Reads the context from a command's metadata. */
    public static CommandContext of(MetaData metaData) {
        Object expected = metaData.get(EXPECTED_SEQUENCE);
        return new CommandContext(
                text(metaData, MetaDataKey.ACTOR),
                metaData.get(MetaDataKey.PERSON) instanceof String person ? person : null,
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

    /** The metadata of the command. */
    public Map<String, Object> commandMetaData() {
        Map<String, Object> metaData = new HashMap<>(eventMetaData());
        if (expectedSequence != null) {
            metaData.put(EXPECTED_SEQUENCE, expectedSequence);
        }
        return metaData;
    }

    /** The metadata that is stored with the event. */
    public Map<String, Object> eventMetaData() {
        Map<String, Object> metaData = new HashMap<>(Map.of(
                MetaDataKey.ACTOR, actor,
                MetaDataKey.ROLE, role,
                MetaDataKey.COMMAND_ID, commandId,
                MetaDataKey.COMMAND_DIGEST, commandDigest));
        if (person != null) {
            metaData.put(MetaDataKey.PERSON, person);
        }
        if (importedRow != null) {
            metaData.putAll(importedRow.metaData());
        }
        return metaData;
    }

    /** Who sends it, as four eyes compares them. */
    public Author author() {
        return new Author(actor, person);
    }

    /** The sequence at which the case file has to stand, if the sender stated one. */
    public OptionalLong expected() {
        return expectedSequence == null ? OptionalLong.empty() : OptionalLong.of(expectedSequence);
    }
}
