package se.paragraf.query.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.calendar.AppealCalendar.AppealEntry;
import se.paragraf.query.calendar.ReviewCalendar.ReviewEntry;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.status.AppealState;
import se.paragraf.query.status.AppealStatus;
import se.paragraf.query.status.ReviewState;
import se.paragraf.query.status.ReviewStatus;
import se.paragraf.query.wording.Days;
import se.paragraf.value.Period;
import se.paragraf.value.Text;
import se.paragraf.value.Wording;

/**
 * iCalendar events of the calendars' entries, in Swedish or English: the last day of a review window, the last day to
 * appeal a decision, and the last day to appeal the judgment on it. An event is dated by the last record of its agreement
 * and has the same identifier in every register that holds the case.
 */
public final class DueDays {

    /** The calendar of reviews. */
    public static final Wording REVIEWS = new Wording("Aktualitetsprövningar", "Reviews of agreements");

    /** The calendar of appeals. */
    public static final Wording APPEALS = new Wording("Sista dag att överklaga", "Last days to appeal");

    private static final Wording PART = new Wording(" (en del)", " (a part)");

    private final LocalDate today;
    private final Locale language;

    /**
     * Events as of a day.
     *
     * @param today the day whose states they have
     * @param language Swedish or English
     */
    public DueDays(LocalDate today, Locale language) {
        this.today = today;
        this.language = language;
    }

    /** In which language the events are. */
    public Locale language() {
        return language;
    }

    /**
     * The events as a file.
     *
     * @param name what it is called, {@link #REVIEWS} or {@link #APPEALS}
     * @param isWhole whether it has all that was asked for; else its name says that it does not
     */
    public byte[] file(Wording name, boolean isWhole, List<ICalendar.Event> events) {
        return ICalendar.file(say(name) + (isWhole ? "" : say(PART)), events);
    }

    /** The last day of the review window of that ordinal; empty where the facts do not go that far. */
    public Optional<List<ICalendar.Event>> ofReview(AgreementFacts facts, long ordinal) {
        return ReviewCalendar.entry(today, facts, ordinal).map(entry -> List.of(of(entry, facts)));
    }

    /**
     * The last days to appeal the decision of that ordinal, none where no notice was posted; empty where the facts do not go
     * that far.
     */
    public Optional<List<ICalendar.Event>> ofAppeal(AgreementFacts facts, long ordinal) {
        return AppealCalendar.entry(today, facts, ordinal).map(entry -> of(entry, facts, ordinal));
    }

    private ICalendar.Event of(ReviewEntry entry, AgreementFacts facts) {
        ReviewStatus review = entry.review();
        Wording window = Days.of(new Period(review.from(), review.to()));
        Wording number =
                new Wording("Aktualitetsprövning nr " + review.window() + ": ", "Review no. " + review.window() + ": ");
        return new ICalendar.Event(
                uid(facts, "review-" + review.window()),
                facts.last().recordedAt(),
                review.to(),
                say(new Wording("Aktualitetsprövning senast: ", "Last day for review: "))
                        + matter(entry.caseNumber(), entry.title()),
                lines(
                        say(number) + say(window) + ".",
                        say(new Wording("Läge: ", "State: ")) + say(state(review.state())) + ".",
                        review.heldOn() == null
                                ? null
                                : say(new Wording("Hölls ", "Held ")) + say(Days.onThe(review.heldOn())) + ".",
                        agreement(facts)),
                review.state().name());
    }

    private List<ICalendar.Event> of(AppealEntry entry, AgreementFacts facts, long ordinal) {
        AppealStatus appeal = entry.appeal();
        // The name that it had first: evidence can give it another one.
        String decision =
                facts.calendars().decisions().get((int) ordinal).decisionId().value();
        String which = matter(entry.caseNumber(), entry.title()) + " (" + shortly(appeal) + ")";
        List<ICalendar.Event> events = new ArrayList<>();
        if (appeal.lastDayToAppeal() != null) {
            events.add(new ICalendar.Event(
                    uid(facts, decision + "-appeal"),
                    facts.last().recordedAt(),
                    appeal.lastDayToAppeal(),
                    say(new Wording("Sista dag att överklaga: ", "Last day to appeal: ")) + which,
                    appealed(facts, appeal, posted(appeal)),
                    appeal.state().name()));
        }
        if (appeal.furtherAppealThrough() != null) {
            events.add(new ICalendar.Event(
                    uid(facts, decision + "-further-appeal"),
                    facts.last().recordedAt(),
                    appeal.furtherAppealThrough(),
                    say(new Wording("Sista dag att överklaga avgörandet: ", "Last day to appeal the judgment: "))
                            + which,
                    appealed(
                            facts,
                            appeal,
                            say(new Wording(
                                    "Dagen är den som registret räknar från avgörandet.",
                                    "The day is reckoned by the register from the judgment."))),
                    appeal.state().name()));
        }
        return events;
    }

    private @Nullable String posted(AppealStatus appeal) {
        return appeal.postedOn() == null
                ? null
                : say(new Wording(
                        "Tillkännagavs " + Days.onThe(appeal.postedOn()).sv()
                                + ". Dagen är den som registret räknar därifrån.",
                        "Announced " + Days.onThe(appeal.postedOn()).en()
                                + ". The day is reckoned by the register from then."));
    }

    private String appealed(AgreementFacts facts, AppealStatus appeal, @Nullable String reckoning) {
        return lines(
                say(new Wording("Beslut: ", "Decision: ")) + inFull(appeal) + ".",
                reckoning,
                say(new Wording("Läge: ", "State: ")) + say(state(appeal.state())) + ".",
                appeal.stay() == null
                        ? null
                        : say(new Wording(
                                "Beslutet får tills vidare inte verkställas (inhibition).",
                                "The decision must not be put into effect for now (stay).")),
                agreement(facts));
    }

    private static String matter(Object caseNumber, String title) {
        return Text.shown(caseNumber + " " + title);
    }

    /** Whose decision it is and its paragraph, as far as they are known. */
    private static String shortly(AppealStatus appeal) {
        return appeal.authorityName() == null
                ? appeal.decisionId().value()
                : joined(" ", appeal.authorityName(), appeal.paragraph());
    }

    private String inFull(AppealStatus appeal) {
        return joined(
                ", ",
                appeal.authorityName(),
                appeal.body() == null ? null : Text.shown(appeal.body().name()),
                appeal.decidedOn() == null ? null : say(Days.of(appeal.decidedOn())),
                appeal.paragraph(),
                appeal.decisionId());
    }

    private String agreement(AgreementFacts facts) {
        return say(new Wording("Överenskommelse ", "Agreement ")) + facts.agreementId() + ".";
    }

    private static String uid(AgreementFacts facts, String what) {
        return facts.agreementId() + "-" + what + "@paragraf";
    }

    private String say(Wording wording) {
        return wording.in(language);
    }

    private static String lines(@Nullable Object... lines) {
        return joined("\n", lines);
    }

    private static String joined(String separator, @Nullable Object... parts) {
        return Stream.of(parts).filter(Objects::nonNull).map(String::valueOf).collect(Collectors.joining(separator));
    }

    private static Wording state(ReviewState state) {
        return switch (state) {
            case UPCOMING -> new Wording("kommande", "upcoming");
            case DUE -> new Wording("ska göras", "due");
            case OVERDUE -> new Wording("försenad", "overdue");
            case HELD -> new Wording("genomförd", "held");
        };
    }

    private static Wording state(AppealState state) {
        return switch (state) {
            case NOT_APPEALABLE -> new Wording("kan inte överklagas", "cannot be appealed");
            case NOT_POSTED -> new Wording("inget anslag är känt", "no notice is known to be posted");
            case OPEN -> new Wording("kan överklagas", "can be appealed");
            case APPEALED -> new Wording("överklagat", "appealed");
            case CLOSED -> new Wording("överklagandetiden är ute", "the time for appeal is over");
            case LEGAL_FORCE -> new Wording("har vunnit laga kraft", "has legal force");
            case ANNULLED -> new Wording("upphävt", "annulled");
        };
    }
}
