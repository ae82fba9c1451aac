package se.paragraf.command.imports.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.paragraf.party.Municipality;
import se.paragraf.party.ReferenceData;
import se.paragraf.party.Region;
import se.paragraf.web.problem.Excerpt;

/**
 * Tells encodings of a byte for a character apart by which of them gives Swedish words: Windows-1252 (which has every
 * letter of ISO 8859-1 at the same place), the code pages 850 and 437 of DOS and older exports, and that of the old Macs.
 * A reading is proven by a known word with a letter beyond ASCII, and ruled out by a character that no text has where it
 * stands, such as a capital after a small letter. Where not exactly one reading is left, the list is refused and its sender
 * is asked: a letter that is guessed wrongly is another name.
 *
 * <p>ICU's detector is not asked: it knows neither the code pages of DOS nor that of the Macs, and answers with what is
 * least unlikely.
 */
final class SingleByteEncoding {

    private static final List<Charset> CANDIDATES = List.of(
            Charset.forName("windows-1252"),
            Charset.forName("IBM850"),
            Charset.forName("IBM437"),
            Charset.forName("x-MacRoman"));
    private static final int MOST_RUNS = 100_000;
    private static final int LONGEST_RUN = 64;
    /** Shorter words can be others in another encoding: "ér" of a Mac is "Är" in DOS. */
    private static final int SHORTEST_PROOF = 3;

    private static final String SWEDISH = "åäöÅÄÖéÉ";
    private static final String OPENING = "„‚«‹¡¿";
    private static final String CLOSING = "”“’‘»›…";
    private static final String WITHIN_WORDS = "’‘´·–";
    private static final String AFTER_WORDS = "–—²³™®©";
    private static final String BETWEEN_WORDS = "–—•·´€£½¼¾°±×÷²³";
    private static final String FREE = OPENING + CLOSING + WITHIN_WORDS + "—•´€½°§\u00A0";
    private static final Pattern BETWEEN_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> KNOWN = known();

    /** The file's words beyond ASCII, each once, with the byte before and after it: ISO 8859-1, so as bytes. */
    private final Set<String> runs;

    private SingleByteEncoding(Set<String> runs) {
        this.runs = runs;
    }

    /**
     * The encoding of the file.
     *
     * @param bytes has bytes beyond ASCII
     * @throws UnreadableListException if it cannot be told for certain
     */
    static Charset of(byte[] bytes) {
        return new SingleByteEncoding(runs(bytes)).detect();
    }

    private Charset detect() {
        List<Reading> all = CANDIDATES.stream().map(this::reading).toList();
        List<Reading> possible = all.stream().filter(Reading::isPossible).toList();
        List<Reading> proven = possible.stream().filter(Reading::isProven).toList();
        return proven.isEmpty() ? unproven(possible) : proven(proven, all);
    }

    /** A reading with a known word, where no word that it makes odd is usual in another one. */
    private Charset proven(List<Reading> proven, List<Reading> all) {
        List<Reading> left = different(
                proven.stream().filter(reading -> !isMixed(reading, all)).toList());
        List<Reading> plausible = left.stream().filter(Reading::isPlausible).toList();
        if (left.size() == 1 || plausible.size() == 1) {
            return (left.size() == 1 ? left : plausible).get(0).charset;
        }
        throw left.isEmpty() ? unknown() : ambiguous(left);
    }

    private boolean isMixed(Reading reading, List<Reading> all) {
        return IntStream.range(0, runs.size())
                .anyMatch(run -> !reading.plausible.get(run)
                        && all.stream().anyMatch(other -> other.plausible.get(run) && other.usual.get(run)));
    }

    /** Without a known word, the only reading in which every letter can stand where it does. */
    private static Charset unproven(List<Reading> possible) {
        List<Reading> plausible =
                different(possible.stream().filter(Reading::isPlausible).toList());
        if (plausible.size() == 1) {
            return plausible.get(0).charset;
        }
        throw plausible.isEmpty() ? unknown() : ambiguous(plausible);
    }

    private static List<Reading> different(List<Reading> readings) {
        Set<List<String>> texts = new LinkedHashSet<>();
        return readings.stream().filter(reading -> texts.add(reading.words)).toList();
    }

    private Reading reading(Charset charset) {
        Reading reading = new Reading(charset);
        for (String run : runs) {
            reading.add(run);
        }
        return reading;
    }

    private static Set<String> runs(byte[] bytes) {
        Set<String> runs = new LinkedHashSet<>();
        int start = 0;
        boolean beyondAscii = false;
        for (int index = 0; index <= bytes.length && runs.size() < MOST_RUNS; index++) {
            boolean within = index < bytes.length && isOfAWord(bytes[index]) && index - start < LONGEST_RUN;
            if (within) {
                beyondAscii |= bytes[index] < 0;
            } else {
                if (beyondAscii) {
                    int from = Math.max(0, start - 1);
                    int to = Math.min(bytes.length, index + 1);
                    String before = start == from ? " " : "";
                    String after = index == bytes.length ? " " : "";
                    runs.add(before + new String(bytes, from, to - from, StandardCharsets.ISO_8859_1) + after);
                }
                beyondAscii = index < bytes.length && bytes[index] < 0;
                start = index < bytes.length && isOfAWord(bytes[index]) ? index : index + 1;
            }
        }
        return runs;
    }

    private static boolean isOfAWord(byte each) {
        return each < 0 || (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
    }

    private static UnreadableListException ambiguous(List<Reading> readings) {
        String[] differing = differing(readings);
        String sv = "";
        String en = "";
        for (int place = 0; place < readings.size(); place++) {
            String name = readings.get(place).charset.name();
            String word = " (\"" + Excerpt.of(differing[place]) + "\")";
            boolean last = place == readings.size() - 1;
            sv += (place == 0 ? "" : last ? " eller " : ", ") + name + word;
            en += (place == 0 ? "" : last ? " or " : ", ") + name + word;
        }
        String example = readings.get(0).charset.name();
        return new UnreadableListException(
                "Filens teckenkodning går inte att avgöra säkert: den kan vara " + sv
                        + ". Ange den, som i Content-Type: text/csv; charset=" + example + " eller --charset " + example
                        + ", eller spara filen som CSV UTF-8.",
                "The file's encoding cannot be told for certain: it can be " + en
                        + ". State it, as in Content-Type: text/csv; charset=" + example + " or --charset " + example
                        + ", or save the file as CSV UTF-8.");
    }

    /** A word that the readings have differently. */
    private static String[] differing(List<Reading> readings) {
        int place = 0;
        while (place < readings.get(0).words.size() - 1 && same(readings, place)) {
            place++;
        }
        int differing = place;
        return readings.stream().map(reading -> reading.word(differing)).toArray(String[]::new);
    }

    private static boolean same(List<Reading> readings, int place) {
        return readings.stream()
                        .map(reading -> reading.words.get(place))
                        .distinct()
                        .count()
                < readings.size();
    }

    private static UnreadableListException unknown() {
        String names = CANDIDATES.stream().map(Charset::name).collect(Collectors.joining(", "));
        return new UnreadableListException(
                "Filen är varken UTF-8 eller läsbar svensk text i någon av " + names
                        + "; den kan vara en blandning av två teckenkodningar. Spara den på nytt som CSV UTF-8, eller ange"
                        + " kodningen (charset i Content-Type, --charset).",
                "The file is neither UTF-8 nor readable Swedish text in any of " + names
                        + "; it can be a mixture of two encodings. Save it again as CSV UTF-8, or state the encoding (charset"
                        + " in Content-Type, --charset).");
    }

    /** Words with letters beyond ASCII that lists have. */
    private static Set<String> known() {
        Stream<String> headers = Arrays.stream(Column.values()).flatMap(column -> column.headers().stream());
        Stream<String> names = Stream.concat(
                ReferenceData.municipalities().stream().map(Municipality::name),
                ReferenceData.regions().stream().map(Region::name));
        Stream<String> usual = Stream.of(
                "är år på för från därför även först större kommunfullmäktige regionfullmäktige landstingsfullmäktige"
                        + " fullmäktige nämnd nämnden överenskommelse överenskommelsen ärende ärendet återremiss"
                        + " återremitterad återremitteras bordläggning bordläggs bordläggas avslår föreslår upphäver upphävd"
                        + " sammanträde sammanträdesdatum sammanträdesprotokoll beslutsärende primärkommunala så när får där"
                        + " äldre vård hälso sjukvård hälsa miljö område förvaltning förbund förbundet möte ändring åtgärd");
        return Stream.of(headers, names, usual)
                .flatMap(text -> text)
                .flatMap(BETWEEN_LETTERS::splitAsStream)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST_PROOF)
                .filter(word -> word.chars().anyMatch(letter -> letter > 0x7F))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the file's words are in one of the encodings. */
    private static final class Reading {

        private final Charset charset;
        private final List<String> words = new ArrayList<>();
        private final BitSet plausible = new BitSet();
        private final BitSet usual = new BitSet();
        private boolean possible = true;
        private boolean proven;

        Reading(Charset charset) {
            this.charset = charset;
        }

        /** Whether every byte is a character, and none of them draws lines. */
        boolean isPossible() {
            return possible;
        }

        boolean isPlausible() {
            return plausible.cardinality() == words.size();
        }

        /** A word without what stands before and after it. */
        String word(int number) {
            return words.get(number).substring(1, words.get(number).length() - 1);
        }

        boolean isProven() {
            return proven;
        }

        void add(String run) {
            Optional<String> decoded = decoded(run);
            String word = decoded.orElse("");
            int number = words.size();
            words.add(word);
            possible &= decoded.isPresent();
            plausible.set(number, decoded.isPresent());
            usual.set(number, decoded.isPresent());
            for (int place = 1; place < word.length() - 1; place++) {
                judge(number, word, place);
            }
            proven |=
                    BETWEEN_LETTERS.splitAsStream(word.toLowerCase(Locale.ROOT)).anyMatch(KNOWN::contains);
        }

        private Optional<String> decoded(String run) {
            try {
                return Optional.of(charset.newDecoder()
                        .decode(ByteBuffer.wrap(run.getBytes(StandardCharsets.ISO_8859_1)))
                        .toString());
            } catch (CharacterCodingException e) {
                return Optional.empty();
            }
        }

        private void judge(int number, String text, int place) {
            char each = text.charAt(place);
            if (each <= 0x7F) {
                return;
            }
            char before = text.charAt(place - 1);
            char after = text.charAt(place + 1);
            if (isLatinLetter(each)) {
                plausible.set(
                        number,
                        plausible.get(number)
                                && !isMixed(before, each)
                                && !isMixed(each, after)
                                && !(isCapital(before) && isCapital(each) && isSmall(after)));
                usual.set(number, usual.get(number) && SWEDISH.indexOf(each) >= 0);
            } else {
                possible &= !isDrawing(each);
                boolean fits = each == '\u00A0' || fits(each, isLatinLetter(before), isLatinLetter(after));
                plausible.set(number, plausible.get(number) && fits && !isDrawing(each));
                // Beside a letter, it may be a letter that the encoding does not know as one.
                boolean free = !isLatinLetter(before) && !isLatinLetter(after);
                usual.set(number, usual.get(number) && free && FREE.indexOf(each) >= 0);
            }
        }

        /** Whether a sign can stand there. */
        private static boolean fits(char sign, boolean afterLetter, boolean beforeLetter) {
            if (afterLetter && beforeLetter) {
                return WITHIN_WORDS.indexOf(sign) >= 0;
            }
            if (OPENING.indexOf(sign) >= 0 || sign == '§') {
                return !afterLetter && (sign != '§' || !beforeLetter);
            }
            if (CLOSING.indexOf(sign) >= 0) {
                return true;
            }
            return (!afterLetter || AFTER_WORDS.indexOf(sign) >= 0)
                    && (!beforeLetter || BETWEEN_WORDS.indexOf(sign) >= 0);
        }

        /** A capital after a small letter. */
        private static boolean isMixed(char one, char next) {
            return isSmall(one) && isCapital(next);
        }

        private static boolean isSmall(char letter) {
            return isLatinLetter(letter) && Character.isLowerCase(letter);
        }

        private static boolean isCapital(char letter) {
            return isLatinLetter(letter) && Character.isUpperCase(letter);
        }

        private static boolean isLatinLetter(char each) {
            return (Character.getType(each) == Character.LOWERCASE_LETTER
                            || Character.getType(each) == Character.UPPERCASE_LETTER)
                    && Character.UnicodeScript.of(each) == Character.UnicodeScript.LATIN;
        }

        /** Control characters, lines, blocks, mathematics, and the letters of Greek that stand among them. */
        private static boolean isDrawing(char each) {
            return Character.getType(each) == Character.CONTROL
                    || Character.getType(each) == Character.PRIVATE_USE
                    || (each >= '\u2190' && each <= '\u25FF')
                    || each == '\uFB01'
                    || each == '\uFB02'
                    || Character.UnicodeScript.of(each) == Character.UnicodeScript.GREEK;
        }
    }
}
