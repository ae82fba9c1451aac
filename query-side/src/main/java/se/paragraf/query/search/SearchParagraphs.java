package se.paragraf.query.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paragraphs for finding: a number, with its letter written on to it, or a range of them. */
final class SearchParagraphs {

    /** What may be the number of a paragraph. */
    static final Pattern FORM = Pattern.compile("(?<first>[0-9]{1,5})(?<letter>[a-z]?)(?:-(?<last>[0-9]{1,5})[a-z]?)?");

    private static final int LONGEST_RANGE = 100;

    private SearchParagraphs() {}

    /**
     * The values that a paragraph is found by: 310 a by "310a" and "310", 310–312 by "310-312", "310", "311" and "312".
     */
    static Set<String> of(String written) {
        String value =
                String.join("", SearchWords.chunks(SearchWords.fold(written)).toList());
        Set<String> values = new LinkedHashSet<>(List.of(value));
        Matcher form = FORM.matcher(value);
        if (form.matches()) {
            int first = Integer.parseInt(form.group("first"));
            values.add("" + first);
            if (isRange(form)) {
                for (int one = first; one <= Integer.parseInt(form.group("last")); one++) {
                    values.add("" + one);
                }
            }
        }
        return values;
    }

    /** Whether a folded text can be a paragraph, or a range of some. */
    static boolean isOne(String folded) {
        Matcher form = FORM.matcher(folded);
        return form.matches() && (form.group("last") == null || isRange(form));
    }

    private static boolean isRange(Matcher form) {
        if (form.group("last") == null) {
            return false;
        }
        int length = Integer.parseInt(form.group("last")) - Integer.parseInt(form.group("first"));
        return length >= 0 && length <= LONGEST_RANGE;
    }
}
