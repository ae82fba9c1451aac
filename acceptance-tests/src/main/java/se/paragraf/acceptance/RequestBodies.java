package se.paragraf.acceptance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Request bodies of commands. */
public final class RequestBodies {

    private static final AtomicInteger SERIAL =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(1_000_000, 900_000_000));

    private RequestBodies() {}

    /** A new case number, which with high probability no other run has used either. */
    public static String newCaseNumber() {
        return "RS " + SERIAL.incrementAndGet() + "-2022";
    }

    /** A new series of a case number, of letters alone. */
    static String newSeries() {
        return Integer.toString(SERIAL.incrementAndGet())
                .chars()
                .mapToObj(digit -> "" + (char) ('A' + digit - '0'))
                .collect(Collectors.joining("", "SER", ""));
    }

    /** A new word, to search for the cases of one test. */
    static String newWord() {
        return "ord" + Integer.toString(SERIAL.incrementAndGet(), Character.MAX_RADIX);
    }

    /** A proposal by Västerbotten's development board, with reviews in 2024 and in 2098. */
    public static Map<String, Object> proposal(String caseNumber, List<String> parties) {
        return Map.of(
                "region",
                "24",
                "caseNumber",
                caseNumber,
                "title",
                "Överenskommelse om samverkan",
                "period",
                period("2023-01-01", "2099-12-31"),
                "text",
                Map.of("label", "Överenskommelsen"),
                "parties",
                parties,
                "reviewWindows",
                List.of(period("2024-01-01", "2024-12-31"), period("2098-01-01", "2098-12-31")),
                "source",
                minutes("24", "BOARD", "2022-04-13", 73));
    }

    static Map<String, Object> period(String from, String to) {
        return Map.of("from", from, "to", to);
    }

    /** The minutes of a municipality's or, where the code has two digits, a region's council. */
    public static Map<String, Object> minutes(String authority, String meetingDate, int paragraph) {
        return minutes(authority, "COUNCIL", meetingDate, paragraph);
    }

    static Map<String, Object> minutes(String authority, String kind, String meetingDate, int paragraph) {
        return Map.of(
                "authority", authority,
                "body", Map.of("name", kind.equals("COUNCIL") ? "Fullmäktige" : "Utvecklingsnämnden", "kind", kind),
                "meetingDate", meetingDate,
                "paragraph", paragraph,
                "evidence", "PRIMARY_MINUTES");
    }

    /** A decision that another record merely asserts. */
    static Map<String, Object> assertion(String authority) {
        return Map.of("authority", authority, "evidence", "ASSERTED_BY_OTHER_RECORD");
    }

    public static Map<String, Object> adoption(String municipality, Map<String, Object> source) {
        return Map.of("municipality", municipality, "source", source);
    }

    static Map<String, Object> councilDecision(String outcome, String meetingDate, int paragraph) {
        return Map.of("outcome", outcome, "source", minutes("24", meetingDate, paragraph));
    }

    /** The body with one member added or replaced. */
    static Map<String, Object> with(Map<String, Object> body, String member, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(member, value);
        return changed;
    }
}
