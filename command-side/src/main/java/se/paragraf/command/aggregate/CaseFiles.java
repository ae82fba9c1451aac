package se.paragraf.command.aggregate;

import java.util.Optional;
import java.util.function.Consumer;
import se.paragraf.command.agreement.ProposeAgreement;
import se.paragraf.command.dispatch.CaseFileCommand;
import se.paragraf.event.AgreementEvent;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseIdentification;
import se.paragraf.value.CaseIdentification.KnownCase;
import se.paragraf.value.CaseReference;
import se.paragraf.value.RegionCode;

/** Access of a command handler to recorded events and to other case files, within its unit of work. */
public interface CaseFiles {

    /**
     * The event as it was recorded.
     *
     * @throws IllegalStateException if the case file has none at that sequence
     */
    AgreementEvent recorded(AgreementId agreementId, long sequence);

    /**
     * The case as it was proposed last, open or recorded in error, or empty where there is no such case. Nothing is locked.
     */
    Optional<KnownCase> known(AgreementId agreementId);

    /** Identifies the case that the reference names, among those that are recorded now. Nothing is locked. */
    default CaseIdentification identify(RegionCode authority, CaseReference reference) {
        return CaseIdentification.of(authority, reference, this::known);
    }

    /**
     * The case file that takes the command. For a proposal it is found when the command is handled, since it depends on the
     * cases that are open then.
     */
    default AgreementId target(CaseFileCommand command) {
        return command instanceof ProposeAgreement proposal
                ? identify(proposal.region(), proposal.caseReference())
                        .agreementId()
                        .orElse(command.agreementId())
                : command.agreementId();
    }

    /**
     * The case file as its recorded events alone give it: no snapshot and no cache.
     *
     * @param lastSequence the sequence of the last event that counts
     */
    Agreement asRecorded(AgreementId agreementId, long lastSequence);

    /**
     * Loads another case file into the same unit of work: what both record is appended together or not at all.
     *
     * @param agreementId the other case
     * @param work gets the other case file, or empty if there is no such case
     */
    void with(AgreementId agreementId, Consumer<Optional<Agreement>> work);
}
