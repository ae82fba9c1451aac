package se.paragraf.command.correction;

import java.time.LocalDate;
import se.paragraf.command.casefile.Author;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.dispatch.CaseFileCommand;
import se.paragraf.event.AgreementEvent;

/** A command that proposes, approves or declines a correction of a record. */
public interface CorrectionCommand extends CaseFileCommand {

    /**
     * Checks the guards, then decides which event to record.
     *
     * @param caseFile what has been recorded so far
     * @param context the author and the day
     * @throws se.paragraf.refusal.RefusedException if a rule refuses it
     */
    AgreementEvent decide(CaseFile caseFile, CorrectionContext context);

    /**
     * What such a command needs besides the case file.
     *
     * @param author who sends the command
     * @param today the day of recording, by the Swedish calendar
     */
    record CorrectionContext(Author author, LocalDate today) {}
}
