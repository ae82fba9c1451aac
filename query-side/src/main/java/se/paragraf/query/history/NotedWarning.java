package se.paragraf.query.history;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A warning that the register gave when it recorded an event.
 *
 * @param code which one
 * @param record where the record that it is about stands in the case file, or null where there is none
 */
public record NotedWarning(String code, @Nullable Long record) {

    /** Reads warnings as they are noted beside an event: codes between semicolons, each with a sequence after a blank. */
    public static List<NotedWarning> parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        return Arrays.stream(text.split(";", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(NotedWarning::of)
                .toList();
    }

    private static NotedWarning of(String text) {
        int blank = text.indexOf(' ');
        if (blank < 0) {
            return new NotedWarning(text, null);
        }
        String number = text.substring(blank + 1).strip();
        return new NotedWarning(text.substring(0, blank), number.matches("[0-9]{1,18}") ? Long.valueOf(number) : null);
    }
}
