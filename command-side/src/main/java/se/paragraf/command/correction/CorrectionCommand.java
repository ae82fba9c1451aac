package se.paragraf.command.correction;

import java.time.LocalDate;
import java.util.function.LongFunction;
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
     * @param context the records, the author and the day
     * @throws se.paragraf.command.refusal.RefusedException if a rule refuses it
     */
    AgreementEvent decide(CaseFile caseFile, CorrectionContext context);

    /**
     * What such a command needs besides the case file.
     *
     * @param records the record at a sequence of the case file, as it was recorded
     * @param author who sends the command
     * @param today the day of recording, by the Swedish calendar
     */
    record CorrectionContext(LongFunction<AgreementEvent> records, Author author, LocalDate today) {}
}
