package se.paragraf.query.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import se.paragraf.party.Municipality;
import se.paragraf.party.ReferenceData;
import se.paragraf.query.status.StatisticsIndex;
import se.paragraf.query.status.StatisticsIndex.Span;
import se.paragraf.query.status.Status;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewReader;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.RegionCode;
import se.paragraf.value.Standing;

/**
 * How many agreements and parties stood where on a day, and how long adoption had taken by then, as of what is known now:
 * each agreement as its status document of that day has it. It is counted in the index, whose entries for it are about as
 * many as the decisions of all agreements; no document is read.
 *
 * @param on the day
 * @param region the code of the region whose agreements are counted; absent where all are
 * @param agreements how many agreements had been proposed, without those of which all records were reversed
 * @param byStatus how many of them have each status, all of them named but VOIDED
 * @param byMunicipality where each municipality that is a party to any stands, in the order of the codes
 * @param byYear what was proposed and adopted in each year in which anything was, in order
 * @param leadTime the days from the proposal to a party's adoption that counts
 * @param councilLeadTime the days from the proposal to the regional council's adoption
 * @param position the position in the register that this answer reflects, or -1 where it reflects no event
 */
public record AdoptionStatistics(
        LocalDate on,
        @Nullable RegionCode region,
        long agreements,
        Map<Status, Long> byStatus,
        List<InMunicipality> byMunicipality,
        List<InYear> byYear,
        LeadTime leadTime,
        LeadTime councilLeadTime,
        long position) {

    /**
     * One municipality's standings.
     *
     * @param municipality its code
     * @param name its name, without "kommun"
     * @param agreements how many agreements it is a party to
     * @param standings in how many of them it has each standing, all of them named
     */
    public record InMunicipality(
            MunicipalityCode municipality, String name, long agreements, Map<Standing, Long> standings) {}

    /**
     * What was decided in one year.
     *
     * @param year the year; absent for what has no day stated
     * @param proposals how many agreements were proposed
     * @param adoptions how many parties adopted; only adoptions that count, without open conditions
     * @param councilAdoptions how many agreements the regional council adopted
     */
    public record InYear(@Nullable Integer year, long proposals, long adoptions, long councilAdoptions) {}

    /**
     * Counts what the reader has on the day.
     *
     * @param region the region whose agreements are counted, or null for all
     */
    public static AdoptionStatistics on(LocalDate day, @Nullable RegionCode region, ViewReader reader) {
        Counts counts = new Counts(reader, day, region);
        Map<Status, Long> byStatus = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            byStatus.put(status, 0L);
        }
        counts.of(StatisticsIndex.STATUS, 0).forEach((status, count) -> byStatus.put(Status.valueOf(status), count));
        byStatus.remove(Status.VOIDED);
        return new AdoptionStatistics(
                day,
                region,
                byStatus.values().stream().mapToLong(Long::longValue).sum(),
                byStatus,
                byMunicipality(counts),
                byYear(counts),
                LeadTime.of(counts.of(StatisticsIndex.ADOPTED, 1)),
                LeadTime.of(counts.of(StatisticsIndex.COUNCIL_ADOPTED, 1)),
                reader.position());
    }

    private static List<InMunicipality> byMunicipality(Counts counts) {
        SortedMap<String, Map<Standing, Long>> standings = new TreeMap<>();
        counts.spans(
                StatisticsIndex.STANDING,
                (span, count) -> standings
                        .computeIfAbsent(span.what().get(0), code -> none())
                        .merge(Standing.valueOf(span.what().get(1)), count, Long::sum));
        List<InMunicipality> all = new ArrayList<>();
        standings.forEach((code, of) -> all.add(inMunicipality(code, of)));
        return all;
    }

    private static Map<Standing, Long> none() {
        Map<Standing, Long> none = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            none.put(standing, 0L);
        }
        return none;
    }

    private static InMunicipality inMunicipality(String code, Map<Standing, Long> standings) {
        MunicipalityCode municipality = new MunicipalityCode(code);
        String name =
                ReferenceData.municipality(municipality).map(Municipality::name).orElse(code);
        long agreements = standings.values().stream().mapToLong(Long::longValue).sum();
        return new InMunicipality(municipality, name, agreements, standings);
    }

    private static List<InYear> byYear(Counts counts) {
        SortedMap<String, Long> proposals = counts.byYear(StatisticsIndex.PROPOSED);
        SortedMap<String, Long> adoptions = counts.byYear(StatisticsIndex.ADOPTED);
        SortedMap<String, Long> councils = counts.byYear(StatisticsIndex.COUNCIL_ADOPTED);
        SortedMap<String, InYear> years = new TreeMap<>();
        for (SortedMap<String, Long> each : List.of(proposals, adoptions, councils)) {
            for (String year : each.keySet()) {
                years.put(
                        year,
                        new InYear(
                                year.equals(StatisticsIndex.UNDATED) ? null : Integer.valueOf(year),
                                proposals.getOrDefault(year, 0L),
                                adoptions.getOrDefault(year, 0L),
                                councils.getOrDefault(year, 0L)));
            }
        }
        return List.copyOf(years.values());
    }

    /** Counts of the spans that hold on the day, in the region. */
    private record Counts(
            ViewReader reader, LocalDate day, @Nullable RegionCode region) {

        void spans(String field, ObjLongConsumer<Span> each) {
            reader.countBy(ViewKind.STATUS, field, Span.beginning(region), day).forEach((value, documents) -> {
                Span span = Span.of(value);
                if (span.holdsOn(day)) {
                    each.accept(span, documents * span.times());
                }
            });
        }

        SortedMap<String, Long> of(String field, int word) {
            SortedMap<String, Long> counts = new TreeMap<>();
            spans(field, (span, count) -> counts.merge(span.what().get(word), count, Long::sum));
            return counts;
        }

        /** By the year of a day, the first word. */
        SortedMap<String, Long> byYear(String field) {
            SortedMap<String, Long> counts = new TreeMap<>();
            of(field, 0)
                    .forEach((day, count) -> counts.merge(
                            day.equals(StatisticsIndex.UNDATED)
                                    ? day
                                    : "" + LocalDate.parse(day).getYear(),
                            count,
                            Long::sum));
            return counts;
        }
    }
}
