package se.paragraf.command.dispatch;

import java.time.LocalDate;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.event.AgreementEvent;

/** A command to a case file that is open. Deciding is a pure function of the case file and the day. */
public interface AgreementCommand extends CaseFileCommand {

    /**
     * Guards, then says what is to be recorded.
     *
     * @param caseFile what has been recorded so far
     * @param today the day of recording, by the Swedish calendar
     * @throws se.paragraf.command.refusal.RefusedException if a rule does not let it through
     */
    AgreementEvent decide(CaseFile caseFile, LocalDate today);
}
