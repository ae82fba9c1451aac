package se.paragraf.command.dispatch;

import java.time.LocalDate;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.event.AgreementEvent;

/** A command to an open case file. Its decision is a pure function of the case file and the day. */
public interface AgreementCommand extends CaseFileCommand {

    /**
     * Checks the guards, then decides which event to record.
     *
     * @param caseFile what has been recorded so far
     * @param today the day of recording, by the Swedish calendar
     * @throws se.paragraf.refusal.RefusedException if a rule refuses it
     */
    AgreementEvent decide(CaseFile caseFile, LocalDate today);
}
