package se.paragraf.command;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import se.paragraf.event.AdoptedByCouncil;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.HandedOverToCouncil;
import se.paragraf.event.MinutesApproved;
import se.paragraf.event.NoticePosted;
import se.paragraf.event.NoticeRemoved;
import se.paragraf.value.AgreementId;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.Authority;
import se.paragraf.value.Body;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Evidence;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.Period;
import se.paragraf.value.RegionCode;
import se.paragraf.value.Sha256;
import se.paragraf.value.TextVersion;

/** Made-up records for the tests. Only their codes are real. */
public final class Examples {

    public static final RegionCode REGION = new RegionCode("24");
    public static final MunicipalityCode UMEA = new MunicipalityCode("2480");
    public static final MunicipalityCode LYCKSELE = new MunicipalityCode("2481");
    public static final MunicipalityCode STOCKHOLM = new MunicipalityCode("0180");
    public static final CaseNumber CASE = new CaseNumber("RS 1-2022");
    public static final AgreementId ID = AgreementId.of(REGION, CASE);
    public static final Sha256 TEXT = new Sha256("a".repeat(64));
    public static final Sha256 OTHER_TEXT = new Sha256("b".repeat(64));
    public static final Period TERM = period("2023-01-01", "2026-12-31");
    public static final Period FIRST_REVIEW = period("2024-01-01", "2024-12-31");
    public static final Period LAST_REVIEW = period("2026-01-01", "2026-12-31");

    public static final DecisionId COUNCIL_DECISION = new DecisionId("24-fullmaktige-2022-192");

    private Examples() {}

    public static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    /** Minutes of a body's meeting. */
    public static DecisionSource minutes(String authority, BodyKind kind, String date, int paragraph) {
        return new DecisionSource(
                new Authority(authority),
                new Body(name(kind), kind),
                LocalDate.parse(date),
                new ParagraphNumber(paragraph),
                null,
                null,
                List.of(),
                Evidence.PRIMARY_MINUTES,
                null);
    }

    public static DecisionSource councilOf(MunicipalityCode municipality, String date, int paragraph) {
        return minutes(municipality.value(), BodyKind.COUNCIL, date, paragraph);
    }

    /** Asserted by another record, without date and paragraph. */
    public static DecisionSource assertedOf(MunicipalityCode municipality) {
        return new DecisionSource(
                municipality.asAuthority(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Evidence.ASSERTED_BY_OTHER_RECORD,
                null);
    }

    private static String name(BodyKind kind) {
        return switch (kind) {
            case COUNCIL -> "Fullmäktige";
            case BOARD -> "Utvecklingsnämnden";
            case WORKING_COMMITTEE -> "Arbetsutskottet";
            case PREPARATORY_BODY -> "Beredningen";
            case DELEGATION -> "Delegationen";
        };
    }

    /** Proposed by the board to Umeå and Lycksele, its text known. */
    public static AgreementProposed proposed() {
        return proposed(TEXT, minutes("24", BodyKind.BOARD, "2022-04-13", 73));
    }

    public static AgreementProposed proposed(Sha256 text, DecisionSource source) {
        return proposed(text, source == null ? null : DecisionId.of(source), source);
    }

    public static AgreementProposed proposed(Sha256 text, DecisionId decision, DecisionSource source) {
        return new AgreementProposed(
                ID,
                REGION,
                CASE,
                "Överenskommelse om samverkan",
                TERM,
                new TextVersion("Överenskommelsen", text),
                List.of(UMEA, LYCKSELE),
                List.of(FIRST_REVIEW, LAST_REVIEW),
                decision,
                source);
    }

    public static AdoptedByMunicipality adopted(MunicipalityCode municipality, DecisionSource source) {
        return new AdoptedByMunicipality(ID, municipality, DecisionId.of(source), source, null, List.of(), null);
    }

    public static AdoptedByMunicipality adoptedBy(MunicipalityCode municipality) {
        return adopted(municipality, councilOf(municipality, "2022-06-13", 113));
    }

    public static HandedOverToCouncil handedOver() {
        return new HandedOverToCouncil(ID, LocalDate.parse("2022-10-01"), List.of());
    }

    public static AdoptedByCouncil adoptedByCouncil() {
        DecisionSource source = minutes("24", BodyKind.COUNCIL, "2022-11-22", 192);
        return new AdoptedByCouncil(ID, DecisionId.of(source), source);
    }

    /** Proposed, adopted by both parties, handed over. */
    public static AgreementEvent[] beforeTheCouncil(AgreementEvent... more) {
        AgreementEvent[] before = {proposed(), adoptedBy(UMEA), adoptedBy(LYCKSELE), handedOver()};
        return then(before, more);
    }

    public static AgreementEvent[] then(AgreementEvent[] before, AgreementEvent... more) {
        AgreementEvent[] all = Arrays.copyOf(before, before.length + more.length);
        System.arraycopy(more, 0, all, before.length, more.length);
        return all;
    }

    public static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    /** The council's decision by the name that {@link #COUNCIL_DECISION} gives. */
    public static AdoptedByCouncil adoptedByCouncil(String date) {
        return new AdoptedByCouncil(ID, COUNCIL_DECISION, minutes("24", BodyKind.COUNCIL, date, 192));
    }

    public static MinutesApproved approved(String on) {
        return new MinutesApproved(ID, COUNCIL_DECISION, day(on), null, List.of());
    }

    public static NoticePosted posted(String on) {
        return new NoticePosted(ID, COUNCIL_DECISION, day(on), null, List.of());
    }

    public static NoticeRemoved removed(String on) {
        return new NoticeRemoved(ID, COUNCIL_DECISION, day(on), List.of());
    }

    public static AppealFiled appealed(int appeal, String on) {
        return new AppealFiled(ID, COUNCIL_DECISION, appeal, day(on), null, null, List.of(), null, null);
    }

    public static AppealDecided ended(int appeal, AppealOutcome outcome, String on) {
        return new AppealDecided(ID, COUNCIL_DECISION, appeal, outcome, day(on), null, null, null, null);
    }

    /** A court annulled the decision. */
    public static AgreementEvent[] annulled(DecisionId decision, String on) {
        return new AgreementEvent[] {
            new AppealFiled(ID, decision, 1, day(on), null, null, List.of(), null, null),
            new AppealDecided(ID, decision, 1, AppealOutcome.ANNULLED, day(on), null, null, null, null)
        };
    }
}
