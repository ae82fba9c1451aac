package se.paragraf.standalone.fold;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.MunicipalityCode;

/**
 * A fact on paper, as it comes to the register: what happened, on which day, and the command that records it.
 *
 * @param number tells it apart in its case, in whatever order the papers are recorded
 * @param kind what happened
 * @param day the day on which it happened, a correction of it included; null where no paper states it
 * @param stated the day that its command states, which is a wrong one where a correction is to mend it
 * @param latest the last day on which it can have happened, which is the day itself where there is one
 * @param party whose it is, or null
 * @param source where a decision is recorded, or null for what is none
 * @param about the paper that it is about: the decision of minutes, the appeal of a judgment, the record of a correction
 * @param after the papers without which its command cannot be put into words
 * @param actor who records it
 * @param effective the day from which it has effect, where that is another one
 * @param outcome what was come to, where there is more than one thing, or null
 * @param conditions on how many conditions an adoption depends
 * @param command what is sent, in the words that the register has for the other papers
 */
record Paper(
        int number,
        PaperKind kind,
        @Nullable LocalDate day,
        @Nullable LocalDate stated,
        LocalDate latest,
        @Nullable MunicipalityCode party,
        @Nullable DecisionSource source,
        @Nullable Paper about,
        Set<Integer> after,
        String actor,
        @Nullable LocalDate effective,
        @Nullable Enum<?> outcome,
        int conditions,
        Function<Given, Object> command) {

    /** The same with another last day. */
    Paper latest(LocalDate other) {
        return new Paper(
                number,
                kind,
                day,
                stated,
                other,
                party,
                source,
                about,
                after,
                actor,
                effective,
                outcome,
                conditions,
                command);
    }

    @Override
    public String toString() {
        return "%3d %s %s%s%s%s%s%s%s%s"
                .formatted(
                        number,
                        day == null ? "undated   " : day,
                        kind,
                        Objects.equals(day, stated) ? "" : " stated as " + (stated == null ? "undated" : stated),
                        outcome == null ? "" : " " + outcome,
                        party == null ? "" : " by " + party,
                        source == null ? "" : " " + words(source),
                        about == null ? "" : " of " + about.number(),
                        conditions == 0 ? "" : " on " + conditions + " conditions",
                        effective == null ? "" : " from " + effective);
    }

    private static String words(DecisionSource source) {
        return "(%s %s %s%s%s)"
                .formatted(
                        source.authority(),
                        source.body() == null ? "unnamed" : source.body().name(),
                        source.paragraph() == null ? "no §" : source.paragraph(),
                        source.restsOnAssertion() ? ", asserted" : "",
                        source.meetingDate() == null ? ", undated" : ", " + source.meetingDate());
    }
}
