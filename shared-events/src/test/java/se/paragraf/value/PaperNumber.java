package se.paragraf.value;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the number on a paper names, read character by character: an oracle for {@link CaseNumber}, which shares no code
 * with it.
 *
 * @param series its words, where it is a series and two numbers of which one can be a year, else empty
 * @param first its first number then, without zero padding
 * @param second its second number then
 * @param plain the whole of it without blanks beside punctuation, where it is of another form, else empty
 */
record PaperNumber(List<String> series, String first, String second, String plain) {

    private static final String PUNCTUATION = "./:,;\\_§-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    private static final Set<String> LABELS = Set.of("dnr", "diarienr", "diarienummer", "ärendenr", "ärendenummer");

    /** Whether two papers certainly name the same case, where no year is stated. */
    boolean isCertainly(PaperNumber other) {
        if (isPlain() || other.isPlain()) {
            return isPlain() && other.isPlain() && alike(plain, other.plain);
        }
        boolean isOfOneSeries = series.size() == other.series.size();
        for (int word = 0; isOfOneSeries && word < series.size(); word++) {
            isOfOneSeries = alike(series.get(word), other.series.get(word));
        }
        boolean inOrder = first.equals(other.first) && second.equals(other.second);
        boolean inOther = first.equals(other.second) && second.equals(other.first);
        return isOfOneSeries && (inOrder || (inOther && !(isYear(first) && isYear(second))));
    }

    /** Whether both of its numbers could be years, in the other order than the other's. */
    boolean isTurnedRound(PaperNumber other) {
        return isOfTwoYears()
                && !other.isPlain()
                && isCertainly(new PaperNumber(other.series, other.second, other.first, ""));
    }

    /** Whether both of its numbers could be years. */
    boolean isOfTwoYears() {
        return !isPlain() && isYear(first) && isYear(second) && !first.equals(second);
    }

    private boolean isPlain() {
        return !plain.isEmpty();
    }

    static PaperNumber of(String written) {
        List<String> tokens = tokens(Normalizer.normalize(written, Normalizer.Form.NFC));
        int from = label(tokens);
        List<String> rest = tokens.subList(from, tokens.size());
        List<String> parts =
                rest.stream().filter(each -> isWord(each) || isNumber(each)).toList();
        List<String> words = parts.stream().filter(PaperNumber::isWord).toList();
        List<String> numbers = parts.stream()
                .filter(PaperNumber::isNumber)
                .map(each -> each.replaceFirst("^0+(?=.)", ""))
                .toList();
        boolean seriesFirst = parts.size() >= 2
                && isNumber(parts.get(parts.size() - 1))
                && isNumber(parts.get(parts.size() - 2))
                && areApart(rest, true);
        boolean seriesLast = parts.size() > 2
                && isNumber(parts.get(0))
                && isNumber(parts.get(1))
                && areApart(rest, false)
                && words.stream().allMatch(word -> word.codePointCount(0, word.length()) > 1);
        return numbers.size() == 2 && (seriesFirst || seriesLast) && (isYear(numbers.get(0)) || isYear(numbers.get(1)))
                ? new PaperNumber(words, numbers.get(0), numbers.get(1), "")
                : new PaperNumber(List.of(), "", "", plain(rest));
    }

    /** Between two parts stand blanks, or one punctuation mark; between series and number may be nothing. */
    private static boolean areApart(List<String> tokens, boolean mayTouch) {
        String before = "";
        int marks = 0;
        boolean blanks = false;
        for (String token : tokens) {
            if (isWord(token) || isNumber(token)) {
                boolean touches = !before.isEmpty() && marks == 0 && !blanks;
                if (marks > 1 || (before.isEmpty() && marks > 0) || (touches && !(mayTouch && isWord(before)))) {
                    return false;
                }
                before = token;
                marks = 0;
                blanks = false;
            } else if (token.isBlank()) {
                blanks = true;
            } else if (PUNCTUATION.contains(token)) {
                marks++;
            } else {
                return false;
            }
        }
        return marks == 0;
    }

    private static String plain(List<String> tokens) {
        StringBuilder plain = new StringBuilder();
        for (int place = 0; place < tokens.size(); place++) {
            boolean isBeside = (place > 0 && PUNCTUATION.contains(tokens.get(place - 1)))
                    || (place + 1 < tokens.size() && PUNCTUATION.contains(tokens.get(place + 1)));
            if (!tokens.get(place).isBlank()) {
                plain.append(tokens.get(place));
            } else if (!isBeside) {
                plain.append(' ');
            }
        }
        return plain.toString();
    }

    private static int label(List<String> tokens) {
        int after = 0;
        if (tokens.size() > 1 && LABELS.contains(tokens.get(0).toLowerCase())) {
            after = 1;
        } else if (tokens.size() > 3
                && tokens.get(0).equalsIgnoreCase("d")
                && tokens.get(1).equals(".")
                && tokens.get(2).equalsIgnoreCase("nr")) {
            after = 3;
        }
        int from = after;
        while (after > 0
                && from < tokens.size()
                && (tokens.get(from).isBlank() || PUNCTUATION.contains(tokens.get(from)))) {
            from++;
        }
        return from < tokens.size() ? from : 0;
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        int last = ' ' + 1;
        for (int each : text.strip().codePoints().toArray()) {
            int kind = Character.isLetter(each) ? 1 : each >= '0' && each <= '9' ? 2 : isBlank(each) ? 3 : 4;
            int end = tokens.size() - 1;
            if (kind == last && kind < 4) {
                tokens.set(end, tokens.get(end) + Character.toString(each));
            } else {
                tokens.add(Character.toString(each));
            }
            last = kind;
        }
        return tokens.stream()
                .map(each -> isBlank(each.codePointAt(0)) ? " " : each)
                .toList();
    }

    private static boolean isBlank(int codePoint) {
        return Character.getType(codePoint) == Character.SPACE_SEPARATOR;
    }

    private static boolean isWord(String token) {
        return Character.isLetter(token.codePointAt(0));
    }

    private static boolean isNumber(String token) {
        return token.charAt(0) >= '0' && token.charAt(0) <= '9';
    }

    private static boolean isYear(String number) {
        return number.length() == 4 && number.compareTo("1900") >= 0 && number.compareTo("2199") <= 0;
    }

    /** The same letters, each the other's counterpart at most. */
    private static boolean alike(String one, String other) {
        int[] ours = one.codePoints().toArray();
        int[] theirs = other.codePoints().toArray();
        boolean alike = ours.length == theirs.length;
        for (int place = 0; alike && place < ours.length; place++) {
            alike = ours[place] == theirs[place]
                    || isSmallOf(ours[place], theirs[place])
                    || isSmallOf(theirs[place], ours[place]);
        }
        return alike;
    }

    private static boolean isSmallOf(int small, int capital) {
        return Character.toUpperCase(small) == capital && Character.toLowerCase(capital) == small;
    }
}
