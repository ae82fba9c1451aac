package se.paragraf.command.casefile;

import org.jspecify.annotations.Nullable;
import se.paragraf.value.ComparableName;

/**
 * The author of a record: the actor's name, and the person behind it. A person can have several names, and a name is never
 * given to another person.
 *
 * @param name the actor
 * @param person the identifier of the person, or null in records that have none
 */
public record Author(String name, @Nullable String person) {

    /**
     * Whether it is the same person as far as the record can tell: by the persons, where both have one, or by the names,
     * without regard to their spelling.
     */
    public boolean isSamePersonAs(Author other) {
        return ComparableName.areEqual(name, other.name)
                || (person != null && other.person != null && ComparableName.areEqual(person, other.person));
    }
}
