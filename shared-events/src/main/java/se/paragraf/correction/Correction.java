package se.paragraf.correction;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.json.EventJson;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Applies corrections to events, on both sides of the register. A correction never changes an identifier, not even one
 * that was derived from the value at fault.
 */
public final class Correction {

    private static final JsonMapper JSON = EventJson.mapper();

    private Correction() {}

    /** The members of such an event that can be corrected, with dots: source.meetingDate. */
    public static List<String> fieldsOf(Class<? extends AgreementEvent> type) {
        return CorrectableField.namesIn(type);
    }

    /**
     * The value of that member as JSON, or nothing where it has none.
     *
     * @throws InvalidValueException for the field "field" if the event has no such member or it cannot be corrected
     */
    public static Optional<JsonNode> valueOf(AgreementEvent event, String field) {
        CorrectableField member = CorrectableField.of(event.getClass(), field);
        JsonNode node = JSON.valueToTree(event);
        for (String step : member.path()) {
            node = node.path(step);
        }
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node);
    }

    /**
     * The new value of that member with its texts in the uniform form of {@link se.paragraf.value.Text}: the rule for
     * what comes in, which what is recorded does not have to pass again.
     *
     * @throws InvalidValueException for the field "field" as {@link #valueOf}; for one that begins with "newValue" if a
     *     text in it is refused
     */
    public static JsonNode entered(AgreementEvent event, String field, JsonNode newValue) {
        return CorrectableField.of(event.getClass(), field).entered(newValue);
    }

    /**
     * The event with another value in that member.
     *
     * @param newValue the value as JSON, or null for none
     * @throws InvalidValueException for the field "field" as {@link #valueOf}; for the field "newValue" if the member
     *     cannot have that value
     */
    public static AgreementEvent apply(AgreementEvent event, String field, @Nullable JsonNode newValue) {
        CorrectableField member = CorrectableField.of(event.getClass(), field);
        @Nullable JsonNode value = newValue == null || newValue.isNull() ? null : member.canonical(newValue);
        if (value == null && !member.isOptional()) {
            throw new InvalidValueException("newValue", new Wording("saknas", "is missing"), member.accepted());
        }
        ObjectNode corrected = JSON.valueToTree(event);
        ObjectNode holder = holder(corrected, member.path(), field);
        String name = member.path().get(member.path().size() - 1);
        if (value == null) {
            holder.remove(name);
        } else {
            holder.set(name, value);
        }
        return CorrectedValue.read("newValue", corrected, event.getClass(), member.accepted());
    }

    private static ObjectNode holder(ObjectNode event, List<String> path, String field) {
        JsonNode holder = event;
        for (String step : path.subList(0, path.size() - 1)) {
            holder = holder.path(step);
        }
        if (holder instanceof ObjectNode found) {
            return found;
        }
        String within = field.substring(0, field.lastIndexOf('.'));
        throw new InvalidValueException(
                "field",
                new Wording(
                        "finns inte i posten, som saknar " + within, "is not in the record, which has no " + within),
                new Wording("en uppgift som posten har", "a member that the record has"));
    }
}
