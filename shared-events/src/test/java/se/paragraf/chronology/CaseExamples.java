package se.paragraf.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.paragraf.event.AdoptedByCouncil;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AdoptionPostponed;
import se.paragraf.event.AdoptionRevoked;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.AgreementTextAmended;
import se.paragraf.event.AgreementWithdrawn;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.ContractSigned;
import se.paragraf.event.ExitNotified;
import se.paragraf.event.HandedOverToCouncil;
import se.paragraf.event.RejectedByMunicipality;
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
import se.paragraf.value.Postponement;
import se.paragraf.value.RegionCode;
import se.paragraf.value.TextVersion;

/** A made-up case of two parties, proposed on 13 April 2022; all of it is recorded on 1 December 2022. */
final class CaseExamples {

    static final LocalDate RECORDED = LocalDate.parse("2022-12-01");
    static final MunicipalityCode UMEA = new MunicipalityCode("2480");
    static final MunicipalityCode LYCKSELE = new MunicipalityCode("2481");
    private static final AgreementId ID = AgreementId.of(new RegionCode("24"), new CaseNumber("RS 1-2022"));

    private CaseExamples() {}

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    /** The facts, recorded in this order. */
    static List<Fact> facts(AgreementEvent... events) {
        List<Fact> facts = new ArrayList<>();
        for (AgreementEvent event : events) {
            facts.add(new Fact(facts.size(), RECORDED, event));
        }
        return facts;
    }

    static Chronology chronology(AgreementEvent... events) {
        return Chronology.of(facts(events)).orElseThrow();
    }

    /** Proposed, adopted by Lycksele on 20 June, then these. */
    static Chronology proposedAnd(AgreementEvent... events) {
        List<AgreementEvent> all = new ArrayList<>(List.of(proposed(), adopted(LYCKSELE, "2022-06-20", 70)));
        all.addAll(Arrays.asList(events));
        return chronology(all.toArray(AgreementEvent[]::new));
    }

    static AgreementProposed proposed() {
        return proposed(source("24", "Nämnden", BodyKind.BOARD, "2022-04-13", 73));
    }

    static AgreementProposed proposed(DecisionSource source) {
        return new AgreementProposed(
                ID,
                new RegionCode("24"),
                new CaseNumber("RS 1-2022"),
                "Överenskommelse",
                new Period(day("2023-01-01"), day("2026-12-31")),
                new TextVersion("Text", null),
                List.of(UMEA, LYCKSELE),
                List.of(),
                source == null ? null : DecisionId.of(source),
                source);
    }

    static DecisionSource source(String authority, String body, BodyKind kind, String on, Integer paragraph) {
        boolean asserted = on == null || paragraph == null;
        return new DecisionSource(
                new Authority(authority),
                new Body(body, kind),
                on == null ? null : day(on),
                paragraph == null ? null : new ParagraphNumber(paragraph),
                null,
                null,
                List.of(),
                asserted ? Evidence.ASSERTED_BY_OTHER_RECORD : Evidence.PRIMARY_MINUTES,
                null);
    }

    static DecisionSource council(MunicipalityCode party, String on, Integer paragraph) {
        return source(party.value(), "Fullmäktige", BodyKind.COUNCIL, on, paragraph);
    }

    static DecisionSource assertedOn(MunicipalityCode party, String on) {
        return new DecisionSource(
                party.asAuthority(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Evidence.ASSERTED_BY_OTHER_RECORD,
                null,
                on == null ? null : day(on));
    }

    static AdoptedByMunicipality adopted(MunicipalityCode party, DecisionSource source) {
        return new AdoptedByMunicipality(ID, party, DecisionId.of(source), source, null, List.of(), null);
    }

    static AdoptedByMunicipality adopted(MunicipalityCode party, String on, Integer paragraph) {
        return adopted(party, council(party, on, paragraph));
    }

    /** Another record asserts it, without its day; the record's own day where stated. */
    static AdoptedByMunicipality asserted(MunicipalityCode party, String on) {
        return adopted(party, assertedOn(party, on));
    }

    static AdoptionEvidenced evidenced(AdoptedByMunicipality assertion, String on, int paragraph) {
        DecisionSource source = council(assertion.municipality(), on, paragraph);
        return new AdoptionEvidenced(
                ID, assertion.municipality(), assertion.decisionId(), DecisionId.of(source), source, null);
    }

    static RejectedByMunicipality rejected(MunicipalityCode party, String on, Integer paragraph) {
        DecisionSource source = council(party, on, paragraph);
        return new RejectedByMunicipality(ID, party, DecisionId.of(source), source, null, null);
    }

    static AdoptionPostponed postponed(MunicipalityCode party, String on, Integer paragraph) {
        DecisionSource source = council(party, on, paragraph);
        return new AdoptionPostponed(ID, party, DecisionId.of(source), source, Postponement.TABLED, null);
    }

    static AdoptionRevoked revoked(MunicipalityCode party, String on, Integer paragraph, DecisionId revokes) {
        DecisionSource source = council(party, on, paragraph);
        return new AdoptionRevoked(ID, party, DecisionId.of(source), source, revokes, null);
    }

    static AgreementTextAmended amended(String on) {
        DecisionSource source = source("24", "Nämnden", BodyKind.BOARD, on, 150);
        return new AgreementTextAmended(ID, DecisionId.of(source), source, new TextVersion("Ny", null), null);
    }

    static AgreementWithdrawn withdrawn(String on) {
        DecisionSource source = source("24", "Nämnden", BodyKind.BOARD, on, 160);
        return new AgreementWithdrawn(ID, DecisionId.of(source), source, null);
    }

    static HandedOverToCouncil handedOver(String on) {
        return new HandedOverToCouncil(ID, on == null ? null : day(on), List.of());
    }

    static AdoptedByCouncil adoptedByCouncil(String on) {
        DecisionSource source = source("24", "Fullmäktige", BodyKind.COUNCIL, on, 192);
        return new AdoptedByCouncil(ID, DecisionId.of(source), source);
    }

    static ContractSigned signed(MunicipalityCode party, String on) {
        return new ContractSigned(ID, party, on == null ? null : day(on), null, List.of());
    }

    static ExitNotified exit(MunicipalityCode party, String on, String from) {
        return new ExitNotified(ID, party, day(on), day(from), null, null);
    }

    static AppealFiled filed(DecisionId decision, int appeal, String on, CourtInstance instance) {
        return new AppealFiled(ID, decision, appeal, day(on), null, null, List.of(), instance, null);
    }

    static AppealDecided judged(DecisionId decision, int appeal, String on, AppealOutcome outcome) {
        return new AppealDecided(ID, decision, appeal, outcome, day(on), null, null, null, null);
    }
}
