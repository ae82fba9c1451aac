package se.paragraf.value;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A warning with the record that it is about, as it is kept in the metadata of the event that it was given for.
 *
 * @param code which warning
 * @param record where the record that it names stands in the case file, or null where it names none
 */
public record RecordedWarning(Warning code, @Nullable Long record) {

    /** The warnings as one text: RECORDED_OUT_OF_ORDER 12;NOT_PREPARED. */
    public static String text(List<RecordedWarning> warnings) {
        return warnings.stream()
                .map(warning -> warning.record == null ? warning.code.name() : warning.code + " " + warning.record)
                .collect(Collectors.joining(";"));
    }

    /** Reads the text; null and an empty one are no warnings. */
    public static List<RecordedWarning> parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(text.split(";")).map(RecordedWarning::one).toList();
    }

    private static RecordedWarning one(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? new RecordedWarning(Warning.valueOf(text), null)
                : new RecordedWarning(
                        Warning.valueOf(text.substring(0, space)), Long.valueOf(text.substring(space + 1)));
    }

    /** The warning in words, with the record that it names. */
    public Wording wording() {
        Wording plain = code.wording();
        return record == null
                ? plain
                : new Wording(plain.sv() + " Post " + record + ".", plain.en() + " Record " + record + ".");
    }
}
