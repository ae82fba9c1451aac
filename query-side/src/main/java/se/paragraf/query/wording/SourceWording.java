package se.paragraf.query.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.paragraf.party.ReferenceData;
import se.paragraf.value.Authority;
import se.paragraf.value.Body;
import se.paragraf.value.BodyKind;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.MeetingForm;
import se.paragraf.value.Voting;
import se.paragraf.value.VotingForm;
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

    /**
     * How the decision was taken, as far as it is stated, and who recorded dissent; that it is only asserted by another
     * record, and what that record does not say.
     */
    List<Wording> remarks() {
        List<Wording> remarks = new ArrayList<>();
        if (source.voting() != null) {
            remarks.add(taken(how(source.voting())));
        }
        if (source.meetingForm() != null) {
            remarks.add(met(source.meetingForm()));
        }
        if (!source.reservations().isEmpty()) {
            remarks.add(reservations(source.reservations()));
        }
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

    /** In which way it was decided; of a body that prepares, which way it took its position, since that is no decision. */
    private Wording taken(Wording how) {
        boolean decides = source.body() == null || source.body().kind() == BodyKind.COUNCIL;
        return decides
                ? new Wording("Beslutet fattades " + how.sv() + ".", "It was decided " + how.en() + ".")
                : new Wording("Ställningstagandet gjordes " + how.sv() + ".", "It was settled " + how.en() + ".");
    }

    /** How a decision was taken: "by secret ballot, by 26 votes to 25, none abstaining". */
    static Wording how(Voting voting) {
        Integer inFavour = voting.inFavour();
        Integer against = voting.against();
        Integer abstained = voting.abstained();
        List<Wording> parts = new ArrayList<>();
        if (voting.form() != VotingForm.VOTE || (inFavour == null && against == null)) {
            parts.add(by(voting.form()));
        }
        if (inFavour != null && against != null) {
            parts.add(new Wording(
                    "med " + votesSv(inFavour) + " mot " + against, "by " + votesEn(inFavour) + " to " + against));
        } else if (inFavour != null) {
            parts.add(new Wording("med " + votesSv(inFavour) + " för", "with " + votesEn(inFavour) + " in favour"));
        } else if (against != null) {
            parts.add(new Wording("med " + votesSv(against) + " mot", "with " + votesEn(against) + " against"));
        }
        if (abstained != null) {
            parts.add(
                    abstained == 0
                            ? new Wording("ingen avstod", "none abstaining")
                            : new Wording(abstained + " avstod", abstained + " abstaining"));
        }
        return new Wording(
                parts.stream().map(Wording::sv).collect(Collectors.joining(", ")),
                parts.stream().map(Wording::en).collect(Collectors.joining(", ")));
    }

    private static Wording by(VotingForm form) {
        return switch (form) {
            case ACCLAMATION -> new Wording("genom acklamation", "by acclamation");
            case VOTE -> new Wording("genom omröstning", "by vote");
            case SECRET_BALLOT -> new Wording("genom sluten omröstning", "by secret ballot");
        };
    }

    private static String votesSv(int votes) {
        return votes == 1 ? "1 röst" : votes + " röster";
    }

    private static String votesEn(int votes) {
        return votes == 1 ? "1 vote" : votes + " votes";
    }

    private Wording met(MeetingForm form) {
        Wording where = where(form);
        return form == MeetingForm.WITHOUT_MEETING
                ? taken(where)
                : new Wording("Sammanträdet hölls " + where.sv() + ".", "The meeting was held " + where.en() + ".");
    }

    /** In which form a meeting was held: "remotely". */
    static Wording where(MeetingForm form) {
        return switch (form) {
            case IN_PERSON -> new Wording("på plats", "in person");
            case REMOTE -> new Wording("på distans", "remotely");
            case HYBRID -> new Wording("delvis på distans", "partly in person, partly remotely");
            case WITHOUT_MEETING -> new Wording("utan sammanträde", "without a meeting");
        };
    }

    private static Wording reservations(List<String> texts) {
        int count = texts.size();
        String listed = Sentences.ended(String.join("; ", texts));
        return new Wording(
                count + (count == 1 ? " reservation: " : " reservationer: ") + listed,
                count + (count == 1 ? " reservation: " : " reservations: ") + listed);
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
