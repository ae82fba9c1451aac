package se.paragraf.command.imports.csv;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Voting;
import se.paragraf.value.VotingForm;
import se.paragraf.value.Wording;

/**
 * Parser for how a row's body voted: the form, and the votes, in one cell such as "31 ja, 18 nej, 2 avstår" or in columns of
 * their own.
 */
final class VotingCells {

    private static final int LONGEST = 200;
    private static final Map<String, VotingForm> FORMS = Map.ofEntries(
            Map.entry("acklamation", VotingForm.ACCLAMATION),
            Map.entry("acclamation", VotingForm.ACCLAMATION),
            Map.entry("med acklamation", VotingForm.ACCLAMATION),
            Map.entry("genom acklamation", VotingForm.ACCLAMATION),
            Map.entry("by acclamation", VotingForm.ACCLAMATION),
            Map.entry("vote", VotingForm.VOTE),
            Map.entry("open vote", VotingForm.VOTE),
            Map.entry("votering", VotingForm.VOTE),
            Map.entry("omrostning", VotingForm.VOTE),
            Map.entry("oppen omrostning", VotingForm.VOTE),
            Map.entry("oppen votering", VotingForm.VOTE),
            Map.entry("secret ballot", VotingForm.SECRET_BALLOT),
            Map.entry("sluten omrostning", VotingForm.SECRET_BALLOT),
            Map.entry("sluten votering", VotingForm.SECRET_BALLOT),
            Map.entry("slutna sedlar", VotingForm.SECRET_BALLOT),
            Map.entry("med slutna sedlar", VotingForm.SECRET_BALLOT));
    private static final String FOR = "ja(?:-roster)?|for|yes|in favour";
    private static final String AGAINST = "nej(?:-roster)?|emot|no|against";
    private static final String ABSTAINED =
            "avstar|avstod|avstaende|nedlagda(?: roster)?|abstained|abstentions?|abstaining";
    private static final Pattern VOTES = Pattern.compile("(?:(?<before>\\d{1,6}) (?<what>" + FOR + "|" + AGAINST + "|"
            + ABSTAINED + ")|(?<what2>" + FOR + "|" + AGAINST + "|" + ABSTAINED + "):? (?<after>\\d{1,6}))");
    private static final Pattern FORM_FIRST = Pattern.compile(
            "(?<form>\\p{L}+(?: \\p{L}+)??)(?:[:,;] ?| med | with | )(?=\\d|ja\\b|for\\b|yes\\b)(?<rest>.*\\d.*)");
    private static final Pattern TWO_NUMBERS = Pattern.compile("(?:.* )?\\d+ ?(?:[-–—:]|mot|to) ?\\d+.*");
    private static final Wording ACCEPTED = new Wording(
            "acklamation, omröstning eller sluten omröstning, eller rösterna, som \"31 ja, 18 nej, 2 avstår\"",
            "acclamation, vote or secret ballot, or the votes, such as \"31 for, 18 against, 2 abstained\"");
    private static final Wording COUNT = new Wording("ett heltal, som 31", "a whole number, such as 31");

    private enum Votes {
        FOR(Column.VOTES_FOR),
        AGAINST(Column.VOTES_AGAINST),
        ABSTAINED(Column.ABSTAINED);

        private final Column column;

        Votes(Column column) {
            this.column = column;
        }
    }

    /** What one cell says. */
    private record Said(VotingForm form, Map<Votes, Integer> votes) {}

    private VotingCells() {}

    /** How the body voted, or null where the row does not say or the cells do not make it up; the cells say why. */
    static @Nullable Voting read(Cells cells) {
        Said said = cells.read(Column.VOTING, VotingCells::said);
        Map<Votes, Integer> votes = new EnumMap<>(Votes.class);
        if (said != null) {
            votes.putAll(said.votes);
        }
        for (Votes each : Votes.values()) {
            Integer count = cells.read(each.column, VotingCells::count);
            Integer before = count == null ? null : votes.put(each, count);
            if (before != null && !before.equals(count)) {
                cells.refuse(each.column, another(before));
            }
        }
        if (!cells.areSound() || (said == null && votes.isEmpty())) {
            return null;
        }
        try {
            return new Voting(
                    said == null ? VotingForm.VOTE : said.form,
                    votes.get(Votes.FOR),
                    votes.get(Votes.AGAINST),
                    votes.get(Votes.ABSTAINED));
        } catch (InvalidValueException e) {
            cells.refuse(Column.VOTING, e);
            return null;
        }
    }

    private static InvalidValueException another(int before) {
        return new InvalidValueException(
                new Wording(
                        "är ett annat antal än i kolumnen Omröstning, " + before,
                        "is another number than in the column Voting, " + before),
                new Wording("samma antal, eller en tom cell", "the same number, or an empty cell"));
    }

    private static int count(String text) {
        if (!text.matches("\\d{1,6}")) {
            throw new InvalidValueException(new Wording("är inget antal röster", "is no number of votes"), COUNT);
        }
        return Integer.parseInt(text);
    }

    private static Said said(String text) {
        String plain = text.length() > LONGEST
                ? ""
                : PlainWords.of(text.replace('_', ' ').replaceAll("[.!]+$", ""));
        VotingForm form = FORMS.get(plain);
        if (form != null) {
            return new Said(form, Map.of());
        }
        Matcher formFirst = FORM_FIRST.matcher(plain);
        if (formFirst.matches() && FORMS.get(formFirst.group("form")) != null) {
            return new Said(FORMS.get(formFirst.group("form")), votes(formFirst.group("rest")));
        }
        return new Said(VotingForm.VOTE, votes(plain));
    }

    private static Map<Votes, Integer> votes(String plain) {
        Map<Votes, Integer> votes = new EnumMap<>(Votes.class);
        Matcher each = VOTES.matcher(plain);
        int end = 0;
        while (each.find() && plain.substring(end, each.start()).matches("(?:[,;/]| och| and)? ?")) {
            boolean numberFirst = each.group("before") != null;
            Votes what = what(each.group(numberFirst ? "what" : "what2"));
            if (votes.put(what, Integer.valueOf(each.group(numberFirst ? "before" : "after"))) != null) {
                throw refused();
            }
            end = each.end();
        }
        if (votes.isEmpty() || end != plain.length()) {
            throw TWO_NUMBERS.matcher(plain).matches()
                    ? new InvalidValueException(
                            new Wording(
                                    "säger inte säkert vilket tal som är ja och vilket som är nej",
                                    "does not say for certain which number is for and which against"),
                            ACCEPTED)
                    : refused();
        }
        return votes;
    }

    private static Votes what(String word) {
        if (word.matches(FOR)) {
            return Votes.FOR;
        }
        return word.matches(AGAINST) ? Votes.AGAINST : Votes.ABSTAINED;
    }

    private static InvalidValueException refused() {
        return new InvalidValueException(
                new Wording("säger inte säkert hur organet röstade", "does not say for certain how the body voted"),
                ACCEPTED);
    }
}
