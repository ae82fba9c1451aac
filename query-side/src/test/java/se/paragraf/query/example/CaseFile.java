package se.paragraf.query.example;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AdoptedByCouncil;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionEvent;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AdoptionPostponed;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.AgreementReviewed;
import se.paragraf.event.AgreementTextAmended;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.ContractSigned;
import se.paragraf.event.CouncilEvent;
import se.paragraf.event.DecisionEvent;
import se.paragraf.event.ExitNotified;
import se.paragraf.event.HandedOverToCouncil;
import se.paragraf.event.PreparationRecorded;
import se.paragraf.event.ReferredBackByCouncil;
import se.paragraf.event.RejectedByCouncil;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.event.Revision;
import se.paragraf.event.TextEvidenced;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Opinion;
import se.paragraf.value.Period;
import se.paragraf.value.Postponement;
import se.paragraf.value.RegionCode;
import se.paragraf.value.ReviewOutcome;
import se.paragraf.value.Sha256;
import se.paragraf.value.TextVersion;

/**
 * A made-up case file that grows event by event, in the order in which things happened: a decision that comes after another
 * of its party, a judgment or an amendment has a later day. Its agreement runs from 2023 to 2026, with reviews in 2024 and
 * 2026.
 */
public final class CaseFile {

    /** The digest of the agreement's text. */
    public static final Sha256 DIGEST = new Sha256("ab".repeat(32));

    private static final Instant START = Instant.parse("2022-09-01T08:00:00Z");

    private final AgreementId id;
    private final CaseNumber caseNumber;
    private final List<RecordedEvent> events = new ArrayList<>();
    private String actor = "registrar-1";
    private @Nullable String person;
    private final Map<MunicipalityCode, LocalDate> latest = new HashMap<>();
    private LocalDate ofAll = LocalDate.MIN;
    private long position;

    /** A case file whose first event will have the position given. */
    public CaseFile(String caseNumber, long position) {
        this.caseNumber = new CaseNumber(caseNumber);
        this.id = AgreementId.of(new RegionCode("24"), this.caseNumber);
        this.position = position;
    }

    /** The agreement. */
    public AgreementId id() {
        return id;
    }

    /** What has been recorded so far. */
    public List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    /** Puts off the next event to a later position. */
    public CaseFile at(long later) {
        position = later;
        return this;
    }

    /** A proposal to these municipalities. */
    public CaseFile proposed(@Nullable Sha256 digest, String... parties) {
        return proposed("Överenskommelse om samverkan 2023–2026", digest, parties);
    }

    /** A proposal under a title of its own. */
    public CaseFile proposed(String title, @Nullable Sha256 digest, String... parties) {
        DecisionSource source = Sources.board("2022-04-13", 73);
        return record(new AgreementProposed(
                id,
                new RegionCode("24"),
                caseNumber,
                title,
                period("2023-01-01", "2026-12-31"),
                new TextVersion("RUN 13 april", digest),
                List.of(parties).stream().map(MunicipalityCode::new).toList(),
                List.of(period("2024-01-01", "2024-12-31"), period("2026-01-01", "2026-12-31")),
                DecisionId.of(source),
                source));
    }

    public CaseFile textEvidenced(Sha256 digest) {
        return record(new TextEvidenced(id, digest, null, null));
    }

    public CaseFile prepared(@Nullable Opinion opinion) {
        DecisionSource source = Sources.board("2022-08-01", 80 + events.size());
        return record(new PreparationRecorded(id, DecisionId.of(source), source, opinion));
    }

    public CaseFile adopted(String code, @Nullable Sha256 digest, String... conditions) {
        DecisionSource source = Sources.council(code, after("2022-06-13", code), 100 + events.size());
        return record(new AdoptedByMunicipality(
                id, party(code), DecisionId.of(source), source, digest, Sources.numbered(conditions), null));
    }

    /** An adoption by these minutes. */
    public CaseFile adoptedBy(String code, DecisionSource source) {
        return record(new AdoptedByMunicipality(id, party(code), DecisionId.of(source), source, null, List.of(), null));
    }

    /** Minutes that are found of an adoption that another record asserts. */
    public CaseFile evidencedBy(String code, DecisionSource source) {
        DecisionId asserted = DecisionId.of(Sources.asserted(code));
        return record(new AdoptionEvidenced(id, party(code), asserted, DecisionId.of(source), source, null));
    }

    public CaseFile assertedAdopted(String code) {
        DecisionSource source = Sources.asserted(code);
        return record(new AdoptedByMunicipality(id, party(code), DecisionId.of(source), source, null, List.of(), null));
    }

    public CaseFile evidenced(String code, @Nullable Sha256 digest) {
        DecisionSource source = Sources.council(code, after("2022-06-13", code), 100 + events.size());
        DecisionId asserted = DecisionId.of(Sources.asserted(code));
        return record(new AdoptionEvidenced(id, party(code), asserted, DecisionId.of(source), source, digest));
    }

    public CaseFile rejected(String code) {
        DecisionSource source = Sources.council(code, after("2022-06-20", code), 100 + events.size());
        return record(new RejectedByMunicipality(id, party(code), DecisionId.of(source), source, "För dyrt", null));
    }

    public CaseFile postponed(String code) {
        DecisionSource source = Sources.council(code, after("2022-05-30", code), 100 + events.size());
        return record(new AdoptionPostponed(id, party(code), DecisionId.of(source), source, Postponement.TABLED, null));
    }

    public CaseFile contractSigned(String code, @Nullable String day) {
        return record(new ContractSigned(
                id, party(code), day == null ? null : LocalDate.parse(day), null, List.of("Anna Berg")));
    }

    public CaseFile handedOver() {
        return record(new HandedOverToCouncil(id, LocalDate.parse(afterAll("2022-10-03")), List.of()));
    }

    public CaseFile councilAdopted() {
        DecisionSource source = Sources.council("24", afterAll("2022-11-15"), 192);
        return record(new AdoptedByCouncil(id, DecisionId.of(source), source));
    }

    public CaseFile councilRejected() {
        DecisionSource source = Sources.council("24", afterAll("2022-11-15"), 193);
        return record(new RejectedByCouncil(id, DecisionId.of(source), source, null));
    }

    public CaseFile referredBack() {
        DecisionSource source = Sources.council("24", afterAll("2022-11-15"), 194 + events.size());
        return record(new ReferredBackByCouncil(id, DecisionId.of(source), source, "Komplettera underlaget"));
    }

    public CaseFile reviewed(int window, @Nullable String day) {
        LocalDate heldOn = day == null ? null : LocalDate.parse(day);
        return record(new AgreementReviewed(id, window, heldOn, ReviewOutcome.KEEP, null, List.of(), List.of()));
    }

    /** What happens afterwards. */
    public CaseFile then(Afterwards.Event event) {
        return record(event.apply(id));
    }

    /** The decision that was recorded last. */
    public DecisionId lastDecision() {
        return events.stream()
                .map(RecordedEvent::event)
                .filter(DecisionEvent.class::isInstance)
                .reduce((one, later) -> later)
                .map(last -> ((DecisionEvent) last).decisionId())
                .orElseThrow();
    }

    /** What is recorded from now on is of this actor and this person. */
    public CaseFile by(String name, @Nullable String who) {
        actor = name;
        person = who;
        return this;
    }

    /** Any event. */
    public CaseFile record(AgreementEvent event) {
        events.add(new RecordedEvent(
                position,
                events.size(),
                "event-" + position,
                event.getClass().getSimpleName(),
                event.getClass().getAnnotation(Revision.class).value(),
                START.plusSeconds(60 * position),
                actor,
                person,
                "registrar",
                "command-" + position,
                event,
                List.of()));
        note(event, LocalDate.ofInstant(START.plusSeconds(60 * position), ZoneOffset.UTC));
        position++;
        return this;
    }

    /** The day, or the first after all that a decision of the party has to follow. */
    private String after(String day, String code) {
        return after(day, later(ofAll, latest.getOrDefault(party(code), LocalDate.MIN)));
    }

    private String afterAll(String day) {
        return after(day, latest.values().stream().reduce(ofAll, CaseFile::later));
    }

    private static String after(String day, LocalDate earlier) {
        LocalDate stated = LocalDate.parse(day);
        return (earlier.isBefore(stated) ? stated : earlier.plusDays(1)).toString();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void note(AgreementEvent event, LocalDate recordedOn) {
        LocalDate day = event.happenedOn().orElse(recordedOn);
        if (event instanceof ExitNotified exit) {
            latest.merge(exit.municipality(), exit.effectiveFrom().minusDays(1), CaseFile::later);
        } else if (event instanceof AdoptionEvent adoption && event instanceof DecisionEvent) {
            latest.merge(adoption.municipality(), day, CaseFile::later);
        } else if (event instanceof AgreementTextAmended
                || event instanceof AppealDecided
                || event instanceof CouncilEvent) {
            ofAll = later(ofAll, day);
        }
    }

    private static MunicipalityCode party(String code) {
        return new MunicipalityCode(code);
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
