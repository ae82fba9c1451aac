package se.paragraf.query.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.status.StatusView;
import se.paragraf.query.trail.TrailView;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.ReadYourWrites;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.view.ViewStore;
import se.paragraf.query.web.Chunks;
import se.paragraf.value.AgreementId;

/** Reads one agreement from the views, and waits for its event where the client names one ({@code atLeast}). */
public final class AgreementReader {

    private final ViewStore store;
    private final ReadYourWrites readYourWrites;
    private final EventLog events;
    private final FactsCache facts;

    /**
     * Reads from the store, and facts that are cached as long as the store has the same version.
     *
     * @param readYourWrites waits for events that the views do not have yet
     * @param events tells whether such an event is recorded
     */
    public AgreementReader(ViewStore store, FactsCache facts, ReadYourWrites readYourWrites, EventLog events) {
        this.store = store;
        this.facts = facts;
        this.readYourWrites = readYourWrites;
        this.events = events;
    }

    /**
     * Reads, as soon as the view has the event.
     *
     * @throws se.paragraf.web.problem.ProblemException if there is no such agreement, or the event is not in the view by the time limit
     *
     * @param atLeast the sequence of the event that must be in the view, or null to take the view as it is
     * @param question asked of a state of the views that has it
     */
    <T> T read(AgreementId agreementId, @Nullable Long atLeast, Function<View, T> question) {
        if (atLeast == null) {
            return store.read(reader -> view(reader, agreementId).map(question))
                    .orElseThrow(() -> AgreementProblems.noSuchAgreement(agreementId));
        }
        Function<ViewReader, Optional<T>> asked = reader -> view(reader, agreementId)
                .filter(view -> view.facts().last().sequence() >= atLeast)
                .map(question);
        return store.read(asked).orElseGet(() -> await(agreementId, atLeast, asked));
    }

    /** Waits for an event that is recorded and on its way into the view; for any other there is nothing to wait for. */
    private <T> T await(AgreementId agreementId, long atLeast, Function<ViewReader, Optional<T>> asked) {
        if (events.ofAgreement(agreementId, atLeast, 1).isEmpty()) {
            throw events.ofAgreement(agreementId, 0, 1).isEmpty()
                    ? AgreementProblems.noSuchAgreement(agreementId)
                    : AgreementProblems.notRecorded(atLeast);
        }
        try {
            return readYourWrites.read(asked).orElseThrow(() -> AgreementProblems.notThereYet(atLeast));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AgreementProblems.notThereYet(atLeast);
        }
    }

    private Optional<View> view(ViewReader reader, AgreementId agreementId) {
        DocumentKey key = StatusView.key(agreementId);
        return Optional.ofNullable(reader.positions(List.of(key)).get(key))
                .map(position -> new View(reader, new CaseVersion(reader.generation(), agreementId, position), facts));
    }

    /** One state of the views, in which the agreement is. Its facts are read when they are asked for. */
    static final class View {

        private final ViewReader reader;
        private final FactsCache cache;
        private CaseVersion version;
        private @Nullable AgreementFacts facts;

        private View(ViewReader reader, CaseVersion version, FactsCache cache) {
            this.reader = reader;
            this.version = version;
            this.cache = cache;
        }

        /** What else there is to be read of that state. */
        ViewReader reader() {
            return reader;
        }

        /** The version of the facts; once they were read, of those that were read. */
        CaseVersion version() {
            return version;
        }

        /** What is known of the agreement. */
        AgreementFacts facts() {
            if (facts == null) {
                FactsCache.Known known = Objects.requireNonNull(
                        cache.read(reader, List.of(version)).get(version.agreementId()));
                version = known.version();
                facts = known.facts();
            }
            return facts;
        }

        /**
         * The events that the facts amount to.
         *
         * @throws se.paragraf.web.problem.ProblemException if they take more memory than one request is given
         */
        List<RecordedEvent> caseFile() {
            List<RecordedEvent> events = new ArrayList<>();
            long characters = 0;
            AgreementFacts known = facts();
            int last = (int) known.last().sequence();
            while (events.size() <= last) {
                List<StoredDocument> read = Chunks.<StoredDocument>upTo(
                                last + 1 - events.size(),
                                Chunks.MOST_CHARACTERS,
                                document -> document.body().length(),
                                (soFar, most) -> reader.ofAgreement(
                                        ViewKind.TRAIL, known.agreementId(), events.size() + soFar.size(), most))
                        .items();
                characters += read.stream()
                        .mapToLong(document -> document.body().length())
                        .sum();
                AgreementProblems.mustBeReadableAsAWhole(characters);
                events.addAll(TrailView.events(read));
                if (read.isEmpty()) {
                    break;
                }
            }
            return events;
        }
    }
}
