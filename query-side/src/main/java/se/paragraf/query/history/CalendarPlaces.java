package se.paragraf.query.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.AgreementReviewed;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.CorrectionDeclined;
import se.paragraf.event.CorrectionProposed;
import se.paragraf.event.CouncilEvent;
import se.paragraf.event.MinutesEvent;
import se.paragraf.event.ProposalEvent;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.RecordReversed;
import se.paragraf.event.ReversalDeclined;
import se.paragraf.event.ReversalProposed;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Period;

/**
 * Places of a case in the calendars and among the proposals that wait for another person. A place stays when the record that made it is reversed, with nothing to be found at
 * it: what follows keeps its number, and no document has to be taken away. How far a document goes depends on the records
 * alone, not on when the projection came to them. An adoption that was evidenced can have a place under each of its names;
 * it is found at the first of them.
 *
 * @param windows the review windows of each proposal of the case, in the order of recording
 * @param firstWindow how many of these are of proposals that were reversed
 * @param reviewsFrom the position of the last event that can change what the review windows are found by
 * @param decisions the decisions to which something has happened, in the order of recording
 * @param corrections the corrections that were proposed, in the order of recording
 * @param reversals the reversals that were proposed, in the order of recording
 */
public record CalendarPlaces(
        List<WindowPlace> windows,
        int firstWindow,
        long reviewsFrom,
        List<DecisionPlace> decisions,
        List<ProposalPlace> corrections,
        List<ProposalPlace> reversals) {

    /**
     * The place of a review window.
     *
     * @param proposedAt the position of its proposal
     * @param window its number, counted from 1
     * @param to its last day
     */
    public record WindowPlace(long proposedAt, int window, LocalDate to) {}

    /**
     * The place of a decision.
     *
     * @param decisionId the decision
     * @param first the position of the first event that happened to it
     * @param from the position of the last event that can change what it is found by
     */
    public record DecisionPlace(DecisionId decisionId, long first, long from) {}

    /**
     * The place of a proposed correction or reversal.
     *
     * @param number its number in the case
     * @param person the identifier of the person who proposed it, or null where that was not noted
     * @param first the position of the proposal
     * @param from the position of the last event that can change whether it waits
     */
    public record ProposalPlace(int number, @Nullable String person, long first, long from) {

        private ProposalPlace since(long position) {
            return new ProposalPlace(number, person, first, position);
        }
    }

    /** Keeps its own copies of the lists. */
    public CalendarPlaces {
        windows = List.copyOf(windows);
        decisions = List.copyOf(decisions);
        corrections = List.copyOf(corrections);
        reversals = List.copyOf(reversals);
    }

    static CalendarPlaces of(List<RecordedEvent> known, Collection<Long> reversed) {
        List<WindowPlace> windows = new ArrayList<>();
        int firstWindow = 0;
        long reviewsFrom = known.get(0).position();
        Map<DecisionId, DecisionPlace> decisions = new LinkedHashMap<>();
        Map<Long, DecisionId> about = new HashMap<>();
        Map<DecisionId, DecisionId> assertions = new HashMap<>();
        for (RecordedEvent recorded : known) {
            AgreementEvent event = recorded.event();
            if (event instanceof AgreementProposed proposed) {
                windows.addAll(windows(proposed, recorded.position()));
                firstWindow = reversed.contains(recorded.sequence()) ? windows.size() : firstWindow;
            }
            if (changesReviews(event)) {
                reviewsFrom = recorded.position();
            }
            DecisionId decision = decision(event);
            if (decision != null) {
                about.put(recorded.sequence(), decision);
            }
            if (event instanceof AdoptionEvidenced minutes) {
                assertions.put(minutes.decisionId(), minutes.evidences());
            }
            Set<DecisionId> changed = asserted(changedBy(event, decision, about), assertions);
            if (!changed.isEmpty()) {
                decisions.replaceAll((id, place) -> changed.contains(assertions.getOrDefault(id, id))
                        ? new DecisionPlace(id, place.first(), recorded.position())
                        : place);
            }
            if (event instanceof MinutesEvent minutes) {
                DecisionId id = minutes.decisionId();
                decisions.putIfAbsent(id, new DecisionPlace(id, recorded.position(), recorded.position()));
            }
        }
        return new CalendarPlaces(
                windows,
                firstWindow,
                reviewsFrom,
                List.copyOf(decisions.values()),
                corrections(known),
                reversals(known));
    }

    /** A reversal can change what every correction before it is: its record, its proposal or its approval goes. */
    private static List<ProposalPlace> corrections(List<RecordedEvent> known) {
        List<ProposalPlace> places = new ArrayList<>();
        for (RecordedEvent recorded : known) {
            AgreementEvent event = recorded.event();
            if (event instanceof CorrectionProposed proposed) {
                places.add(place(proposed.correctionId().value(), recorded));
            } else if (event instanceof RecordCorrected corrected) {
                settle(places, corrected.correctionId().value(), recorded);
            } else if (event instanceof CorrectionDeclined declined) {
                settle(places, declined.correctionId().value(), recorded);
            } else if (event instanceof RecordReversed) {
                places.replaceAll(place -> place.since(recorded.position()));
            }
        }
        return places;
    }

    private static List<ProposalPlace> reversals(List<RecordedEvent> known) {
        List<ProposalPlace> places = new ArrayList<>();
        for (RecordedEvent recorded : known) {
            AgreementEvent event = recorded.event();
            if (event instanceof ReversalProposed proposed) {
                places.add(place(proposed.reversalId().value(), recorded));
            } else if (event instanceof ReversalDeclined declined) {
                settle(places, declined.reversalId().value(), recorded);
            } else if (event instanceof RecordReversed reversed && reversed.proposedIn() == null) {
                settle(places, reversed.reversalId().value(), recorded);
            }
        }
        return places;
    }

    private static ProposalPlace place(int number, RecordedEvent proposal) {
        return new ProposalPlace(number, proposal.person(), proposal.position(), proposal.position());
    }

    private static void settle(List<ProposalPlace> places, int number, RecordedEvent recorded) {
        places.replaceAll(place -> place.number() == number ? place.since(recorded.position()) : place);
    }

    /** The decisions, each by the name under which it was asserted where it was. */
    private static Set<DecisionId> asserted(Set<DecisionId> decisions, Map<DecisionId, DecisionId> assertions) {
        return decisions.stream()
                .map(decision -> assertions.getOrDefault(decision, decision))
                .collect(Collectors.toSet());
    }

    private static List<WindowPlace> windows(AgreementProposed proposed, long position) {
        List<WindowPlace> windows = new ArrayList<>();
        for (Period period : proposed.reviewWindows()) {
            windows.add(new WindowPlace(position, windows.size() + 1, period.to()));
        }
        return windows;
    }

    /** What parties and preparatory bodies decide ends no agreement. */
    private static boolean changesReviews(AgreementEvent event) {
        return event instanceof ProposalEvent
                || event instanceof CouncilEvent
                || event instanceof AppealDecided
                || event instanceof AgreementReviewed
                || event instanceof RecordCorrected
                || event instanceof RecordReversed;
    }

    private static @Nullable DecisionId decision(AgreementEvent event) {
        return event instanceof MinutesEvent minutes
                ? minutes.decisionId()
                : Decision.recordedBy(event).map(Decision::decisionId).orElse(null);
    }

    private static Set<DecisionId> changedBy(
            AgreementEvent event, @Nullable DecisionId decision, Map<Long, DecisionId> about) {
        Set<DecisionId> changed = new HashSet<>();
        if (decision != null) {
            changed.add(decision);
        }
        if (event instanceof RecordCorrected correction && about.containsKey(correction.sequence())) {
            changed.add(about.get(correction.sequence()));
        }
        if (event instanceof RecordReversed reversal) {
            reversal.records().stream()
                    .filter(about::containsKey)
                    .map(about::get)
                    .forEach(changed::add);
        }
        return changed;
    }
}
