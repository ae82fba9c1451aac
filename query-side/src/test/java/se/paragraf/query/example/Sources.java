package se.paragraf.query.example;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AdoptionCondition;
import se.paragraf.value.Authority;
import se.paragraf.value.Body;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.Evidence;
import se.paragraf.value.MeetingForm;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.Voting;

/** Where made-up decisions are recorded. */
public final class Sources {

    private Sources() {}

    /** A council's own minutes. */
    public static DecisionSource council(String authority, String day, int paragraph) {
        String name = authority.length() == 2 ? "Regionfullmäktige" : "Kommunfullmäktige";
        return minutes(authority, new Body(name, BodyKind.COUNCIL), day, paragraph);
    }

    /** The own minutes of any body. */
    public static DecisionSource minutes(String authority, Body body, String day, int paragraph) {
        return new DecisionSource(
                new Authority(authority),
                body,
                LocalDate.parse(day),
                new ParagraphNumber(paragraph),
                new CaseNumber("KS " + LocalDate.parse(day).getYear() + "/" + paragraph),
                null,
                List.of(),
                Evidence.PRIMARY_MINUTES,
                null);
    }

    /** A council's own minutes that say how it was decided. */
    public static DecisionSource taken(
            String authority,
            String day,
            String paragraph,
            @Nullable MeetingForm form,
            @Nullable Voting voting,
            String... reservations) {
        DecisionSource minutes = council(authority, day, 1);
        return new DecisionSource(
                minutes.authority(),
                minutes.body(),
                minutes.meetingDate(),
                new ParagraphNumber(paragraph),
                minutes.caseNumber(),
                null,
                List.of(),
                Evidence.PRIMARY_MINUTES,
                null,
                null,
                form,
                voting,
                List.of(reservations));
    }

    /** What another record says, of which neither body, date nor paragraph is stated. */
    public static DecisionSource asserted(String authority) {
        return new DecisionSource(
                new Authority(authority),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Evidence.ASSERTED_BY_OTHER_RECORD,
                new DocumentRef(null, "Protokoll § 192", null));
    }

    /** The own minutes of the region's development board. */
    static DecisionSource board(String day, int paragraph) {
        return minutes("24", new Body("Regionala utvecklingsnämnden", BodyKind.BOARD), day, paragraph);
    }

    /** Conditions, numbered from 1. */
    static List<AdoptionCondition> numbered(String... conditions) {
        return IntStream.range(0, conditions.length)
                .mapToObj(index -> new AdoptionCondition(index + 1, conditions[index]))
                .toList();
    }
}
