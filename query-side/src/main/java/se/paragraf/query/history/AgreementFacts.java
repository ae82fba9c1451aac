package se.paragraf.query.history;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AdoptionEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.AgreementReviewed;
import se.paragraf.event.CouncilEvent;
import se.paragraf.event.PreparationRecorded;
import se.paragraf.event.TextEvidenced;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Period;
import se.paragraf.value.TextVersion;

/**
 * All that is known of one agreement. Nothing in here depends on the day on which it is read: what does is worked out
 * from these facts and a date.
 *
 * @param proposal what was proposed
 * @param text the text that the parties are asked to adopt
 * @param parties the parties, in the order of the proposal
 * @param preparation what bodies said of it before it was decided, in the order of recording
 * @param council what has passed with the regional council, or null while nothing has
 * @param reviews the review windows, in order
 * @param last the event that the facts go up to
 */
public record AgreementFacts(
        Proposal proposal,
        TextVersion text,
        List<PartyFacts> parties,
        List<PreparationFacts> preparation,
        @Nullable CouncilFacts council,
        List<ReviewFacts> reviews,
        LastEvent last) {

    /** Keeps its own copies of the lists. */
    public AgreementFacts {
        parties = List.copyOf(parties);
        preparation = List.copyOf(preparation);
        reviews = List.copyOf(reviews);
    }

    /** The agreement. */
    public AgreementId agreementId() {
        return proposal.agreementId();
    }

    static AgreementFacts opened(AgreementProposed event, RecordedEvent recorded) {
        List<Period> windows = event.reviewWindows();
        return new AgreementFacts(
                Proposal.of(event, recorded.position()),
                event.text(),
                event.parties().stream().map(PartyFacts::pending).toList(),
                List.of(),
                null,
                IntStream.range(0, windows.size())
                        .mapToObj(index -> new ReviewFacts(index + 1, windows.get(index), null))
                        .toList(),
                LastEvent.of(recorded));
    }

    AgreementFacts upTo(RecordedEvent recorded) {
        return new AgreementFacts(proposal, text, parties, preparation, council, reviews, LastEvent.of(recorded));
    }

    AgreementFacts after(TextEvidenced event) {
        return new AgreementFacts(
                proposal, text.evidencedBy(event.sha256()), parties, preparation, council, reviews, last);
    }

    AgreementFacts after(PreparationRecorded event) {
        return new AgreementFacts(
                proposal, text, parties, with(preparation, PreparationFacts.of(event)), council, reviews, last);
    }

    AgreementFacts after(AdoptionEvent event) {
        List<PartyFacts> changed = parties.stream()
                .map(party -> party.municipality().equals(event.municipality()) ? party.after(event) : party)
                .toList();
        return new AgreementFacts(proposal, text, changed, preparation, council, reviews, last);
    }

    AgreementFacts after(CouncilEvent event) {
        return new AgreementFacts(
                proposal, text, parties, preparation, CouncilFacts.after(council, event), reviews, last);
    }

    AgreementFacts after(AgreementReviewed event) {
        List<ReviewFacts> changed = reviews.stream()
                .map(review -> review.window() == event.window() ? review.after(event) : review)
                .toList();
        return new AgreementFacts(proposal, text, parties, preparation, council, changed, last);
    }

    private static <T> List<T> with(List<T> list, T added) {
        return Stream.concat(list.stream(), Stream.of(added)).toList();
    }
}
