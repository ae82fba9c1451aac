package se.paragraf.query.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionConditionResolved;
import se.paragraf.event.AdoptionEvent;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AdoptionPostponed;
import se.paragraf.event.AdoptionRevoked;
import se.paragraf.event.ContractSigned;
import se.paragraf.event.ExitNotified;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.party.Municipality;
import se.paragraf.party.ReferenceData;
import se.paragraf.value.AdoptionCondition;
import se.paragraf.value.DecisionId;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Wording;

/** Sentences for what a party does. */
interface AdoptionWording extends AdoptionEvent.Visitor<Sentences> {

    @Override
    default Sentences visit(AdoptedByMunicipality event) {
        boolean conditional = !event.conditions().isEmpty();
        Sentences sentences = Sentences.decided(
                event.source(),
                conditional ? "antog överenskommelsen med villkor" : "antog överenskommelsen",
                conditional ? "adopted the agreement on conditions" : "adopted the agreement");
        superseding(event.supersedes(), sentences);
        return conditional
                ? conditional(new Wording("Villkor: ", "Conditions: "), event.conditions(), sentences)
                : sentences;
    }

    @Override
    default Sentences visit(RejectedByMunicipality event) {
        Sentences sentences =
                Sentences.decided(event.source(), "beslutade att inte anta överenskommelsen", "rejected the agreement");
        return superseding(event.supersedes(), sentences).andReason(event.reason());
    }

    @Override
    default Sentences visit(AdoptionPostponed event) {
        Sentences sentences = switch (event.postponement()) {
            case TABLED -> Sentences.decided(event.source(), "bordlade ärendet", "tabled the matter");
            case REFERRED_BACK ->
                Sentences.decided(
                        event.source(), "återremitterade ärendet", "referred the matter back for further preparation");
        };
        return sentences.andReason(event.reason());
    }

    @Override
    default Sentences visit(AdoptionEvidenced event) {
        SourceWording source = new SourceWording(event.source());
        String place = nameOf(event.municipality(), event.happenedOn());
        List<AdoptionCondition> conditions = event.conditions();
        Sentences sentences = Sentences.of(
                        "Antagandet i " + place + " är nu belagt: "
                                + source.decider().sv() + " antog överenskommelsen" + source.whenSv() + ".",
                        "The adoption by " + place + " is now evidenced: "
                                + source.decider().en() + " adopted the agreement" + source.whenEn() + ".")
                .andIf(
                        !event.source().restsOnAssertion(),
                        "Protokollet finns; tidigare var antagandet känt enbart genom en annan handling.",
                        "The minutes are held; until now the adoption was only asserted by another record.")
                .and(source);
        if (conditions == null) {
            return sentences;
        }
        return conditions.isEmpty()
                ? sentences.and("Protokollet anger inga villkor.", "Its minutes state no conditions.")
                : conditional(
                        new Wording("Villkor enligt protokollet: ", "Conditions by its minutes: "),
                        conditions,
                        sentences);
    }

    @Override
    default Sentences visit(AdoptionRevoked event) {
        return Sentences.decided(
                        event.source(),
                        "upphävde sitt eget antagande av överenskommelsen",
                        "revoked its own adoption of the agreement")
                .and(
                        "Antagandet som upphävdes är beslutet " + event.revokes() + ".",
                        "The adoption revoked is the decision " + event.revokes() + ".")
                .andReason(event.reason());
    }

    @Override
    default Sentences visit(ContractSigned event) {
        Wording day = event.signedOn() == null ? null : Days.onThe(event.signedOn());
        String by = String.join(", ", event.signatories());
        String place = nameOf(event.municipality(), event.happenedOn());
        String region = regionOf(event.municipality(), event.happenedOn());
        return Sentences.of(
                        "Samverkansavtalet mellan " + place + " och " + region + " undertecknades"
                                + (day == null ? "" : " " + day.sv()) + (by.isEmpty() ? "" : " av " + by) + ".",
                        "The contract between " + place + " and " + region + " was signed"
                                + (day == null ? "" : " " + day.en()) + (by.isEmpty() ? "" : " by " + by) + ".")
                .andIf(day == null, "Dag för undertecknandet framgår inte.", "The day of signing is not stated.")
                .andIf(by.isEmpty(), "Vilka som undertecknade framgår inte.", "Who signed is not stated.");
    }

    @Override
    default Sentences visit(AdoptionConditionResolved event) {
        LocalDate day = event.resolvedOn();
        String place = nameOf(event.municipality(), event.happenedOn());
        String note = event.note();
        return Sentences.of(
                        "Villkor nr " + event.condition() + " för antagandet i " + place + " uppfylldes eller föll bort"
                                + (day == null ? "" : " " + Days.onThe(day).sv()) + ".",
                        "Condition no. " + event.condition() + " of the adoption by " + place + " was met or fell away"
                                + (day == null ? "" : " " + Days.onThe(day).en()) + ".")
                .andIf(day == null, "Dagen framgår inte.", "The day is not stated.")
                .andIf(note != null, Sentences.ended("" + note), Sentences.ended("" + note));
    }

    @Override
    default Sentences visit(ExitNotified event) {
        String place = nameOf(event.municipality(), event.happenedOn());
        Wording day = Days.onThe(event.notifiedOn());
        Wording from = Days.of(event.effectiveFrom());
        return Sentences.of(
                        place + " anmälde " + day.sv() + " sitt utträde ur överenskommelsen.",
                        place + " gave notice " + day.en() + " that it leaves the agreement.")
                .and(
                        "Kommunen är inte bunden från och med " + from.sv() + ".",
                        "It is not bound from " + from.en() + ".")
                .andReason(event.reason());
    }

    private static Sentences superseding(@Nullable DecisionId earlier, Sentences sentences) {
        return sentences.andIf(
                earlier != null,
                "Det ersätter kommunens tidigare beslut " + earlier + ".",
                "It takes the place of the municipality's earlier decision " + earlier + ".");
    }

    private static Sentences conditional(Wording opening, List<AdoptionCondition> conditions, Sentences sentences) {
        String listed = conditions.stream().map(AdoptionCondition::text).collect(Collectors.joining("; "));
        return sentences
                .and(opening.sv() + listed + ".", opening.en() + listed + ".")
                .and(
                        "Antagandet räknas inte förrän villkoren är uppfyllda.",
                        "It does not count as adopted until they are met.");
    }

    private static String nameOf(MunicipalityCode code, Optional<LocalDate> day) {
        return SourceWording.nameOf(code.asAuthority(), day.orElse(null));
    }

    private static String regionOf(MunicipalityCode code, Optional<LocalDate> day) {
        return ReferenceData.municipality(code)
                .map(Municipality::region)
                .map(region -> SourceWording.nameOf(region.asAuthority(), day.orElse(null)))
                .orElse("regionen");
    }
}
