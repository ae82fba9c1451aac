package se.paragraf.command.aggregate;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
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
     * The proposal that opened the case, as it was recorded, or empty where there is no such case or it was recorded in
     * error. Nothing is locked.
     */
    Optional<AgreementProposed> proposal(AgreementId agreementId);

    /**
     * The identifier of the case with that number: the one that follows from it, unless the case was opened before its
     * number was normalized.
     */
    default AgreementId identify(RegionCode authority, CaseNumber caseNumber) {
        AgreementId normal = AgreementId.of(authority, caseNumber);
        List<AgreementId> earlier = AgreementId.earlierOf(authority, caseNumber);
        if (earlier.isEmpty() || proposal(normal).isPresent()) {
            return normal;
        }
        return earlier.stream()
                .filter(id -> proposal(id).isPresent())
                .findFirst()
                .orElse(normal);
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
