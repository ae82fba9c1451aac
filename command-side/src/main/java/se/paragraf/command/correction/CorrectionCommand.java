package se.paragraf.command.correction;

import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.dispatch.CaseFileCommand;
import se.paragraf.event.AgreementEvent;

/** A command about records that stand in a case file. */
public interface CorrectionCommand extends CaseFileCommand {

    /**
     * Guards, then says what is to be recorded.
     *
     * @param caseFile what has been recorded so far
     * @param asked the records, who asks and when
     * @throws se.paragraf.command.refusal.RefusedException if a rule does not let it through
     */
    AgreementEvent decide(CaseFile caseFile, CorrectionContext asked);
}
