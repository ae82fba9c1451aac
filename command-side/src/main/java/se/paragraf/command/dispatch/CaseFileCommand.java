package se.paragraf.command.dispatch;

import se.paragraf.value.AgreementId;

/** A command to a case file, which is open or opened by it. */
public interface CaseFileCommand {

    /** The agreement whose case file takes the command. */
    AgreementId agreementId();

    /** The command by which a repetition of this one is known. */
    default CaseFileCommand identity() {
        return this;
    }
}
