package se.paragraf.query.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.CaseState;
import se.paragraf.chronology.Chronology;
import se.paragraf.chronology.CouncilState;
import se.paragraf.chronology.DayBounds;
import se.paragraf.chronology.KnownDecision;
import se.paragraf.chronology.PartyState;
import se.paragraf.chronology.Placed;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionEvent;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AdoptionPostponed;
import se.paragraf.event.AdoptionRevoked;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.DecisionEvent;
import se.paragraf.event.LegalForceConfirmed;
import se.paragraf.event.MinutesEvent;
import se.paragraf.event.PreparationRecorded;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.query.history.AgreementFacts.LastDay;
import se.paragraf.query.history.AgreementFacts.ReVote;
import se.paragraf.query.history.AgreementFacts.UndatedRecord;
import se.paragraf.query.history.CalendarPlaces.DecisionPlace;
import se.paragraf.value.DecisionId;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Period;

/**
 * Mapping of the state of a case to the facts that readers are given.
 *
 * @param chronology all that is known
 * @param state what of it had come to be
 * @param day the day of that state, at most the last day at which a fact stands
 * @param places each fact at its place, by its sequence
 */
record FactsOfCase(Chronology chronology, CaseState state, LocalDate day, Map<Long, Placed> places) {

    AgreementFacts with(
            List<RecordedEvent> read,
            Remarks remarks,
            List<NamedDocument> documents,
            CalendarPlaces calendars,
            long position,
            LastEvent last) {
        AgreementProposed proposal = state.proposal();
        DayBounds proposedOn = state.proposed().orElseThrow().days();
        List<LastDay> lastDays = new ArrayList<>();
        return new AgreementFacts(
                Proposal.of(proposal, proposedOn, position),
                new TextFacts(state.text(), state.amendedBy().map(Decision::of).orElse(null)),
                proposal.parties().stream().map(this::party).toList(),
                state.preparations().stream()
                        .map(placed -> PreparationFacts.of(
                                (PreparationRecorded) placed.fact().event()))
                        .toList(),
                council(),
                reviews(proposal),
                minutes(calendars, lastDays),
                ending(),
                state.predecessors(),
                remarks,
                state.decisions().values().stream().map(Decision::of).toList(),
                documents,
                undated(read),
                reVotes(),
                lastDays,
                chronology.inconsistencies(day),
                calendars,
                null,
                last);
    }

    private @Nullable DayBounds undatedDaysOf(@Nullable Long sequence) {
        Placed placed = sequence == null ? null : places.get(sequence);
        return placed == null || placed.days().isStated() ? null : placed.days();
    }

    PartyFacts party(MunicipalityCode code) {
        PartyState party = state.party(code, day);
        return PartyFacts.of(party, undatedDaysOf(party.record()));
    }

    @Nullable
    CouncilFacts council() {
        CouncilState council = state.council(day);
        if (council.handOver() == null && council.outcome() == null && council.annulled() == null) {
            return null;
        }
        KnownDecision decision = council.decision();
        return new CouncilFacts(
                council.handOver() == null ? null : council.handOver().days(),
                council.outcome(),
                decision == null ? null : Decision.of(decision),
                decision == null ? null : undatedDaysOf(decision.sequence()),
                council.annulled(),
                state.handOverVoidFrom(day));
    }

    @Nullable
    EndingFacts ending() {
        return state.ending().map(EndingFacts::of).orElse(null);
    }

    private List<ReviewFacts> reviews(AgreementProposed proposal) {
        List<Period> windows = proposal.reviewWindows();
        Map<Integer, Placed> held = state.reviews();
        return IntStream.rangeClosed(1, windows.size())
                .mapToObj(window -> ReviewFacts.of(window, windows.get(window - 1), held.get(window)))
                .toList();
    }

    /**
     * What happened to each decision, in the order in which that began. An adoption that was evidenced is one decision, by
     * the name of its minutes.
     *
     * @param lastDays gets the last day for appeal at each confirmation of legal force
     */
    private List<MinutesFacts> minutes(CalendarPlaces calendars, List<LastDay> lastDays) {
        Map<DecisionId, Long> heardOf = new HashMap<>();
        for (DecisionPlace place : calendars.decisions()) {
            heardOf.merge(chronology.nameOf(place.decisionId()), place.first(), Math::min);
        }
        Map<DecisionId, MinutesFacts> minutes = new LinkedHashMap<>();
        for (Placed placed : chronology.inOrder()) {
            if (placed.fact().event() instanceof MinutesEvent event
                    && !placed.day().isAfter(day)) {
                DecisionId decision = chronology.nameOf(event.decisionId());
                MinutesFacts before = minutes.computeIfAbsent(
                        decision, id -> MinutesFacts.none(id, Objects.requireNonNull(heardOf.get(id))));
                if (event instanceof LegalForceConfirmed) {
                    lastDays.add(new LastDay(
                            placed.fact().sequence(), before.lifecycle().appealableThrough()));
                }
                minutes.put(decision, before.after(chronology.read(event), placed.day()));
            }
        }
        return List.copyOf(minutes.values());
    }

    /** The records of which nobody stated the day, as far as they do not happen as they are recorded. */
    private List<UndatedRecord> undated(List<RecordedEvent> read) {
        List<UndatedRecord> undated = new ArrayList<>();
        for (RecordedEvent recorded : read) {
            Placed placed = places.get(recorded.sequence());
            if (placed != null && recorded.event().happenedOn().isEmpty()) {
                undated.add(new UndatedRecord(recorded.sequence(), placed.days()));
            }
        }
        return undated;
    }

    /** Which decision each further one of a party takes the place of, and which adoption a revocation takes back. */
    private List<ReVote> reVotes() {
        Map<MunicipalityCode, DecisionId> latest = new HashMap<>();
        Map<MunicipalityCode, Boolean> hasAdopted = new HashMap<>();
        Map<MunicipalityCode, DecisionId> adoptions = new HashMap<>();
        List<ReVote> reVotes = new ArrayList<>();
        Set<DecisionId> evidenced = evidenced();
        chronology.replay((earlier, placed) -> {
            AgreementEvent event = placed.fact().event();
            if (!(event instanceof AdoptionEvent ofParty) || !isVote(event)) {
                return;
            }
            MunicipalityCode party = ofParty.municipality();
            DecisionId before = latest.get(party);
            boolean isAdoption = event instanceof AdoptedByMunicipality || event instanceof AdoptionEvidenced;
            boolean changesNothing = isAdoption
                    && before != null
                    && hasAdopted.getOrDefault(party, false)
                    && earlier.party(party, placed.day()).hasAdopted();
            if (event instanceof AdoptionRevoked) {
                revoked(earlier.party(party, placed.day()))
                        .or(() -> Optional.ofNullable(adoptions.get(party)))
                        .ifPresent(
                                adoption -> reVotes.add(new ReVote(placed.fact().sequence(), adoption)));
            } else if (isAdoption) {
                adoptions.put(party, chronology.nameOf(((DecisionEvent) event).decisionId()));
            }
            boolean isNamed = event instanceof AdoptedByMunicipality || event instanceof RejectedByMunicipality;
            if (before != null && isNamed && !changesNothing) {
                reVotes.add(new ReVote(placed.fact().sequence(), before));
            }
            if (!(event instanceof AdoptedByMunicipality asserted && evidenced.contains(asserted.decisionId()))
                    && !changesNothing) {
                latest.put(party, ((DecisionEvent) event).decisionId());
                hasAdopted.merge(party, isAdoption, Boolean::logicalOr);
            }
        });
        return reVotes;
    }

    /** The adoption that stood when it was revoked. */
    private static Optional<DecisionId> revoked(PartyState before) {
        return before.hasAdopted()
                ? Optional.ofNullable(before.decision()).map(KnownDecision::decisionId)
                : Optional.empty();
    }

    private static boolean isVote(AgreementEvent event) {
        return event instanceof AdoptedByMunicipality
                || event instanceof AdoptionEvidenced
                || event instanceof RejectedByMunicipality
                || event instanceof AdoptionPostponed
                || event instanceof AdoptionRevoked;
    }

    /** The asserted adoptions whose minutes are known and take their place. */
    private Set<DecisionId> evidenced() {
        Set<DecisionId> evidenced = new HashSet<>();
        for (Placed placed : chronology.inOrder()) {
            if (placed.fact().event() instanceof AdoptionEvidenced minutes) {
                evidenced.add(minutes.evidences());
            }
        }
        return evidenced;
    }
}
