package se.paragraf.query.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.party.ReferenceData;
import se.paragraf.value.Authority;
import se.paragraf.value.Body;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.Wording;

/**
 * Who decided, when and under which paragraph, as far as the source states it.
 *
 * @param source where the decision is recorded
 */
record SourceWording(DecisionSource source) {

    /** The decider as a sentence begins with it: "Kommunfullmäktige i Umeå", "Kommunfullmäktige, the council of Umeå,". */
    Wording decider() {
        String place = nameOf(source.authority(), source.meetingDate());
        Body body = source.body();
        if (body == null) {
            return new Wording(place, place);
        }
        boolean placed = body.name().contains(place);
        return new Wording(
                placed ? body.name() : body.name() + " i " + place, body.name() + ", " + kind(body, place) + ",");
    }

    /** When and under which paragraph, with a space before it: " den 13 juni 2022, § 113"; empty where neither is stated. */
    String whenSv() {
        return when(
                source.meetingDate() == null
                        ? ""
                        : " " + Days.onThe(source.meetingDate()).sv(),
                " genom");
    }

    /** As {@link #whenSv}, in English. */
    String whenEn() {
        return when(
                source.meetingDate() == null
                        ? ""
                        : " " + Days.onThe(source.meetingDate()).en(),
                " by");
    }

    /** That it is only asserted by another record, and what that record does not say. */
    List<Wording> remarks() {
        List<Wording> remarks = new ArrayList<>();
        if (source.restsOnAssertion()) {
            DocumentRef by = source.assertedBy();
            LocalDate on = source.assertedOn();
            remarks.add(new Wording(
                    "Uppgiften bygger enbart på en annan handling" + (by == null ? "" : ", ”" + by.name() + "”")
                            + (on == null ? "" : ", daterad " + Days.onThe(on).sv())
                            + "; beslutsorganets eget protokoll finns inte i registret.",
                    "This is only asserted by another record" + (by == null ? "" : ", “" + by.name() + "”")
                            + (on == null ? "" : ", dated " + Days.of(on).en())
                            + "; the deciding body's own minutes are not held."));
        }
        List<Wording> missing = new ArrayList<>();
        if (source.body() == null) {
            missing.add(new Wording("beslutsorgan", "deciding body"));
        }
        if (source.meetingDate() == null) {
            missing.add(new Wording("datum", "date"));
        }
        if (source.paragraph() == null) {
            missing.add(new Wording("paragraf", "paragraph"));
        }
        if (!missing.isEmpty()) {
            remarks.add(notStated(missing));
        }
        return remarks;
    }

    /** What the authority was called on the day; where that is not known, what it is or was called last. */
    static String nameOf(Authority authority, @Nullable LocalDate day) {
        return ReferenceData.nameOf(authority, day).orElse(authority.value());
    }

    private String when(String day, String by) {
        if (source.paragraph() == null) {
            return day;
        }
        return day.isEmpty() ? by + " " + source.paragraph() : day + ", " + source.paragraph();
    }

    private static Wording notStated(List<Wording> missing) {
        String sv = listed(missing.stream().map(Wording::sv).toList(), " och ");
        String en = listed(missing.stream().map(Wording::en).toList(), " and ");
        return new Wording(
                Character.toUpperCase(sv.charAt(0)) + sv.substring(1) + " framgår inte.",
                "The " + en + (missing.size() == 1 ? " is not stated." : " are not stated."));
    }

    /** As "a, b and c", with that word before the last. */
    static String listed(List<String> names, String and) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + and + names.get(last);
    }

    private static String kind(Body body, String place) {
        return switch (body.kind()) {
            case COUNCIL -> "the council of " + place;
            case BOARD -> "a board of " + place;
            case WORKING_COMMITTEE -> "a working committee of " + place;
            case PREPARATORY_BODY -> "a preparatory body of " + place;
            case DELEGATION -> "an inter-municipal delegation at " + place;
        };
    }
}
