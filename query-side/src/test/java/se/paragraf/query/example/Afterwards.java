package se.paragraf.query.example;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AdoptedByCouncil;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionConditionResolved;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AdoptionRevoked;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementSuperseded;
import se.paragraf.event.AgreementTerminated;
import se.paragraf.event.AgreementTextAmended;
import se.paragraf.event.AgreementWithdrawn;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.CorrectionDeclined;
import se.paragraf.event.CorrectionProposed;
import se.paragraf.event.ExitNotified;
import se.paragraf.event.HandedOverToCouncil;
import se.paragraf.event.LegalForceConfirmed;
import se.paragraf.event.MinutesApproved;
import se.paragraf.event.NoticePosted;
import se.paragraf.event.NoticeRemoved;
import se.paragraf.event.RecordAnnotated;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.RecordReversed;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.event.ReversalDeclined;
import se.paragraf.event.ReversalProposed;
import se.paragraf.event.StayLifted;
import se.paragraf.event.StayOrdered;
import se.paragraf.event.SuccessionRecorded;
import se.paragraf.event.TextEvidenced;
import se.paragraf.event.json.EventJson;
import se.paragraf.value.AgreementId;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.CorrectionId;
import se.paragraf.value.CourtCertificate;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.RegionCode;
import se.paragraf.value.ReversalGround;
import se.paragraf.value.ReversalId;
import se.paragraf.value.Sha256;
import se.paragraf.value.TextVersion;
import tools.jackson.databind.JsonNode;

/** What happens to a made-up case and its decisions afterwards; each is recorded by {@link CaseFile#then}. */
public final class Afterwards {

    /** The agreement that takes the place of the made-up one, or whose place it takes. */
    public static final AgreementId OTHER = AgreementId.of(new RegionCode("24"), new CaseNumber("RS 1-2025"));

    private static final DecisionId ELSEWHERE = new DecisionId("24-regionfullmaktige-2025-01-21-7");

    private Afterwards() {}

    /** Something that is recorded of an agreement. */
    public interface Event extends Function<AgreementId, AgreementEvent> {}

    public static Event conditionResolved(DecisionId adoption, int condition, @Nullable String day) {
        MunicipalityCode party = new MunicipalityCode(adoption.value().substring(0, 4));
        return id -> new AdoptionConditionResolved(id, party, adoption, condition, date(day), null, "Medel beviljade");
    }

    public static Event exitNotified(String code, String day, String from) {
        return id -> new ExitNotified(
                id, new MunicipalityCode(code), LocalDate.parse(day), LocalDate.parse(from), null, "Egen lösning");
    }

    public static Event amended(int paragraph, String label, @Nullable Sha256 digest) {
        return amended("2022-09-20", paragraph, label, digest);
    }

    public static Event amended(String day, int paragraph, String label, @Nullable Sha256 digest) {
        DecisionSource source = Sources.council("24", day, paragraph);
        return id -> new AgreementTextAmended(
                id, DecisionId.of(source), source, new TextVersion(label, digest), "Ny finansiering");
    }

    public static Event withdrawn(int paragraph) {
        DecisionSource source = Sources.council("24", "2022-10-25", paragraph);
        return id -> new AgreementWithdrawn(id, DecisionId.of(source), source, null);
    }

    public static Event terminated(int paragraph, String from) {
        DecisionSource source = Sources.council("24", "2024-02-20", paragraph);
        return id -> new AgreementTerminated(id, DecisionId.of(source), source, LocalDate.parse(from), null);
    }

    public static Event superseded(int paragraph, String from) {
        DecisionSource source = Sources.council("24", "2024-02-20", paragraph);
        return id -> new AgreementSuperseded(id, DecisionId.of(source), source, OTHER, LocalDate.parse(from));
    }

    public static Event succeeds() {
        return id -> new SuccessionRecorded(id, OTHER, ELSEWHERE, null, LocalDate.parse("2023-01-01"));
    }

    public static Event minutesApproved(DecisionId decision, String day) {
        return id -> new MinutesApproved(id, decision, LocalDate.parse(day), null, List.of());
    }

    public static Event noticePosted(DecisionId decision, String day) {
        return id -> new NoticePosted(id, decision, LocalDate.parse(day), null, List.of());
    }

    public static Event noticeRemoved(DecisionId decision, String day) {
        return id -> new NoticeRemoved(id, decision, LocalDate.parse(day), List.of());
    }

    public static Event appealed(DecisionId decision, int appeal, String day) {
        return id -> new AppealFiled(
                id, decision, appeal, LocalDate.parse(day), "Förvaltningsrätten i Umeå", null, List.of(), null, null);
    }

    public static Event appealDecided(DecisionId decision, int appeal, AppealOutcome outcome, String day) {
        return id -> new AppealDecided(id, decision, appeal, outcome, LocalDate.parse(day), null, null, null, null);
    }

    public static Event legalForce(DecisionId decision, @Nullable String day, String appealableThrough) {
        return id -> new LegalForceConfirmed(id, decision, date(day), LocalDate.parse(appealableThrough), null, null);
    }

    public static Event revoked(DecisionId adoption, int paragraph, String day) {
        String party = adoption.value().substring(0, 4);
        DecisionSource source = Sources.council(party, day, paragraph);
        return id -> new AdoptionRevoked(
                id, new MunicipalityCode(party), DecisionId.of(source), source, adoption, "Ändrade förutsättningar");
    }

    public static Event evidenced(DecisionId asserted, int paragraph, String... conditions) {
        String party = asserted.value().substring(0, 4);
        DecisionSource source = Sources.council(party, "2022-06-13", paragraph);
        return id -> new AdoptionEvidenced(
                id,
                new MunicipalityCode(party),
                asserted,
                DecisionId.of(source),
                source,
                null,
                Sources.numbered(conditions));
    }

    public static Event textEvidenced(Sha256 digest, DecisionId version) {
        return id -> new TextEvidenced(id, digest, null, version);
    }

    public static Event appealedFurther(
            DecisionId decision, int appeal, int judgment, CourtInstance instance, String day) {
        return id ->
                new AppealFiled(id, decision, appeal, LocalDate.parse(day), null, null, List.of(), instance, judgment);
    }

    public static Event judged(
            DecisionId decision,
            int appeal,
            AppealOutcome outcome,
            String day,
            @Nullable String court,
            CourtInstance instance,
            @Nullable String part) {
        return id ->
                new AppealDecided(id, decision, appeal, outcome, LocalDate.parse(day), court, null, instance, part);
    }

    public static Event stayOrdered(DecisionId decision, int appeal, String day) {
        return id -> new StayOrdered(
                id,
                decision,
                appeal,
                CourtInstance.ADMINISTRATIVE_COURT,
                LocalDate.parse(day),
                "Förvaltningsrätten i Umeå",
                null);
    }

    public static Event stayLifted(DecisionId decision, int appeal, CourtInstance instance, String day) {
        return id -> new StayLifted(id, decision, appeal, instance, LocalDate.parse(day), null, null);
    }

    public static Event certified(DecisionId decision, String day, String issuedOn) {
        CourtCertificate certificate =
                new CourtCertificate(LocalDate.parse(issuedOn), new DocumentRef(null, "Lagakraftbevis", null));
        return id -> new LegalForceConfirmed(id, decision, LocalDate.parse(day), null, null, certificate);
    }

    public static Event reversalProposed(
            int reversal, ReversalGround ground, @Nullable Sha256 importDigest, Long... records) {
        return id -> new ReversalProposed(
                id, new ReversalId(reversal), List.of(records), ground, "Fel i registreringen", importDigest);
    }

    public static Event reversed(
            int reversal, ReversalGround ground, @Nullable AgreementId proposedIn, Long... records) {
        return id -> new RecordReversed(
                id, new ReversalId(reversal), List.of(records), ground, "Fel i registreringen", proposedIn);
    }

    public static Event reversalDeclined(int reversal, @Nullable String reason) {
        return id -> new ReversalDeclined(id, new ReversalId(reversal), reason);
    }

    public static Event correctionProposed(
            int correction, long sequence, String field, @Nullable Object old, @Nullable Object to) {
        return id -> new CorrectionProposed(
                id, new CorrectionId(correction), sequence, field, json(old), json(to), "Fel i avskriften");
    }

    public static Event corrected(
            int correction, long sequence, String field, @Nullable Object old, @Nullable Object to) {
        return id -> new RecordCorrected(
                id, new CorrectionId(correction), sequence, field, json(old), json(to), "Fel i avskriften");
    }

    public static Event correctionDeclined(int correction) {
        return id -> new CorrectionDeclined(id, new CorrectionId(correction), "Avskriften stämmer");
    }

    public static Event adoptedOn(String code, String day, int paragraph) {
        DecisionSource source = Sources.council(code, day, paragraph);
        return id -> new AdoptedByMunicipality(
                id, new MunicipalityCode(code), DecisionId.of(source), source, null, List.of(), null);
    }

    public static Event rejectedOn(String code, String day, int paragraph) {
        DecisionSource source = Sources.council(code, day, paragraph);
        return id ->
                new RejectedByMunicipality(id, new MunicipalityCode(code), DecisionId.of(source), source, null, null);
    }

    public static Event handedOverOn(String day) {
        return id -> new HandedOverToCouncil(id, LocalDate.parse(day), List.of());
    }

    public static Event councilAdoptedOn(String day, int paragraph) {
        DecisionSource source = Sources.council("24", day, paragraph);
        return id -> new AdoptedByCouncil(id, DecisionId.of(source), source);
    }

    public static Event revoked(String code, String day, int paragraph) {
        DecisionSource source = Sources.council(code, day, paragraph);
        return id -> new AdoptionRevoked(
                id, new MunicipalityCode(code), DecisionId.of(source), source, new DecisionId("x"), "Ändrade planer");
    }

    public static Event stayLifted(DecisionId decision, int appeal, String day) {
        return id -> new StayLifted(
                id, decision, appeal, CourtInstance.ADMINISTRATIVE_COURT, LocalDate.parse(day), null, null);
    }

    public static Event reversalProposed(int reversal, Long... records) {
        return id -> new ReversalProposed(
                id, new ReversalId(reversal), List.of(records), ReversalGround.WRONG_CASE, "Fel ärende", null);
    }

    public static Event reversalDeclined(int reversal) {
        return id -> new ReversalDeclined(id, new ReversalId(reversal), "Posten stämmer");
    }

    public static Event reversed(int reversal, Long... records) {
        return id -> new RecordReversed(
                id, new ReversalId(reversal), List.of(records), ReversalGround.WRONG_CASE, "Fel ärende", null);
    }

    public static Event annotated(@Nullable Long sequence, String note) {
        return id -> new RecordAnnotated(id, sequence, note);
    }

    private static @Nullable LocalDate date(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static @Nullable JsonNode json(@Nullable Object value) {
        return value == null ? null : EventJson.mapper().valueToTree(value);
    }
}
