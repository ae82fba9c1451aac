package se.paragraf.command.madeup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.agreement.AgreementCommand;
import se.paragraf.command.agreement.CaseFile;
import se.paragraf.command.agreement.CaseFileCommand;
import se.paragraf.command.agreement.ProposeAgreement;
import se.paragraf.command.correction.Asked;
import se.paragraf.command.correction.CorrectionCommand;
import se.paragraf.command.recording.CommandDigest;
import se.paragraf.command.recording.Submission;
import se.paragraf.command.source.Recording;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;

/** A made-up case, event by event. Each is decided by the rules of the register, as a registrar's command would be. */
final class MadeUpCase implements Iterator<MadeUpEvent> {

    private final Chance chance;
    private final List<Step> steps;
    private final List<AgreementEvent> recorded = new ArrayList<>();
    private @Nullable CaseFile caseFile;

    MadeUpCase(MadeUpTerms terms, Chance chance) {
        this.chance = chance;
        this.steps = MadeUpLife.of(terms, chance);
    }

    @Override
    public boolean hasNext() {
        return recorded.size() < steps.size();
    }

    /** When the next event is recorded. */
    Instant nextAt() {
        return step().at();
    }

    @Override
    public MadeUpEvent next() {
        Step step = step();
        Submission submission = new Submission(
                step.who().subject(),
                step.who().role(),
                chance.identifier().toString(),
                CommandDigest.of(step.command()),
                null);
        AgreementEvent event = decide(step);
        long sequence = recorded.size();
        Recording recording = new Recording(sequence, submission.actor());
        caseFile = event instanceof AgreementProposed proposed
                ? CaseFile.openedBy(proposed, recording)
                : open().after(event, recording);
        recorded.add(event);
        return new MadeUpEvent(step.at(), sequence, event, submission.eventMetaData());
    }

    private AgreementEvent decide(Step step) {
        CaseFileCommand command = step.command();
        if (command instanceof ProposeAgreement proposal) {
            return proposal.decide(caseFile, Chance.day(step.at()));
        }
        if (command instanceof CorrectionCommand correction) {
            Asked asked = new Asked(
                    sequence -> recorded.get((int) sequence), step.who().subject(), Chance.day(step.at()));
            return correction.decide(open(), asked);
        }
        return ((AgreementCommand) command).decide(open(), Chance.day(step.at()));
    }

    private CaseFile open() {
        return Objects.requireNonNull(caseFile, "a case file opens with its proposal");
    }

    private Step step() {
        if (!hasNext()) {
            throw new NoSuchElementException("the case is over");
        }
        return steps.get(recorded.size());
    }
}
