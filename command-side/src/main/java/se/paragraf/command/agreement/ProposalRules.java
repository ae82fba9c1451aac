package se.paragraf.command.agreement;

import static se.paragraf.refusal.Guard.refuseIf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.refusal.AgreementRefusal.AmbiguousCaseNumber;
import se.paragraf.refusal.AgreementRefusal.CaseAlreadyOpen;
import se.paragraf.refusal.AgreementRefusal.NoParty;
import se.paragraf.refusal.AgreementRefusal.PartyRepeated;
import se.paragraf.refusal.RefusedException;
import se.paragraf.refusal.ReviewRefusal.ReviewWindowOutsidePeriod;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseIdentification;
import se.paragraf.value.CaseIdentification.KnownCase;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.Check;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Period;

/** The guards of a proposal. */
final class ProposalRules {

    private ProposalRules() {}

    /**
     * The region has opened no case under that number, and none that could be meant by it.
     *
     * @return the identifier under which it is opened
     */
    static AgreementId mustNotBeOpen(
            CaseNumber caseNumber, CaseIdentification identified, @Nullable CaseFile caseFile) {
        if (identified instanceof CaseIdentification.Ambiguous ambiguous) {
            throw new RefusedException(AmbiguousCaseNumber.of(caseNumber, ambiguous));
        }
        if (identified instanceof CaseIdentification.Open open) {
            throw new RefusedException(new CaseAlreadyOpen(new CaseAlreadyOpen.Existing(
                    open.existing().agreementId(),
                    open.existing().reference().number(),
                    title(open.existing(), caseFile))));
        }
        return ((CaseIdentification.NotOpen) identified).opening();
    }

    /** The title as it was corrected, where the case file is that of the open case. */
    private static String title(KnownCase open, @Nullable CaseFile caseFile) {
        boolean same = caseFile != null
                && caseFile.isOpen()
                && caseFile.proposal().agreementId().equals(open.agreementId());
        return caseFile != null && same ? caseFile.proposal().title() : open.title();
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
