package se.paragraf.standalone.generate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.agreement.ProposeAgreement;
import se.paragraf.command.casefile.Author;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.EventOrigin;
import se.paragraf.command.correction.CorrectionCommand;
import se.paragraf.command.correction.CorrectionCommand.CorrectionContext;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.command.dispatch.CaseFileCommand;
import se.paragraf.command.dispatch.CommandContext;
import se.paragraf.command.dispatch.CommandDigest;
import se.paragraf.event.AgreementEvent;
import se.paragraf.value.CaseIdentification;
import se.paragraf.value.SwedishTime;

/** A made-up case, event by event. Each event is decided by the register's own rules, from a command. */
final class MadeUpCase implements Iterator<MadeUpEvent> {

    private final Chance chance;
    private final List<LifeStep> steps;
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
        LifeStep step = step();
        CommandContext submission = new CommandContext(
                step.who().subject(),
                step.who().role(),
                chance.identifier().toString(),
                CommandDigest.of(step.command()),
                null);
        AgreementEvent event = decide(step);
        long sequence = recorded.size();
        EventOrigin recording = new EventOrigin(sequence, submission.author(), SwedishTime.day(step.at()), null);
        caseFile = (caseFile == null ? CaseFile.EMPTY : caseFile).evolve(event, recording);
        recorded.add(event);
        return new MadeUpEvent(step.at(), sequence, event, submission.eventMetaData());
    }

    private AgreementEvent decide(LifeStep step) {
        CaseFileCommand command = step.command();
        if (command instanceof ProposeAgreement proposal) {
            return proposal.decide(
                    new CaseIdentification.NotOpen(proposal.agreementId()), caseFile, Chance.day(step.at()));
        }
        if (command instanceof CorrectionCommand correction) {
            CorrectionContext asked = new CorrectionContext(
                    new Author(step.who().subject(), step.who().subject()), Chance.day(step.at()));
            return correction.decide(open(), asked);
        }
        return ((AgreementCommand) command).decide(open(), Chance.day(step.at()));
    }

    private CaseFile open() {
        return Objects.requireNonNull(caseFile, "a case file opens with its proposal");
    }

    private LifeStep step() {
        if (!hasNext()) {
            throw new NoSuchElementException("the case is over");
        }
        return steps.get(recorded.size());
    }
}
