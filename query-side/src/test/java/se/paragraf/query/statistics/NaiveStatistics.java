package se.paragraf.query.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AdoptedByCouncil;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AdoptionPostponed;
import se.paragraf.event.AdoptionRevoked;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.DecisionEvent;
import se.paragraf.event.ReferredBackByCouncil;
import se.paragraf.event.RejectedByCouncil;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.party.ReferenceData;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.history.CouncilFacts;
import se.paragraf.query.history.Decision;
import se.paragraf.query.history.PartyFacts;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.history.TwoTimes;
import se.paragraf.query.statistics.AdoptionStatistics.InMunicipality;
import se.paragraf.query.statistics.AdoptionStatistics.InYear;
import se.paragraf.query.statistics.DecisionsByMonth.DecisionCounts;
import se.paragraf.query.status.AgreementStatus;
import se.paragraf.query.status.Status;
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.RegionCode;
import se.paragraf.value.Standing;

/** Statistics by folding each case file for the day and looking at its status, without an index. */
public final class NaiveStatistics {

    private NaiveStatistics() {}

    /** What {@link AdoptionStatistics} has to be, at that position. */
    public static AdoptionStatistics on(
            LocalDate day, @Nullable RegionCode region, long position, List<List<RecordedEvent>> cases) {
        Map<Status, Long> byStatus = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            byStatus.put(status, 0L);
        }
        byStatus.remove(Status.VOIDED);
        SortedMap<String, Map<Standing, Long>> standings = new TreeMap<>();
        List<LocalDate> proposals = new ArrayList<>();
        List<LocalDate> adoptions = new ArrayList<>();
        List<LocalDate> councils = new ArrayList<>();
        List<Long> days = new ArrayList<>();
        List<Long> councilDays = new ArrayList<>();
        for (List<RecordedEvent> events : cases) {
            Optional<AgreementFacts> then = AgreementHistory.fold(events, new TwoTimes(null, day));
            if (then.isEmpty()
                    || then.get().voided() != null
                    || (region != null && !then.get().proposal().region().equals(region))) {
                continue;
            }
            AgreementFacts facts = then.get();
            AgreementStatus status = AgreementStatus.on(day, facts, 0);
            byStatus.merge(status.status(), 1L, Long::sum);
            Objects.requireNonNull(status.parties()).forEach(party -> {
                Map<Standing, Long> of =
                        standings.computeIfAbsent(party.municipality().value(), code -> none());
                of.merge(party.standing(), 1L, Long::sum);
            });
            LocalDate proposedOn = dayOf(facts.proposal().decision());
            proposals.add(proposedOn);
            for (PartyFacts party : facts.parties()) {
                if (party.standing() == Standing.ADOPTED && party.decision() != null) {
                    adoptions.add(dayOf(party.decision()));
                    days.add(between(proposedOn, dayOf(party.decision())));
                }
            }
            CouncilFacts council = facts.council();
            if (council != null && council.outcome() == CouncilOutcome.ADOPTED) {
                councils.add(dayOf(council.decision()));
                councilDays.add(between(proposedOn, dayOf(council.decision())));
            }
        }
        List<InMunicipality> byMunicipality = new ArrayList<>();
        standings.forEach((code, of) -> byMunicipality.add(new InMunicipality(
                new MunicipalityCode(code),
                ReferenceData.municipality(new MunicipalityCode(code))
                        .orElseThrow()
                        .name(),
                of.values().stream().mapToLong(Long::longValue).sum(),
                of)));
        return new AdoptionStatistics(
                day,
                region,
                byStatus.values().stream().mapToLong(Long::longValue).sum(),
                byStatus,
                byMunicipality,
                byYear(proposals, adoptions, councils),
                leadTime(days),
                leadTime(councilDays),
                position);
    }

    /** The decisions of the month, or those without a stated day where null is given. */
    public static DecisionCounts decided(@Nullable String month, List<List<RecordedEvent>> cases) {
        List<AgreementEvent> decided = new ArrayList<>();
        for (List<RecordedEvent> events : cases) {
            AgreementHistory history = AgreementHistory.of(events);
            List<AgreementEvent> standing = events.stream()
                    .filter(recorded -> !history.isReversed(recorded))
                    .map(recorded -> history.read(recorded).event())
                    .toList();
            for (AgreementEvent event : standing) {
                boolean hasMinutes = event instanceof AdoptedByMunicipality asserted
                        && standing.stream()
                                .anyMatch(other -> other instanceof AdoptionEvidenced minutes
                                        && minutes.evidences().equals(asserted.decisionId()));
                if (event instanceof DecisionEvent decision
                        && !hasMinutes
                        && Objects.equals(month, monthOf(decision.source().meetingDate()))) {
                    decided.add(event);
                }
            }
        }
        return new DecisionCounts(
                count(decided, event -> event instanceof AdoptedByMunicipality || event instanceof AdoptionEvidenced),
                count(decided, RejectedByMunicipality.class::isInstance),
                count(decided, AdoptionPostponed.class::isInstance),
                count(decided, AdoptionRevoked.class::isInstance),
                count(decided, AdoptedByCouncil.class::isInstance),
                count(decided, RejectedByCouncil.class::isInstance),
                count(decided, ReferredBackByCouncil.class::isInstance));
    }

    private static long count(List<AgreementEvent> events, Predicate<AgreementEvent> kind) {
        return events.stream().filter(kind).count();
    }

    private static @Nullable String monthOf(@Nullable LocalDate day) {
        return day == null ? null : YearMonth.from(day).toString();
    }

    private static Map<Standing, Long> none() {
        Map<Standing, Long> none = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            none.put(standing, 0L);
        }
        return none;
    }

    private static @Nullable LocalDate dayOf(@Nullable Decision decision) {
        return decision == null ? null : decision.meetingDate();
    }

    /** Minus one stands for no stated day, minus two for a day before the proposal. */
    private static long between(@Nullable LocalDate proposedOn, @Nullable LocalDate adoptedOn) {
        if (proposedOn == null || adoptedOn == null) {
            return -1;
        }
        return adoptedOn.isBefore(proposedOn) ? -2 : ChronoUnit.DAYS.between(proposedOn, adoptedOn);
    }

    private static LeadTime leadTime(List<Long> days) {
        List<Long> stated = days.stream().filter(each -> each >= 0).sorted().toList();
        int count = stated.size();
        return new LeadTime(
                count,
                count == 0 ? null : stated.get((count + 1) / 2 - 1),
                count == 0 ? null : stated.get((count * 9 + 9) / 10 - 1),
                days.stream().filter(each -> each == -1).count());
    }

    private static List<InYear> byYear(List<LocalDate> proposals, List<LocalDate> adoptions, List<LocalDate> councils) {
        SortedMap<Integer, long[]> years = new TreeMap<>(Comparator.naturalOrder());
        List<List<LocalDate>> all = List.of(proposals, adoptions, councils);
        for (int kind = 0; kind < all.size(); kind++) {
            for (LocalDate day : all.get(kind)) {
                int year = day == null ? Integer.MAX_VALUE : day.getYear();
                years.computeIfAbsent(year, none -> new long[3])[kind]++;
            }
        }
        List<InYear> byYear = new ArrayList<>();
        years.forEach(
                (year, of) -> byYear.add(new InYear(year == Integer.MAX_VALUE ? null : year, of[0], of[1], of[2])));
        return byYear;
    }
}
