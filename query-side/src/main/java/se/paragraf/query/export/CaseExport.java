package se.paragraf.query.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.paragraf.query.deadletter.DeadLetter;
import se.paragraf.query.deadletter.DeadLetterView;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.query.projection.CaseReplay;
import se.paragraf.query.projection.StoredContent;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.view.ViewStore;
import se.paragraf.value.AgreementId;

/**
 * Exports one case from the events as they are stored; what the views say of it does not matter, so one whose views stand
 * still is exported too. Only where the store reads a case file without the positions are these looked up in the views.
 */
public final class CaseExport {

    private static final int PAGE = 1_000;

    private final EventLog events;
    private final StoredContent content;
    private final ViewStore store;

    /** Exports from the events, read as the views read them. */
    public CaseExport(EventLog events, StoredContent content, ViewStore store) {
        this.events = events;
        this.content = content;
        this.store = store;
    }

    /**
     * The case as it is recorded now; nothing where no event of it is. It is held in memory: some kilobytes for each
     * event.
     */
    Optional<ExportedCase> read(AgreementId agreementId) {
        List<StoredEvent> file = caseFile(agreementId);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        CaseReplay refold = new CaseReplay(content);
        // Nothing in an export hangs on the positions, which differ from register to register, but the list of them.
        file.forEach(event -> refold.take(event.at(event.sequence())));
        return Optional.of(new ExportedCase(
                agreementId, file, positions(agreementId, file), refold.facts(), refold.events(), refold.letter()));
    }

    private List<StoredEvent> caseFile(AgreementId agreementId) {
        List<StoredEvent> file = new ArrayList<>();
        List<StoredEvent> page;
        do {
            long next = file.isEmpty() ? 0 : file.get(file.size() - 1).sequence() + 1;
            page = events.ofAgreement(agreementId, next, PAGE);
            file.addAll(page);
        } while (page.size() == PAGE);
        return file;
    }

    private Map<Long, Long> positions(AgreementId agreementId, List<StoredEvent> file) {
        boolean told = file.stream().allMatch(event -> event.position() != null);
        Map<Long, Long> positions = told ? new HashMap<>() : store.read(reader -> known(reader, agreementId));
        for (StoredEvent event : file) {
            if (event.position() != null) {
                positions.put(event.sequence(), event.position());
            }
        }
        return positions;
    }

    /** The positions of the events that the views have taken in, and of those that wait behind a dead letter. */
    private static Map<Long, Long> known(ViewReader reader, AgreementId agreementId) {
        Map<Long, Long> positions = new HashMap<>();
        for (StoredDocument entry : reader.ofAgreement(ViewKind.TRAIL, agreementId, 0, Integer.MAX_VALUE)) {
            positions.put(entry.key().ordinal(), entry.position());
        }
        Optional<DeadLetter> letter =
                reader.get(DeadLetterView.key(agreementId)).map(DeadLetterView::letter);
        letter.ifPresent(waiting -> {
            for (int index = 0; index < waiting.positions().size(); index++) {
                positions.put(waiting.sequence() + index, waiting.positions().get(index));
            }
        });
        return positions;
    }
}
