package se.paragraf.query.agreements;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.status.StatusView;
import se.paragraf.query.trail.TrailView;
import se.paragraf.query.view.ReadYourWrites;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.view.ViewStore;
import se.paragraf.query.web.QueryProblems;
import se.paragraf.value.AgreementId;

/** Reads what is known of one agreement, and waits for it where the reader knows that there is more to come. */
public final class AgreementReader {

    private final ViewStore store;
    private final ReadYourWrites patient;
    private final EventLog recorded;

    public AgreementReader(ViewStore store, ReadYourWrites patient, EventLog recorded) {
        this.store = store;
        this.patient = patient;
        this.recorded = recorded;
    }

    /**
     * Reads, once the view has the event.
     *
     * @param atLeast the sequence of the event that must be in the view, or null to take the view as it is
     * @param question asked of a state of the views that has it
     */
    public <T> T read(AgreementId agreementId, @Nullable Long atLeast, Function<View, T> question) {
        if (atLeast == null) {
            return store.read(reader -> view(reader, agreementId).map(question))
                    .orElseThrow(() -> QueryProblems.noSuchAgreement(agreementId));
        }
        Function<ViewReader, Optional<T>> asked = reader -> view(reader, agreementId)
                .filter(view -> view.facts().last().sequence() >= atLeast)
                .map(question);
        return store.read(asked).orElseGet(() -> await(agreementId, atLeast, asked));
    }

    /** Waits for an event that is recorded and on its way into the view; for any other there is nothing to wait for. */
    private <T> T await(AgreementId agreementId, long atLeast, Function<ViewReader, Optional<T>> asked) {
        if (recorded.ofAgreement(agreementId, atLeast, 1).isEmpty()) {
            throw recorded.ofAgreement(agreementId, 0, 1).isEmpty()
                    ? QueryProblems.noSuchAgreement(agreementId)
                    : QueryProblems.notRecorded(atLeast);
        }
        try {
            return patient.read(asked).orElseThrow(() -> QueryProblems.notThereYet(atLeast));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw QueryProblems.notThereYet(atLeast);
        }
    }

    private static Optional<View> view(ViewReader reader, AgreementId agreementId) {
        return reader.get(StatusView.key(agreementId)).map(document -> new View(reader, StatusView.facts(document)));
    }

    /**
     * One state of the views, in which the agreement is.
     *
     * @param reader what else there is to be read of that state
     * @param facts what is known of the agreement
     */
    public record View(ViewReader reader, AgreementFacts facts) {

        /** The events that the facts amount to. */
        public List<RecordedEvent> caseFile() {
            return TrailView.events(reader.ofAgreement(
                    ViewKind.TRAIL, facts.agreementId(), 0, (int) facts.last().sequence() + 1));
        }
    }
}
