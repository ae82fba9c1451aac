package se.paragraf.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule for text on its way in, for every code point and for the combinations of them that matter. */
class TextTest {

    /** What the rule does with a code point between two letters. */
    private enum Fate {
        KEPT,
        NORMALIZED,
        BLANK,
        REFUSED
    }

    private static final Map<Byte, Set<Fate>> BY_CATEGORY = Map.ofEntries(
            Map.entry(Character.CONTROL, Set.of(Fate.REFUSED, Fate.BLANK)), // the tab is a blank
            Map.entry(Character.FORMAT, Set.of(Fate.REFUSED)),
            Map.entry(Character.PRIVATE_USE, Set.of(Fate.REFUSED)),
            Map.entry(Character.SURROGATE, Set.of(Fate.REFUSED)),
            Map.entry(Character.UNASSIGNED, Set.of(Fate.REFUSED)),
            Map.entry(Character.LINE_SEPARATOR, Set.of(Fate.REFUSED)),
            Map.entry(Character.PARAGRAPH_SEPARATOR, Set.of(Fate.REFUSED)),
            Map.entry(Character.SPACE_SEPARATOR, Set.of(Fate.BLANK)));

    @Test
    void every_code_point_of_unicode_is_kept_made_uniform_or_refused_by_its_category() {
        Map<Byte, Set<Fate>> found = new HashMap<>();
        Set<Integer> refusedOfOtherCategories = new TreeSet<>();
        for (int each = 0; each <= Character.MAX_CODE_POINT; each++) {
            byte category = (byte) Character.getType(each);
            Fate fate = fate(each);
            found.computeIfAbsent(category, none -> EnumSet.noneOf(Fate.class)).add(fate);
            if (fate == Fate.REFUSED && !BY_CATEGORY.containsKey(category)) {
                refusedOfOtherCategories.add(each);
            }
        }
        assertThat(found).containsAllEntriesOf(BY_CATEGORY);
        assertThat(refusedOfOtherCategories).isEqualTo(withoutGlyph());
    }

    /** Letters, marks and symbols that show nothing, as far as this Java knows them. */
    private static Set<Integer> withoutGlyph() {
        IntStream single = IntStream.of(
                0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2800, 0x3164, 0xFFA0, 0xFFFC,
                0xFFFD, 0x16FE4, 0x1D159);
        IntStream selectors =
                IntStream.concat(IntStream.rangeClosed(0xFE00, 0xFE0F), IntStream.rangeClosed(0xE0100, 0xE01EF));
        return IntStream.concat(single, selectors)
                .filter(each -> Character.getType(each) != Character.UNASSIGNED)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Fate fate(int each) {
        String given = "a" + Character.toString(each) + "b";
        String read;
        try {
            read = Text.line(given);
        } catch (InvalidValueException e) {
            assertThat(e.reason().en()).endsWith("as character 2");
            return Fate.REFUSED;
        }
        assertThat(Text.line(read)).as("read again").isEqualTo(read);
        assertThat(Text.lines(given)).isEqualTo(read);
        assertThat(Text.shown(read)).as("shown").isEqualTo(read);
        if (read.equals("a b")) {
            return Fate.BLANK;
        }
        assertThat(read).isEqualTo(Normalizer.normalize(given, Normalizer.Form.NFC));
        return read.equals(given) ? Fate.KEPT : Fate.NORMALIZED;
    }

    @ParameterizedTest
    @CsvSource({
        "202E, U+202E (RIGHT-TO-LEFT OVERRIDE)",
        "200B, U+200B (ZERO WIDTH SPACE)",
        "200D, U+200D (ZERO WIDTH JOINER)",
        "00AD, U+00AD (SOFT HYPHEN)",
        "FEFF, U+FEFF (ZERO WIDTH NO-BREAK SPACE)",
        "001B, U+001B (ESCAPE)",
        "2028, U+2028 (LINE SEPARATOR)",
        "E0041, U+E0041 (TAG LATIN CAPITAL LETTER A)",
        "FE0F, U+FE0F (VARIATION SELECTOR-16)",
        "3164, U+3164 (HANGUL FILLER)",
        "D800, U+D800",
        "0378, U+0378"
    })
    void a_refused_character_is_told_by_code_point_name_and_place_in_both_languages(String code, String named) {
        String text = "Malå" + Character.toString(Integer.parseInt(code, 16));

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Text.lines("title", text, 10))
                .satisfies(e -> {
                    assertThat(e.field()).contains("title");
                    assertThat(e.reason())
                            .isEqualTo(
                                    new Wording("har " + named + " som tecken 5", "has " + named + " as character 5"));
                    assertThat(e.accepted().sv()).contains("ta bort tecknet");
                    assertThat(e.accepted().en()).contains("remove the character");
                });
    }

    @Test
    void a_letter_typed_in_two_ways_is_one_and_every_blank_is_a_plain_one_and_none_is_at_the_ends() {
        assertThat(Text.line("title", "\u00A0Mala\u030A\u2003stad\tNord\u202F ", 20))
                .isEqualTo("Malå stad Nord");
        assertThat(Text.line("title", "\u212Bsele, \u212Ael", 20)).isEqualTo("Åsele, Kel");
    }

    @Test
    void several_lines_end_in_line_feeds_and_one_line_has_none() {
        assertThat(Text.lines("note", "\r\nen\r\ntvå\rtre\n\nfyra\n", 30)).isEqualTo("en\ntvå\ntre\n\nfyra");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Text.line("title", "en\r\ntvå", 30))
                .satisfies(e -> assertThat(e.reason().en()).isEqualTo("has a line break as character 3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\u00A0\u3000", "\u0301", " \u0301", "12345678901"})
    void a_text_is_visible_and_within_its_bound(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Text.line("title", text, 10))
                .satisfies(e -> assertThat(e.field()).contains("title"));
    }

    @Test
    void a_letter_has_a_bounded_number_of_accents() {
        assertThat(Text.line("e" + "\u0323\u0316\u0301\u0302")).isNotEmpty();
        for (int marks : new int[] {6, 31, 60_000}) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> Text.line("Z" + "\u0316\u0301".repeat(marks / 2) + "\u0301".repeat(marks % 2)))
                    .satisfies(e -> assertThat(e.reason().en()).contains("too many accents"));
        }
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Text.line("a" + "\u302E\u1B44".repeat(40)));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Text.lines("ab\n\u0301c"))
                .satisfies(e -> assertThat(e.reason().en()).contains("as character 4, on no letter"));
    }

    @Test
    void whatever_is_read_reads_the_same_again_and_can_be_shown_as_it_is() {
        Random random = new Random(13);
        int[] interesting = {
            'a', 'Å', ' ', '\n', '\r', '\t', 0x30A, 0x301, 0x316, 0x212B, 0x212A, 0x1100, 0x1161, 0x11A8, 0x0958,
            0x0340, 0x2000, 0x3000, 0xFB1D, 0x2F800, 0x1D15E
        };
        for (int trial = 0; trial < 50_000; trial++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(8);
            for (int index = 0; index < length; index++) {
                text.appendCodePoint(
                        random.nextInt(4) == 0
                                ? random.nextInt(Character.MAX_CODE_POINT + 1)
                                : interesting[random.nextInt(interesting.length)]);
            }
            try {
                String read = Text.lines("note", text.toString(), 100);
                assertThat(Text.lines("note", read, 100)).isEqualTo(read);
                assertThat(Text.shownWithLines(read)).isEqualTo(read);
                assertThat(Check.text("note", read, 100))
                        .as("what comes in can be recorded and read")
                        .isEqualTo(read);
            } catch (InvalidValueException e) {
                assertThat(e.field()).contains("note");
            }
        }
    }

    @Test
    void what_was_recorded_before_is_shown_without_anything_that_a_terminal_acts_on() {
        assertThat(Text.shown("a\u001B[2J\u0007b\u009Bc\u202Ed\nVerdict\r\t\uD800"))
                .isEqualTo("a<U+001B>[2J<U+0007>b<U+009B>c<U+202E>d<U+000A>Verdict<U+000D><U+0009><U+D800>");
        assertThat(Text.shownWithLines("a\n\tb\u001B\r\n")).isEqualTo("a\n\tb<U+001B><U+000D>\n");
    }
}
