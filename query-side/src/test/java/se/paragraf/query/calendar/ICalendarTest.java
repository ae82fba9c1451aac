package se.paragraf.query.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written as iCalendar, octet for octet, and as ical4j reads it. */
class ICalendarTest {

    private static final String WHOLE = """
            BEGIN:VCALENDAR
            PRODID:-//Paragraf//Paragraf//EN
            VERSION:2.0
            CALSCALE:GREGORIAN
            NAME:Möten
            X-WR-CALNAME:Möten
            BEGIN:VEVENT
            UID:1@paragraf
            DTSTAMP:20240430T220000Z
            DTSTART;VALUE=DATE:20240522
            SUMMARY:Sista dag
            DESCRIPTION:Rad ett\\nRad två
            CATEGORIES:OPEN
            TRANSP:TRANSPARENT
            END:VEVENT
            END:VCALENDAR
            """;

    @Test
    void an_event_is_written_line_by_line() {
        assertThat(text(ICalendar.file("Möten", List.of(event("Sista dag", "Rad ett\nRad två")))))
                .isEqualTo(WHOLE.replace("\n", "\r\n"));
    }

    /** Texts that put a character of each width at each place around the end of a line. */
    static List<String> textsAroundTheFold() {
        return List.of("a", "å", "€", "😀").stream()
                .flatMap(character -> IntStream.rangeClosed(55, 80)
                        .mapToObj(length -> "x".repeat(length) + character.repeat(90) + "ÅÄÖ, slut"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("textsAroundTheFold")
    void lines_have_at_most_75_octets_and_no_character_is_split(String summary) throws Exception {
        byte[] file = ICalendar.file("Möten", List.of(event(summary, summary)));

        for (String line : new String(file, StandardCharsets.ISO_8859_1).split("\r\n")) {
            byte[] octets = line.getBytes(StandardCharsets.ISO_8859_1);
            assertThat(octets).hasSizeLessThanOrEqualTo(75);
            assertThat(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(octets))
                            .toString())
                    .as("valid UTF-8")
                    .isNotEmpty();
        }
        assertThat(only(file).getSummary().getValue()).isEqualTo(summary);
    }

    @Test
    void a_line_is_as_long_as_it_may_be() {
        assertThat(text(ICalendar.file("Möten", List.of(event("x".repeat(67), "-"))))
                        .lines())
                .contains("SUMMARY:" + "x".repeat(67));
        assertThat(text(ICalendar.file("Möten", List.of(event("x".repeat(68), "-"))))
                        .lines())
                .contains("SUMMARY:" + "x".repeat(67), " x");
    }

    @Test
    void a_text_is_escaped() {
        assertThat(text(ICalendar.file("Möten", List.of(event("a, b; c\\d\ne: \"f\"", "-"))))
                        .lines())
                .contains("SUMMARY:a\\, b\\; c\\\\d\\ne: \"f\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ett, två; tre",
                "C:\\new\\nyckel",
                "\\,;\\\\n",
                "Rad ett\nRad två",
                "\"citat\": 100 %",
                "BEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR"
            })
    void a_text_is_read_as_it_was_written(String value) throws Exception {
        VEvent read = only(ICalendar.file(value, List.of(event(value, value))));

        assertThat(read.getSummary().getValue()).isEqualTo(value);
        assertThat(read.getDescription().getValue()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u2028", "\u0085", "\u000B"})
    void a_title_with_any_line_break_adds_no_component_and_no_property(String lineBreak) throws Exception {
        String title = String.join(
                lineBreak, "Avtal", "END:VEVENT", "BEGIN:VEVENT", "UID:forged", "ATTACH:http://evil.example/", "X:");
        VEvent read = only(ICalendar.file(title, List.of(event(title, title))));

        assertThat(read.getUid().orElseThrow().getValue()).isEqualTo("1@paragraf");
        assertThat(read.getProperties().stream()
                        .map(each -> ((Property) each).getName())
                        .toList())
                .containsExactly("UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "CATEGORIES", "TRANSP");
        assertThat(read.getSummary().getValue()).contains("BEGIN:VEVENT").doesNotContain("\r");
    }

    @Test
    void a_control_character_of_an_old_title_is_shown_as_its_code_point() throws Exception {
        assertThat(only(ICalendar.file("Möten", List.of(event("a\u0000b\u001B", "-"))))
                        .getSummary()
                        .getValue())
                .isEqualTo("a<U+0000>b<U+001B>");
    }

    @Test
    void a_calendar_without_events_is_valid() throws Exception {
        Calendar read = read(ICalendar.file("Möten", List.of()));

        assertThat(read.getComponents(VEvent.VEVENT)).isEmpty();
        assertThat(read.getComponents()).hasSize(1);
    }

    private static ICalendar.Event event(String summary, String description) {
        return new ICalendar.Event(
                "1@paragraf",
                Instant.parse("2024-04-30T22:00:00.999Z"),
                LocalDate.parse("2024-05-22"),
                summary,
                description,
                "OPEN");
    }

    private static VEvent only(byte[] file) throws Exception {
        List<VEvent> events = read(file).getComponents(VEvent.VEVENT);
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static Calendar read(byte[] file) throws Exception {
        Calendar read = new CalendarBuilder().build(new ByteArrayInputStream(file));
        ValidationResult result = read.validate();
        assertThat(result.getEntries()).as("%s", result).isEmpty();
        return read;
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
