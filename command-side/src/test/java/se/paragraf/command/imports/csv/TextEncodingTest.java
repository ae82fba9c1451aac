package se.paragraf.command.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.party.Municipality;
import se.paragraf.party.ReferenceData;

/** Which encoding a file is read in, and when its sender has to say so. */
class TextEncodingTest {

    private static final List<String> CHARSETS =
            List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1", "IBM850", "IBM437", "x-MacRoman");
    private static final String HEADERS = "Diarienr;Kommun;Styrkt genom;Villkor\n";
    private static final List<String> NAMES =
            ReferenceData.municipalities().stream().map(Municipality::name).toList();

    /** Never letter by letter as something that nobody wrote, whatever stands in the list. */
    @Property(tries = 5_000)
    void a_list_with_swedish_names_is_read_as_it_was_written_or_refused(
            @ForAll("texts") String text, @ForAll("charsets") Charset charset, @ForAll boolean marked) {
        String encodable = encodable(text, charset);
        String mark = marked && charset.name().startsWith("UTF") ? "\uFEFF" : "";

        String read;
        try {
            read = TextEncoding.of((mark + encodable).getBytes(charset), null).text();
        } catch (UnreadableListException e) {
            assertThat(e.getMessage()).contains("CSV UTF-8");
            return;
        }
        assertThat(read).isEqualTo(encodable);
    }

    @Property(tries = 500)
    void a_list_with_a_name_of_a_municipality_beyond_ascii_is_read_in_every_encoding(
            @ForAll("accented") String name, @ForAll("charsets") Charset charset, @ForAll("words") String other) {
        String text = HEADERS + "KS 1-2022;" + name + ";annan handling;" + encodable(other, charset) + "\n";

        assertThat(TextEncoding.of(text.getBytes(charset), null).text()).isEqualTo(text);
    }

    @Property(tries = 500)
    void utf8_with_a_byte_that_was_lost_or_changed_is_refused(
            @ForAll("accented") String name, @ForAll("accented") String other, @ForAll boolean lost) {
        byte[] bytes =
                (HEADERS + "KS 1-2022;" + name + ";annan handling;" + other + "\n").getBytes(StandardCharsets.UTF_8);
        int place = bytes.length - 1;
        while (bytes[place] >= 0) {
            place--;
        }
        byte[] spoilt = lost ? without(bytes, place) : bytes.clone();
        if (!lost) {
            spoilt[place] = 'x';
        }

        assertThatThrownBy(() -> TextEncoding.of(spoilt, null)).isInstanceOf(UnreadableListException.class);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> cell = Arbitraries.oneOf(Arbitraries.of(NAMES), words());
        return Combinators.combine(
                        Arbitraries.of(HEADERS, "Case number;Municipality;Evidence;Conditions\n"),
                        cell.list().ofMinSize(1).ofMaxSize(6))
                .as((headers, cells) -> headers + "KS 1-2022;" + String.join(" ", cells) + ";annan handling;\n");
    }

    /** Words with the letters of Swedish, and signs that texts have. */
    @Provide
    Arbitrary<String> words() {
        Arbitrary<String> small =
                Arbitraries.strings().withChars("abdelnrstvåäöé").ofMinLength(1).ofMaxLength(9);
        Arbitrary<String> capital = Arbitraries.strings().withChars("ABKLÅÄÖÉ").ofLength(1);
        Arbitrary<String> capitals =
                Arbitraries.strings().withChars("ABKLÅÄÖÉ").ofMinLength(1).ofMaxLength(6);
        Arbitrary<String> sign = Arbitraries.of(
                "§ 113", "”avtal”", "’s", "–", "…", "½", "50 €", "°", "·", "Müller", "Genève", "Søren", "Ærø", "Łódź",
                "Õ", "garçon", "Ibáñez");
        return Arbitraries.oneOf(small, Combinators.combine(capital, small).as(String::concat), capitals, sign);
    }

    @Provide
    Arbitrary<String> accented() {
        return Arbitraries.of(NAMES.stream()
                .filter(name -> name.chars().anyMatch(letter -> letter > 0x7F))
                .toList());
    }

    @Provide
    Arbitrary<Charset> charsets() {
        return Arbitraries.of(CHARSETS).map(Charset::forName);
    }

    @ParameterizedTest
    @CsvSource({"IBM850, Malmö", "x-MacRoman, Malmö", "windows-1252, Malmö", "IBM850, Åre", "x-MacRoman, Ängelholm"})
    void given_an_encoding_that_was_found_when_the_list_is_read_then_it_is_named_as_a_sender_can_state_it(
            String charset, String name) {
        byte[] bytes = (HEADERS + "KS 1-2022;" + name + ";protokoll;\n").getBytes(Charset.forName(charset));

        TextEncoding found = TextEncoding.of(bytes, null);

        assertThat(found.name()).isEqualTo(charset);
        assertThat(TextEncoding.of(bytes, Charset.forName(found.name())).text()).isEqualTo(found.text());
    }

    @Test
    void given_a_word_that_several_encodings_make_likely_when_read_then_they_are_named_with_what_they_make_of_it() {
        byte[] bytes = (HEADERS + "KS 1-2022;2480;protokoll;Hultö\n").getBytes(Charset.forName("IBM850"));

        assertThatThrownBy(() -> TextEncoding.of(bytes, null))
                .hasMessageContaining("windows-1252 (\"Hult”\"), IBM850 (\"Hultö\") or x-MacRoman (\"Hultî\")")
                .hasMessageContaining("charset=windows-1252")
                .hasMessageContaining("--charset");
        assertThat(TextEncoding.of(bytes, Charset.forName("IBM850")).text()).contains("Hultö");
    }

    @Test
    void given_rows_of_two_encodings_when_read_then_the_list_is_refused() {
        byte[] windows = (HEADERS + "KS 1-2022;Umeå;protokoll;\n").getBytes(Charset.forName("windows-1252"));
        byte[] mac = "KS 1-2022;Malå;protokoll;Påhittade ord\n".getBytes(Charset.forName("x-MacRoman"));
        byte[] both = Arrays.copyOf(windows, windows.length + mac.length);
        System.arraycopy(mac, 0, both, windows.length, mac.length);

        assertThatThrownBy(() -> TextEncoding.of(both, null)).hasMessageContaining("mixture of two encodings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void given_utf16_without_a_mark_when_read_then_its_order_is_found(String charset) {
        byte[] bytes = (HEADERS + "KS 1-2022;Umeå;protokoll;”ett” – två\n").getBytes(Charset.forName(charset));

        assertThat(TextEncoding.of(bytes, null).name()).isEqualTo(charset);
        assertThat(TextEncoding.of(bytes, StandardCharsets.UTF_16).text()).contains("Umeå");
    }

    private static String encodable(String text, Charset charset) {
        StringBuilder kept = new StringBuilder();
        text.chars()
                .filter(each -> charset.newEncoder().canEncode((char) each))
                .forEach(each -> kept.append((char) each));
        return kept.toString();
    }

    private static byte[] without(byte[] bytes, int place) {
        byte[] fewer = Arrays.copyOf(bytes, bytes.length - 1);
        System.arraycopy(bytes, place + 1, fewer, place, bytes.length - place - 1);
        return fewer;
    }
}
