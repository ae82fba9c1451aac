package se.paragraf.startup;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Validation of one environment variable that configures a service.
 *
 * @param name the variable
 * @param fault what is wrong with a value and what would be accepted; empty where the value is valid
 * @param isRequired whether it has no default
 */
public record Setting(String name, Function<String, Optional<String>> fault, boolean isRequired) {

    private static final int HIGHEST_PORT = 65_535;

    /** A setting that has a default. */
    public Setting(String name, Function<String, Optional<String>> fault) {
        this(name, fault, false);
    }

    /** The same setting without a default. */
    public Setting required() {
        return new Setting(name, fault, true);
    }

    /** A setting that must not be blank. */
    public static Setting text(String name) {
        return new Setting(name, value -> value.isBlank() ? Optional.of("must not be empty") : Optional.empty());
    }

    /** A setting that must be a TCP port, 0 for any free one. */
    public static Setting port(String name) {
        return new Setting(
                name,
                value -> number(value) <= HIGHEST_PORT
                        ? Optional.empty()
                        : Optional.of("must be a port, 0 to " + HIGHEST_PORT));
    }

    /** A setting that must be a whole number within bounds. */
    public static Setting number(String name, int least, int most) {
        return new Setting(
                name,
                value -> number(value) >= least && number(value) <= most
                        ? Optional.empty()
                        : Optional.of("must be a whole number from " + least + " to " + most));
    }

    /** A setting that lists servers: {@code host} or {@code host:port}, separated by commas. */
    public static Setting servers(String name) {
        return new Setting(
                name,
                value -> value.matches("[^\\s:,]+(:\\d{1,5})?(,[^\\s:,]+(:\\d{1,5})?)*")
                        ? Optional.empty()
                        : Optional.of(
                                "must be host:port, or several of them separated by commas, such as localhost:8124"));
    }

    /** A setting that must be one of some words. */
    public static Setting oneOf(String name, String... words) {
        return new Setting(
                name,
                value -> List.of(words).contains(value)
                        ? Optional.empty()
                        : Optional.of("must be one of " + String.join(", ", words)));
    }

    /**
     * The error message, if the value is invalid. The value itself is not repeated, because it may hold a secret.
     *
     * @param value the value of the variable; empty where it is not set and has its default
     */
    Optional<String> sentence(Optional<String> value) {
        Optional<String> invalid = value.isEmpty() && isRequired ? Optional.of("must be given") : value.flatMap(fault);
        return invalid.map(what -> "the setting " + name + " " + what + ".");
    }

    /**
     * Checks a value that may have come from elsewhere than the environment, such as a file of secrets.
     *
     * @throws InvalidSettingException if it is invalid, or empty where it is required
     */
    public void check(String value) {
        sentence(value.isEmpty() ? Optional.empty() : Optional.of(value)).ifPresent(sentence -> {
            throw new InvalidSettingException(sentence);
        });
    }

    private static int number(String value) {
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : Integer.MAX_VALUE;
    }
}
