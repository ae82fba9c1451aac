package se.paragraf.chronology;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AdoptedByCouncil;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.LegalForceConfirmed;
import se.paragraf.event.MinutesApproved;
import se.paragraf.event.MinutesEvent;
import se.paragraf.event.NoticePosted;
import se.paragraf.event.NoticeRemoved;
import se.paragraf.event.PreparationRecorded;
import se.paragraf.event.StayLifted;
import se.paragraf.event.StayOrdered;
import se.paragraf.value.AgreementId;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.Authority;
import se.paragraf.value.Body;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.CourtCertificate;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Evidence;
import se.paragraf.value.Opinion;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.RegionCode;

/** What happens to one made-up decision, of 1 November 2022. */
final class MinutesEvents {

    static final String MEETING = "2022-11-01";
    static final CourtInstance FIRST = CourtInstance.ADMINISTRATIVE_COURT;
    static final CourtInstance SECOND = CourtInstance.COURT_OF_APPEAL;
    static final CourtInstance LAST = CourtInstance.SUPREME_ADMINISTRATIVE_COURT;

    private static final AgreementId ID = AgreementId.of(new RegionCode("24"), new CaseNumber("RS 1-2022"));
    private static final DecisionSource SOURCE = source("Regionfullmäktige", BodyKind.COUNCIL);
    private static final DecisionId DECISION = DecisionId.of(SOURCE);

    static final KnownDecision COUNCIL_DECISION =
            new KnownDecision(DECISION, SOURCE, 5, new AdoptedByCouncil(ID, DECISION, SOURCE));

    private MinutesEvents() {}

    private static DecisionSource source(String body, BodyKind kind) {
        return new DecisionSource(
                new Authority("24"),
                new Body(body, kind),
                day(MEETING),
                new ParagraphNumber(113),
                null,
                null,
                List.of(),
                Evidence.PRIMARY_MINUTES,
                null);
    }

    /** A board's opinion, which cannot be appealed. */
    static KnownDecision opinion() {
        DecisionSource board = source("Regionstyrelsen", BodyKind.BOARD);
        DecisionId id = DecisionId.of(board);
        return new KnownDecision(id, board, 1, new PreparationRecorded(ID, id, board, Opinion.SUPPORTS));
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static DecisionId decisionId() {
        return DECISION;
    }

    /** The lifecycle after the events, in their order; an event without a day of its own happens on 31 December 2030. */
    static DecisionLifecycle after(MinutesEvent... events) {
        return after(List.of(events));
    }

    static DecisionLifecycle after(List<MinutesEvent> events) {
        DecisionLifecycle lifecycle = DecisionLifecycle.NONE;
        for (MinutesEvent event : events) {
            lifecycle = lifecycle.after(event, event.happenedOn().orElse(day("2030-12-31")));
        }
        return lifecycle;
    }

    static MinutesApproved approved(String on) {
        return new MinutesApproved(ID, DECISION, day(on), null, List.of());
    }

    static NoticePosted posted(String on) {
        return new NoticePosted(ID, DECISION, day(on), null, List.of());
    }

    static NoticeRemoved removed(String on) {
        return new NoticeRemoved(ID, DECISION, day(on), List.of());
    }

    static AppealFiled filed(int number, String on) {
        return filed(number, on, null, null, null);
    }

    static AppealFiled filed(int number, String on, CourtInstance instance) {
        return filed(number, on, null, instance, null);
    }

    static AppealFiled filed(
            int number,
            String on,
            @Nullable String court,
            @Nullable CourtInstance instance,
            @Nullable Integer judgment) {
        return new AppealFiled(ID, DECISION, number, day(on), court, null, List.of(), instance, judgment);
    }

    static AppealDecided decided(int number, String on, AppealOutcome outcome) {
        return decided(number, on, outcome, null);
    }

    static AppealDecided decided(int number, String on, AppealOutcome outcome, @Nullable String part) {
        return new AppealDecided(ID, DECISION, number, outcome, day(on), null, null, null, part);
    }

    static StayOrdered stayed(int number, String on, CourtInstance instance) {
        return new StayOrdered(ID, DECISION, number, instance, day(on), null, null);
    }

    static StayLifted lifted(int number, String on, CourtInstance instance) {
        return new StayLifted(ID, DECISION, number, instance, day(on), null, null);
    }

    static LegalForceConfirmed confirmed(String on) {
        return new LegalForceConfirmed(ID, DECISION, day(on), null, null, null);
    }

    static LegalForceConfirmed certified(String on, String issuedOn) {
        return new LegalForceConfirmed(ID, DECISION, day(on), null, null, new CourtCertificate(day(issuedOn), null));
    }
}
