package se.paragraf.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AdoptedByCouncil;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionConditionResolved;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AdoptionRevoked;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.AgreementTerminated;
import se.paragraf.event.AgreementTextAmended;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.HandedOverToCouncil;
import se.paragraf.event.ReferredBackByCouncil;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.value.AdoptionCondition;
import se.paragraf.value.AgreementId;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.Authority;
import se.paragraf.value.Body;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Evidence;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.Period;
import se.paragraf.value.RegionCode;
import se.paragraf.value.Sha256;
import se.paragraf.value.Standing;
import se.paragraf.value.TextVersion;

/** A case of two municipalities, and papers of it that are recorded in any order. */
final class Papers {

    static final RegionCode REGION = new RegionCode("24");
    static final AgreementId ID = AgreementId.of(REGION, new CaseNumber("RS 1-2022"));
    static final MunicipalityCode A = new MunicipalityCode("2480");
    static final MunicipalityCode B = new MunicipalityCode("2481");
    static final LocalDate RECORDED = day("2024-12-31");
    static final Sha256 D1 = new Sha256("1".repeat(64));
    static final Sha256 D2 = new Sha256("2".repeat(64));

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static Chronology of(AgreementEvent... events) {
        List<Fact> facts = new ArrayList<>();
        for (AgreementEvent event : events) {
            facts.add(new Fact(facts.size(), RECORDED, event));
        }
        return Chronology.of(facts).orElseThrow();
    }

    /** The chronology of facts that the rules let through one after the other. */
    static Chronology taken(AgreementEvent... events) {
        for (int count = 2; count <= events.length; count++) {
            of(Arrays.copyOf(events, count)).check(count - 1L);
        }
        return of(events);
    }

    static Standing standing(Chronology chronology, MunicipalityCode party, String day) {
        return chronology.on(day(day)).party(party, day(day)).standingOn(day(day));
    }

    static DecisionSource minutes(String authority, String on, int paragraph) {
        return new DecisionSource(
                new Authority(authority),
                new Body("Fullmäktige", BodyKind.COUNCIL),
                day(on),
                new ParagraphNumber(paragraph),
                null,
                null,
                List.of(),
                Evidence.PRIMARY_MINUTES,
                null);
    }

    static DecisionSource assertion(MunicipalityCode party, @Nullable String on, @Nullable String assertedOn) {
        return assertion(party.value(), on, assertedOn);
    }

    static DecisionSource assertion(String authority, @Nullable String on, @Nullable String assertedOn) {
        return new DecisionSource(
                new Authority(authority),
                new Body("Fullmäktige", BodyKind.COUNCIL),
                on == null ? null : day(on),
                null,
                null,
                null,
                List.of(),
                Evidence.ASSERTED_BY_OTHER_RECORD,
                null,
                assertedOn == null ? null : day(assertedOn));
    }

    static DecisionId id(MunicipalityCode party, String on, int paragraph) {
        return id(party.value(), on, paragraph);
    }

    static DecisionId id(String authority, String on, int paragraph) {
        return DecisionId.of(minutes(authority, on, paragraph));
    }

    static AgreementEvent proposed(MunicipalityCode... parties) {
        return proposed(List.of(parties));
    }

    static AgreementEvent proposed(List<MunicipalityCode> parties) {
        return proposal(parties, minutes("24", "2022-04-13", 192));
    }

    static AgreementEvent undatedProposal(MunicipalityCode... parties) {
        return proposal(List.of(parties), null);
    }

    static AgreementEvent proposal(List<MunicipalityCode> parties, @Nullable DecisionSource source) {
        return new AgreementProposed(
                ID,
                REGION,
                new CaseNumber("RS 1-2022"),
                "Överenskommelse",
                new Period(day("2023-01-01"), day("2026-12-31")),
                new TextVersion("Överenskommelse", null),
                parties,
                List.of(new Period(day("2024-01-01"), day("2024-12-31"))),
                source == null ? null : DecisionId.of(source),
                source);
    }

    static AgreementEvent adopted(MunicipalityCode party, String on, int paragraph) {
        return adoptedText(party, on, paragraph, null);
    }

    static AgreementEvent adoptedText(MunicipalityCode party, String on, int paragraph, @Nullable Sha256 text) {
        DecisionSource source = minutes(party.value(), on, paragraph);
        return new AdoptedByMunicipality(ID, party, DecisionId.of(source), source, text, List.of(), null);
    }

    static AgreementEvent adoptedOnCondition(MunicipalityCode party, String on, int paragraph) {
        DecisionSource source = minutes(party.value(), on, paragraph);
        return new AdoptedByMunicipality(ID, party, DecisionId.of(source), source, null, conditions(), null);
    }

    static List<AdoptionCondition> conditions() {
        return List.of(new AdoptionCondition(1, "att finansieringen är klar"));
    }

    static AgreementEvent asserted(MunicipalityCode party, String id, @Nullable String on) {
        return asserted(party, id, on, null);
    }

    static AgreementEvent asserted(
            MunicipalityCode party, String id, @Nullable String on, @Nullable String assertedOn) {
        return new AdoptedByMunicipality(
                ID, party, new DecisionId(id), assertion(party, on, assertedOn), null, List.of(), null);
    }

    static AgreementEvent assertedOnCondition(MunicipalityCode party, String id, @Nullable String on) {
        return new AdoptedByMunicipality(
                ID, party, new DecisionId(id), assertion(party, on, null), null, conditions(), null);
    }

    static AgreementEvent evidenced(MunicipalityCode party, String of, String id, String on, int paragraph) {
        return new AdoptionEvidenced(
                ID, party, new DecisionId(of), new DecisionId(id), minutes(party.value(), on, paragraph), null);
    }

    static AgreementEvent resolved(MunicipalityCode party, String adoption, @Nullable String on) {
        return new AdoptionConditionResolved(
                ID, party, new DecisionId(adoption), 1, on == null ? null : day(on), null, null);
    }

    static AgreementEvent rejected(MunicipalityCode party, String on, int paragraph) {
        DecisionSource source = minutes(party.value(), on, paragraph);
        return new RejectedByMunicipality(ID, party, DecisionId.of(source), source, null, null);
    }

    static AgreementEvent revoked(MunicipalityCode party, String on, int paragraph) {
        DecisionSource source = minutes(party.value(), on, paragraph);
        return new AdoptionRevoked(ID, party, DecisionId.of(source), source, new DecisionId("any"), null);
    }

    static AgreementEvent amended(String on, int paragraph) {
        DecisionSource source = minutes("24", on, paragraph);
        return new AgreementTextAmended(ID, DecisionId.of(source), source, new TextVersion("Ny lydelse", null), null);
    }

    static AgreementEvent handedOver(@Nullable String on) {
        return new HandedOverToCouncil(ID, on == null ? null : day(on), List.of());
    }

    static AgreementEvent adoptedByCouncil(String on, int paragraph) {
        DecisionSource source = minutes("24", on, paragraph);
        return new AdoptedByCouncil(ID, DecisionId.of(source), source);
    }

    static AgreementEvent assertedByCouncil(String id, String assertedOn) {
        return new AdoptedByCouncil(ID, new DecisionId(id), assertion("24", null, assertedOn));
    }

    static AgreementEvent referredBack(String on, int paragraph) {
        DecisionSource source = minutes("24", on, paragraph);
        return new ReferredBackByCouncil(ID, DecisionId.of(source), source, null);
    }

    static AgreementEvent terminated(String on, String effectiveFrom) {
        DecisionSource source = minutes("24", on, 33);
        return new AgreementTerminated(ID, DecisionId.of(source), source, day(effectiveFrom), null);
    }

    static AgreementEvent filed(
            DecisionId decision, int number, String on, @Nullable CourtInstance instance, @Nullable Integer judgment) {
        return new AppealFiled(ID, decision, number, day(on), null, null, List.of(), instance, judgment);
    }

    static AgreementEvent judged(DecisionId decision, int number, AppealOutcome outcome, String on) {
        return new AppealDecided(ID, decision, number, outcome, day(on), null, null, null, null);
    }

    private Papers() {}
}
