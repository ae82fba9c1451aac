package se.paragraf.query.wording;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionRevoked;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.EventVisitor;
import se.paragraf.event.LegalForceConfirmed;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.query.history.Remarks.Corrected;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Wording;

/**
 * Summary of an event in Swedish and English. It says plainly what is only asserted by another record and what is not
 * known; a proposal is never worded as an adoption. The sentences for each kind of event are in the interface for that
 * kind.
 */
public final class EventWording
        implements EventVisitor<Sentences>,
                ProposalWording,
                PreparationWording,
                AdoptionWording,
                CouncilWording,
                MinutesWording,
                ReviewWording,
                CorrectionWording {

    private static final EventWording WORDING = new EventWording();

    private EventWording() {}

    /** The event in words, followed by the register's warnings. */
    public static Wording of(AgreementEvent event) {
        return of(event, List.of());
    }

    /**
     * The event in words as it reads with its corrections, followed by the values before them: by member, and those of one
     * member in the order of recording.
     *
     * @param event the event, corrected
     * @param corrections its corrections, in the order of recording
     */
    public static Wording of(AgreementEvent event, List<Corrected> corrections) {
        Sentences sentences = event.accept(WORDING).and(event.warnings());
        corrections.stream()
                .sorted(Comparator.comparing(Corrected::field))
                .forEach(correction -> CorrectionWording.add(correction, sentences));
        return sentences.wording();
    }

    /**
     * The event in words as it reads with its corrections, by what is known now of what the event itself says as it was
     * known at its recording.
     *
     * @param event the event, corrected
     * @param corrections its corrections, in the order of recording
     * @param replaces the decision of the party before it in the order of happening, or null
     * @param lastDay the last day for appeal at a confirmation of legal force, or null
     */
    public static Wording of(
            AgreementEvent event,
            List<Corrected> corrections,
            @Nullable DecisionId replaces,
            @Nullable LocalDate lastDay) {
        return of(asKnownNow(event, replaces, lastDay), corrections);
    }

    private static AgreementEvent asKnownNow(
            AgreementEvent event, @Nullable DecisionId replaces, @Nullable LocalDate lastDay) {
        if (event instanceof LegalForceConfirmed confirmed) {
            return new LegalForceConfirmed(
                    confirmed.agreementId(),
                    confirmed.decisionId(),
                    confirmed.confirmedOn(),
                    lastDay,
                    confirmed.document(),
                    confirmed.certificate());
        }
        if (event instanceof AdoptedByMunicipality adoption) {
            return new AdoptedByMunicipality(
                    adoption.agreementId(),
                    adoption.municipality(),
                    adoption.decisionId(),
                    adoption.source(),
                    adoption.textSha256(),
                    adoption.conditions(),
                    replaces);
        }
        if (event instanceof AdoptionRevoked revocation && replaces != null) {
            return new AdoptionRevoked(
                    revocation.agreementId(),
                    revocation.municipality(),
                    revocation.decisionId(),
                    revocation.source(),
                    replaces,
                    revocation.reason());
        }
        if (event instanceof RejectedByMunicipality rejection) {
            return new RejectedByMunicipality(
                    rejection.agreementId(),
                    rejection.municipality(),
                    rejection.decisionId(),
                    rejection.source(),
                    rejection.reason(),
                    replaces);
        }
        return event;
    }
}
