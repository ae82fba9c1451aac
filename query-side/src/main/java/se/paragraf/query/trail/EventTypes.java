package se.paragraf.query.trail;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.Revision;
import se.paragraf.event.json.EventJson;
import se.paragraf.event.json.EventUpcasters;
import se.paragraf.event.json.StoredForm;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Registry of event types by simple class name. */
public final class EventTypes {

    private static final JsonMapper MAPPER = EventJson.mapper();
    private static final Map<String, Class<? extends AgreementEvent>> BY_NAME =
            all().collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private EventTypes() {}

    /** Every event's class. */
    public static Stream<Class<? extends AgreementEvent>> all() {
        return leaves(AgreementEvent.class).distinct();
    }

    /** The revision of the form that the class has now. */
    static String revision(Class<? extends AgreementEvent> type) {
        return Objects.requireNonNull(type.getAnnotation(Revision.class), type::getName)
                .value();
    }

    /**
     * Reads an event that was written in the form of that revision or a later one.
     *
     * @throws IllegalArgumentException if there is no event of that name
     */
    static AgreementEvent read(String name, String revision, ObjectNode data) {
        Class<? extends AgreementEvent> type = BY_NAME.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no event is called " + name);
        }
        StoredForm form = EventUpcasters.upcast(new StoredForm(type.getName(), revision, data));
        return MAPPER.treeToValue(form.payload(), type);
    }

    private static Stream<Class<? extends AgreementEvent>> leaves(Class<? extends AgreementEvent> type) {
        if (!type.isSealed()) {
            return Stream.of(type);
        }
        return Arrays.stream(type.getPermittedSubclasses())
                .flatMap(member -> leaves(member.asSubclass(AgreementEvent.class)));
    }
}
