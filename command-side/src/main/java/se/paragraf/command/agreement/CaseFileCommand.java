package se.paragraf.command.agreement;

import se.paragraf.value.AgreementId;

/** A command to a case file, be it open or about to be opened. */
public interface CaseFileCommand {

    /** The agreement whose case file it is for. */
    AgreementId agreementId();
}
