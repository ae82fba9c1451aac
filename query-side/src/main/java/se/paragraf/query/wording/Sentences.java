package se.paragraf.query.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Warning;
import se.paragraf.value.Wording;

/** Sentences one after the other, each in both languages. */
final class Sentences {

    private final List<Wording> sentences = new ArrayList<>();

    private Sentences() {}

    static Sentences of(String sv, String en) {
        return new Sentences().and(sv, en);
    }

    /** That the body whose decision it is did this, and what its source does not state. */
    static Sentences decided(DecisionSource source, String sv, String en) {
        SourceWording stated = new SourceWording(source);
        return of(
                        stated.decider().sv() + " " + sv + stated.whenSv() + ".",
                        stated.decider().en() + " " + en + stated.whenEn() + ".")
                .and(stated);
    }

    Sentences and(String sv, String en) {
        sentences.add(new Wording(sv, en));
        return this;
    }

    Sentences andIf(boolean condition, String sv, String en) {
        return condition ? and(sv, en) : this;
    }

    /** Adds what the decision's source does not state. */
    Sentences and(SourceWording source) {
        sentences.addAll(source.remarks());
        return this;
    }

    Sentences and(List<Warning> warnings) {
        warnings.forEach(warning -> sentences.add(warning.wording()));
        return this;
    }

    /** Adds the reason that the minutes give, if they give one. */
    Sentences andReason(@Nullable String reason) {
        return reason == null ? this : and("Skäl: " + ended(reason), "Reason: " + ended(reason));
    }

    Wording wording() {
        return new Wording(
                sentences.stream().map(Wording::sv).collect(Collectors.joining(" ")),
                sentences.stream().map(Wording::en).collect(Collectors.joining(" ")));
    }

    /** The text, with a full stop where it has none. */
    static String ended(String text) {
        return text.matches("(?s).*[.!?]") ? text : text + ".";
    }
}
