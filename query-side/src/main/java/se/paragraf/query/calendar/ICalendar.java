package se.paragraf.query.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import se.paragraf.value.Text;

/**
 * Writer for iCalendar (RFC 5545): all-day events that take up no time, without alarms. Its lines end with CR LF and are
 * folded at {@value #MOST_OCTETS} octets of UTF-8, never within a character.
 */
public final class ICalendar {

    /** The most octets of a line, its end aside (RFC 5545 section 3.1). */
    private static final int MOST_OCTETS = 75;

    private static final String LINE_END = "\r\n";
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private ICalendar() {}

    /**
     * An all-day event.
     *
     * @param uid its identifier, the same for as long as it is the same event; printable ASCII
     * @param recordedAt when that which it says was recorded
     * @param day the day
     * @param summary what it is, in one line
     * @param description what more there is to say, in lines
     * @param category what it can be sorted by; printable ASCII
     */
    public record Event(
            String uid, Instant recordedAt, LocalDate day, String summary, String description, String category) {}

    /**
     * The calendar as a file.
     *
     * @param name what the calendar is called
     * @param events what is in it; may be empty
     */
    public static byte[] file(String name, List<Event> events) {
        ICalendar calendar = new ICalendar();
        calendar.begin("VCALENDAR");
        calendar.line("PRODID", "-//Paragraf//Paragraf//EN");
        calendar.line("VERSION", "2.0");
        calendar.line("CALSCALE", "GREGORIAN");
        calendar.text("NAME", name);
        // What RFC 7986 calls NAME is read by this name in programs that are older than it.
        calendar.text("X-WR-CALNAME", name);
        events.forEach(calendar::event);
        if (events.isEmpty()) {
            calendar.timeZone();
        }
        calendar.end("VCALENDAR");
        return calendar.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void event(Event event) {
        begin("VEVENT");
        text("UID", event.uid());
        line("DTSTAMP", INSTANT.format(event.recordedAt()));
        line("DTSTART;VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(event.day()));
        text("SUMMARY", event.summary());
        text("DESCRIPTION", event.description());
        text("CATEGORIES", event.category());
        line("TRANSP", "TRANSPARENT");
        end("VEVENT");
    }

    /** UTC, for a calendar must have a component (RFC 5545 section 3.6), and without events it has no other. */
    private void timeZone() {
        begin("VTIMEZONE");
        line("TZID", "UTC");
        begin("STANDARD");
        line("DTSTART", "19700101T000000");
        line("TZOFFSETFROM", "+0000");
        line("TZOFFSETTO", "+0000");
        end("STANDARD");
        end("VTIMEZONE");
    }

    private void begin(String component) {
        line("BEGIN", component);
    }

    private void end(String component) {
        line("END", component);
    }

    /** A property of type TEXT (RFC 5545 section 3.3.11). It has no control characters: they are shown as code points. */
    private void text(String property, String value) {
        line(
                property,
                Text.shownWithLines(value)
                        .replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\n", "\\n"));
    }

    private void line(String property, String value) {
        int octets = 0;
        String line = property + ":" + value;
        for (int index = 0; index < line.length(); ) {
            int character = line.codePointAt(index);
            int more = octets(character);
            if (octets + more > MOST_OCTETS) {
                text.append(LINE_END).append(' ');
                octets = 1;
            }
            text.appendCodePoint(character);
            octets += more;
            index += Character.charCount(character);
        }
        text.append(LINE_END);
    }

    /** How many octets the code point has in UTF-8. */
    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
