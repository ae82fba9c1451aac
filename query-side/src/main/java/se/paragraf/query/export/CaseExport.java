package se.paragraf.query.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.paragraf.query.agreements.AgreementProblems;
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
import se.paragraf.query.web.Chunks;
import se.paragraf.value.AgreementId;

/**
 * Export of one case from the events as they are stored. The views do not matter, so a case whose views stand still behind
 * a dead letter is exported too. Only positions that the event log does not give are looked up in the views.
 */
public final class CaseExport {

    private static final int PAGE = 1_000;

    private final EventLog events;
    private final StoredContent content;
    private final ViewStore store;

    /** Exports from the event log, with positions from the view store. */
    public CaseExport(EventLog events, StoredContent content, ViewStore store) {
        this.events = events;
        this.content = content;
        this.store = store;
    }

    /**
     * The case as it is recorded now; empty where it has no event. It is held in memory, some kilobytes for each event.
     *
     * @throws se.paragraf.web.problem.ProblemException if it takes more memory than one request is given
     */
    Optional<ExportedCase> read(AgreementId agreementId) {
        List<StoredEvent> file = caseFile(agreementId);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        CaseReplay replay = new CaseReplay(content);
        // Positions differ from register to register. Nothing in an export depends on them but the list of them.
        file.forEach(event -> replay.apply(event.at(event.sequence())));
        return Optional.of(new ExportedCase(
                agreementId, file, positions(agreementId, file), replay.facts(), replay.events(), replay.letter()));
    }

    private List<StoredEvent> caseFile(AgreementId agreementId) {
        List<StoredEvent> file = new ArrayList<>();
        long characters = 0;
        List<StoredEvent> page;
        do {
            page = Chunks.<StoredEvent>upTo(
                            PAGE,
                            Chunks.MOST_CHARACTERS,
                            event -> event.payload().length(),
                            (soFar, most) ->
                                    events.ofAgreement(agreementId, after(soFar.isEmpty() ? file : soFar), most))
                    .items();
            characters +=
                    page.stream().mapToLong(event -> event.payload().length()).sum();
            AgreementProblems.mustBeReadableAsAWhole(characters);
            file.addAll(page);
        } while (!page.isEmpty());
        return file;
    }

    private static long after(List<StoredEvent> read) {
        return read.isEmpty() ? 0 : read.get(read.size() - 1).sequence() + 1;
    }

    private Map<Long, Long> positions(AgreementId agreementId, List<StoredEvent> file) {
        boolean given = file.stream().allMatch(event -> event.position() != null);
        Map<Long, Long> positions = given ? new HashMap<>() : store.read(reader -> known(reader, agreementId));
        for (StoredEvent event : file) {
            if (event.position() != null) {
                positions.put(event.sequence(), event.position());
            }
        }
        return positions;
    }

    /** The positions of the events that the views have projected, and of those that wait behind a dead letter. */
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
