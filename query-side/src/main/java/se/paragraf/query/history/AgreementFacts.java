package se.paragraf.query.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AgreementProposed;
import se.paragraf.value.AgreementId;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Period;

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
 * @param minutes what happened to recorded decisions afterwards, in the order in which it was first heard of them
 * @param ending how a decision ended it, or null where none has
 * @param supersedes the agreements whose place it takes
 * @param remarks what was said of the records afterwards
 * @param earlier decisions that others have taken the place of, in that order
 * @param documents the documents that its records name by their digests, in the order in which they were named first
 * @param last the event that the facts go up to
 */
public record AgreementFacts(
        Proposal proposal,
        TextFacts text,
        List<PartyFacts> parties,
        List<PreparationFacts> preparation,
        @Nullable CouncilFacts council,
        List<ReviewFacts> reviews,
        List<MinutesFacts> minutes,
        @Nullable EndingFacts ending,
        List<AgreementId> supersedes,
        Remarks remarks,
        List<Decision> earlier,
        List<NamedDocument> documents,
        LastEvent last) {

    /** Keeps its own copies of the lists. */
    public AgreementFacts {
        parties = List.copyOf(parties);
        preparation = List.copyOf(preparation);
        reviews = List.copyOf(reviews);
        minutes = List.copyOf(minutes);
        supersedes = List.copyOf(supersedes);
        earlier = List.copyOf(earlier);
        documents = List.copyOf(documents);
    }

    /** The agreement. */
    public AgreementId agreementId() {
        return proposal.agreementId();
    }

    /** The corrections that hold. */
    public AppliedCorrections corrections() {
        return new AppliedCorrections(remarks.corrected());
    }

    /** The decisions that stand, or stood last of their kind. */
    public Stream<Decision> decisions() {
        return standing().stream();
    }

    /** The decision of that name, also where another has taken its place; nothing where it is not known. */
    public Optional<Decision> decision(DecisionId decisionId) {
        Decision found = named(decisionId, standing());
        return Optional.ofNullable(found != null ? found : named(decisionId, earlier));
    }

    /** In plain loops, since every event calls it. */
    List<Decision> standing() {
        List<Decision> standing = new ArrayList<>();
        addTo(standing, proposal.decision());
        addTo(standing, text.amendedBy());
        addTo(standing, ending == null ? null : ending.decision());
        preparation.forEach(said -> standing.add(said.decision()));
        parties.forEach(party -> addTo(standing, party.decision()));
        addTo(standing, council == null ? null : council.decision());
        return standing;
    }

    private static void addTo(List<Decision> decisions, @Nullable Decision decision) {
        if (decision != null) {
            decisions.add(decision);
        }
    }

    private static @Nullable Decision named(DecisionId decisionId, List<Decision> decisions) {
        for (Decision decision : decisions) {
            if (decision.decisionId().equals(decisionId)) {
                return decision;
            }
        }
        return null;
    }

    /** Whether nothing that decisions are known from is another than in the other facts. */
    public boolean hasDecisionsOf(AgreementFacts other) {
        return parties == other.parties()
                && text == other.text()
                && proposal == other.proposal()
                && council == other.council()
                && ending == other.ending()
                && preparation.equals(other.preparation())
                && earlier.equals(other.earlier());
    }

    /** The same facts, said to go up to that event and with these corrections. */
    AgreementFacts upTo(RecordedEvent recorded, AppliedCorrections corrections) {
        return new AgreementFacts(
                proposal,
                text,
                parties,
                preparation,
                council,
                reviews,
                minutes,
                ending,
                supersedes,
                remarks.with(corrections.inOrder()),
                earlier,
                documents,
                LastEvent.of(recorded));
    }

    static AgreementFacts opened(AgreementProposed event, RecordedEvent recorded) {
        List<Period> windows = event.reviewWindows();
        return new AgreementFacts(
                Proposal.of(event, recorded.position()),
                new TextFacts(event.text(), null),
                event.parties().stream().map(PartyFacts::pending).toList(),
                List.of(),
                null,
                IntStream.range(0, windows.size())
                        .mapToObj(index -> new ReviewFacts(index + 1, windows.get(index), null))
                        .toList(),
                List.of(),
                null,
                List.of(),
                Remarks.NONE,
                List.of(),
                NamedDocument.after(List.of(), recorded),
                LastEvent.of(recorded));
    }
}
