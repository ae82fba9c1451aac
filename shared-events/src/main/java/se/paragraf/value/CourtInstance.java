package se.paragraf.value;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The instances of the administrative courts, from the first to the last. */
public enum CourtInstance {
    /** Förvaltningsrätten (formerly länsrätten), where a decision is appealed. */
    ADMINISTRATIVE_COURT("förvaltningsrätt(?:en)?s?|länsrätt(?:en)?s?|(?<!supreme )administrative court(?! of appeal)"),
    /** Kammarrätten, where its judgment is. */
    COURT_OF_APPEAL("kammarrätt(?:en)?s?|administrative court of appeal"),
    /** Högsta förvaltningsdomstolen (formerly Regeringsrätten), the last. */
    SUPREME_ADMINISTRATIVE_COURT(
            "högsta förvaltningsdomstol(?:en)?s?|hfd|regeringsrätt(?:en)?s?|supreme administrative court");

    private final Pattern name;

    /** @param name what its courts are called, in the form in which names are compared */
    CourtInstance(String name) {
        this.name = Pattern.compile("\\b(?:" + name + ")\\b", Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** The next instance, or empty after the last. */
    public Optional<CourtInstance> next() {
        return this == SUPREME_ADMINISTRATIVE_COURT ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    /**
     * The instance that follows from the court's name, in Swedish or English. Spelling does not matter, as in
     * {@link ComparableName}.
     *
     * @param name the court's name as it is written, or null
     * @return the instance, or empty where the name is not that of an administrative court or names courts of several
     *     instances
     */
    public static Optional<CourtInstance> ofCourt(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        String comparable = ComparableName.of(name);
        List<CourtInstance> named = Arrays.stream(values())
                .filter(instance -> instance.name.matcher(comparable).find())
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
