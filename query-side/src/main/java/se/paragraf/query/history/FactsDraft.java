package se.paragraf.query.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.MinutesEvent;
import se.paragraf.value.AgreementId;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.DecisionId;

/** The facts while an event changes them; it lives for one step and is seen by nobody else. */
final class FactsDraft {

    private final AgreementFacts before;
    private TextFacts text;
    private List<PartyFacts> parties;
    private List<PreparationFacts> preparation;
    private @Nullable CouncilFacts council;
    private List<ReviewFacts> reviews;
    private List<MinutesFacts> minutes;
    private @Nullable EndingFacts ending;
    private List<AgreementId> supersedes;
    private Remarks remarks;

    FactsDraft(AgreementFacts before) {
        this.before = before;
        this.text = before.text();
        this.parties = before.parties();
        this.preparation = before.preparation();
        this.council = before.council();
        this.reviews = before.reviews();
        this.minutes = before.minutes();
        this.ending = before.ending();
        this.supersedes = before.supersedes();
        this.remarks = before.remarks();
    }

    void text(Function<TextFacts, TextFacts> change) {
        text = change.apply(text);
    }

    /** Another text: every party decides on it anew, and the matter has to be handed over anew. */
    void amended(TextFacts amended) {
        text = amended;
        parties(party -> true, PartyFacts::askedAnew);
        council = null;
    }

    void prepared(PreparationFacts said) {
        preparation = with(preparation, said);
    }

    void parties(Predicate<PartyFacts> which, Function<PartyFacts, PartyFacts> change) {
        List<PartyFacts> changed = new ArrayList<>(parties);
        changed.replaceAll(party -> which.test(party) ? change.apply(party) : party);
        parties = changed;
    }

    void council(Function<@Nullable CouncilFacts, CouncilFacts> change) {
        council = change.apply(council);
    }

    void review(int window, Function<ReviewFacts, ReviewFacts> change) {
        reviews = reviews.stream()
                .map(review -> review.window() == window ? change.apply(review) : review)
                .toList();
    }

    void ended(EndingFacts how) {
        ending = how;
    }

    void supersedes(AgreementId predecessor) {
        supersedes = with(supersedes, predecessor);
    }

    void remarks(Function<Remarks, Remarks> change) {
        remarks = change.apply(remarks);
    }

    void minutes(MinutesEvent event, long position) {
        List<MinutesFacts> changed = new ArrayList<>(minutes);
        int index = 0;
        while (index < changed.size() && !changed.get(index).decisionId().equals(event.decisionId())) {
            index++;
        }
        if (index == changed.size()) {
            changed.add(MinutesFacts.none(event.decisionId(), position));
        }
        changed.set(index, changed.get(index).after(event));
        minutes = changed;
        if (event instanceof AppealDecided decided && decided.outcome() == AppealOutcome.ANNULLED) {
            annulled(event.decisionId());
        }
    }

    /** A court annulled the decision: what rests on it is void. An agreement that the council adopted stands. */
    private void annulled(DecisionId decisionId) {
        if (parties.stream().anyMatch(party -> party.hasAdopted() && party.decided(decisionId))) {
            council = council == null || !council.hasDecidedForGood() ? null : council;
        }
        parties(party -> party.decided(decisionId), PartyFacts::annulled);
        Decision decided = council == null ? null : council.decision();
        if (council != null && decided != null && decided.decisionId().equals(decisionId)) {
            council = council.annulled(decisionId);
        }
        if (ending != null && ending.decision().decisionId().equals(decisionId)) {
            ending = null;
        }
    }

    /** The facts as the event leaves them. A decision that is no longer among them has become an earlier one. */
    AgreementFacts after(RecordedEvent recorded) {
        AgreementFacts after = with(before.earlier(), recorded);
        if (keepsDecisions()) {
            return after;
        }
        Set<DecisionId> kept = new HashSet<>();
        after.standing().forEach(decision -> kept.add(decision.decisionId()));
        List<Decision> earlier = new ArrayList<>(before.earlier());
        for (Decision decision : before.standing()) {
            if (!kept.contains(decision.decisionId())) {
                earlier.add(decision);
            }
        }
        return earlier.size() == before.earlier().size() ? after : with(earlier, recorded);
    }

    /** Whether everything that can let go of a decision is as it was: most events leave it so, and the look is saved. */
    private boolean keepsDecisions() {
        return text == before.text()
                && parties == before.parties()
                && council == before.council()
                && ending == before.ending();
    }

    private static <T> List<T> with(List<T> some, T another) {
        List<T> all = new ArrayList<>(some);
        all.add(another);
        return all;
    }

    private AgreementFacts with(List<Decision> earlier, RecordedEvent recorded) {
        return new AgreementFacts(
                before.proposal(),
                text,
                parties,
                preparation,
                council,
                reviews,
                minutes,
                ending,
                supersedes,
                remarks,
                earlier,
                NamedDocument.after(before.documents(), recorded),
                LastEvent.of(recorded));
    }
}
