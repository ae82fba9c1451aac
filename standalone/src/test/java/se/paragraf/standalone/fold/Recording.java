package se.paragraf.standalone.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import se.paragraf.event.MetaDataKey;
import se.paragraf.event.Revision;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.refusal.Refusal;

/** Papers of one case, recorded one after another by the real commands, with the clock on one day for all of them. */
final class Recording {

    private final Desk desk;
    private final List<Paper> papers = new ArrayList<>();
    private final List<RecordedEvent> events = new ArrayList<>();
    private final Given given = new Given();
    private int attempts;

    /** A case without a record, at a desk that is cleared for it. */
    Recording(Desk desk) {
        this.desk = desk;
        desk.clear(AnyPapers.ID);
    }

    /** These papers in this order; those that a rule refuses are left out. */
    static Recording of(Desk desk, List<Paper> papers) {
        Recording recording = new Recording(desk);
        papers.forEach(recording::record);
        return recording;
    }

    /** Whether what the paper names is recorded, so that its command can be put into words. */
    boolean canSay(Paper paper) {
        return paper.after().stream().allMatch(given::has);
    }

    /** Records the paper unless a rule refuses it, or what it names is not recorded. */
    boolean record(Paper paper) {
        return canSay(paper) && send(paper).isEmpty();
    }

    /** Sends the paper's command. */
    Optional<Refusal> send(Paper paper) {
        desk.setTo(AnyPapers.TODAY, attempts++);
        Optional<Refusal> refusal = desk.send(paper.command().apply(given), paper.actor());
        if (refusal.isEmpty()) {
            papers.add(paper);
            List<DomainEventMessage<?>> stored = desk.stored(AnyPapers.ID);
            if (stored.size() != papers.size()) {
                throw new IllegalStateException(paper + " became " + (stored.size() - papers.size() + 1) + " events");
            }
            RecordedEvent recorded = recorded(stored.get(stored.size() - 1));
            events.add(recorded);
            given.became(paper.number(), recorded);
        }
        return refusal;
    }

    private static RecordedEvent recorded(DomainEventMessage<?> message) {
        return new RecordedEvent(
                10 + 3 * message.getSequenceNumber(),
                message.getSequenceNumber(),
                message.getIdentifier(),
                message.getPayloadType().getSimpleName(),
                message.getPayloadType().getAnnotation(Revision.class).value(),
                message.getTimestamp(),
                String.valueOf(message.getMetaData().get(MetaDataKey.ACTOR)),
                String.valueOf(message.getMetaData().get(MetaDataKey.ROLE)),
                String.valueOf(message.getMetaData().get(MetaDataKey.COMMAND_ID)),
                Desk.event(message));
    }

    /** The papers in the order of recording. */
    List<Paper> papers() {
        return List.copyOf(papers);
    }

    /** What they became. */
    List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    /** What the register gave them. */
    Given given() {
        return given;
    }

    /** The numbers of the papers in the order of recording. */
    String order() {
        return papers.stream().map(paper -> "" + paper.number()).collect(Collectors.joining(" "));
    }
}
