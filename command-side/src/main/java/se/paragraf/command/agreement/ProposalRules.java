package se.paragraf.command.agreement;

import static se.paragraf.refusal.Guard.refuseIf;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.event.AgreementProposed;
import se.paragraf.refusal.AgreementRefusal.CaseAlreadyOpen;
import se.paragraf.refusal.AgreementRefusal.NoParty;
import se.paragraf.refusal.AgreementRefusal.PartyRepeated;
import se.paragraf.refusal.RefusedException;
import se.paragraf.refusal.ReviewRefusal.ReviewWindowOutsidePeriod;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Period;

/** The guards of a proposal. */
final class ProposalRules {

    private ProposalRules() {}

    /** The region has not opened a case under that number. */
    static void mustNotBeOpen(AgreementId agreementId, @Nullable CaseFile caseFile) {
        if (caseFile != null && caseFile.isOpen()) {
            AgreementProposed opened = caseFile.proposal();
            throw new RefusedException(new CaseAlreadyOpen(
                    new CaseAlreadyOpen.Existing(agreementId, opened.caseNumber(), opened.title())));
        }
    }

    /** The region did not open the case before its number was normalized. */
    static void mustNotHaveBeenOpened(Optional<AgreementProposed> proposal) {
        proposal.ifPresent(opened -> {
            throw new RefusedException(new CaseAlreadyOpen(
                    new CaseAlreadyOpen.Existing(opened.agreementId(), opened.caseNumber(), opened.title())));
        });
    }

    /** The proposal names a party. */
    static void mustNameParties(List<MunicipalityCode> parties) {
        refuseIf(parties.isEmpty(), NoParty::new);
    }

    /** The proposal names no party twice. */
    static void mustNameEachPartyOnce(List<MunicipalityCode> parties) {
        List<MunicipalityCode> repeated = Check.repeated(parties);
        refuseIf(!repeated.isEmpty(), () -> new PartyRepeated(repeated));
    }

    /** Every review window lies within the period. */
    static void mustBeReviewedWithinThePeriod(List<Period> windows, Period period) {
        for (Period window : windows) {
            refuseIf(!period.contains(window), () -> new ReviewWindowOutsidePeriod(window, period));
        }
    }
}
