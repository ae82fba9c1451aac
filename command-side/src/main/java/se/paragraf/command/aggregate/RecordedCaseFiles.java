package se.paragraf.command.aggregate;

import java.util.Optional;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.value.AgreementId;

/** Case files as they are recorded, for reports: read from their events, and not locked. */
public final class RecordedCaseFiles {

    private final CaseFiles caseFiles;

    /** Reads by these. */
    public RecordedCaseFiles(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    /** The case file with all that is recorded in it, or empty where there is no such case. */
    public Optional<CaseFile> read(AgreementId agreementId) {
        return Optional.ofNullable(
                caseFiles.asRecorded(agreementId, Long.MAX_VALUE).caseFile());
    }
}
