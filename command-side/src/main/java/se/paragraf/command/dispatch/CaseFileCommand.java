package se.paragraf.command.dispatch;

import se.paragraf.value.AgreementId;

/** A command to a case file, be it open or about to be opened. */
public interface CaseFileCommand {

    /** The agreement whose case file it is for. */
    AgreementId agreementId();
}
