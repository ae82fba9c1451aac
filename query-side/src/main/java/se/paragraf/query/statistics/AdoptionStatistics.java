package se.paragraf.query.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.paragraf.party.Municipality;
import se.paragraf.party.ReferenceData;
import se.paragraf.query.status.AdoptionIndex;
import se.paragraf.query.status.Status;
import se.paragraf.query.status.StatusIndex;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewReader;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Standing;

/**
 * How many agreements and parties stand where on a day, and how long adoption took. It is counted in the index, whose
 * entries for it are about as many as the parties of all agreements; no document is read.
 *
 * @param on the day
 * @param agreements how many agreements there are, without those of which all records were reversed
 * @param byStatus how many of them have each status, all of them named but VOIDED
 * @param byMunicipality where each municipality that is a party to any stands, in the order of the codes
 * @param byYear what was proposed and adopted in each year in which anything was, in order
 * @param leadTime the days from the proposal to a party's adoption that counts
 * @param councilLeadTime the days from the proposal to the regional council's adoption
 * @param position the position in the register that this answer reflects, or -1 where it reflects no event
 */
public record AdoptionStatistics(
        LocalDate on,
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

    /** Counts what the reader has on the day. */
    public static AdoptionStatistics on(LocalDate day, ViewReader reader) {
        Counts counts = new Counts(reader, day);
        Map<Status, Long> byStatus = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            byStatus.put(status, 0L);
        }
        counts.of(StatusIndex.STATUS).forEach((status, count) -> byStatus.put(Status.valueOf(status), count));
        byStatus.remove(Status.VOIDED);
        return new AdoptionStatistics(
                day,
                byStatus.values().stream().mapToLong(Long::longValue).sum(),
                byStatus,
                byMunicipality(counts),
                byYear(counts),
                leadTime(counts, AdoptionIndex.LEAD_TIME),
                leadTime(counts, AdoptionIndex.COUNCIL_LEAD_TIME),
                reader.position());
    }

    private static List<InMunicipality> byMunicipality(Counts counts) {
        SortedMap<String, Map<Standing, Long>> standings = new TreeMap<>();
        SortedMap<String, Long> agreements = counts.of(StatusIndex.PARTY);
        agreements.forEach((code, count) -> {
            Map<Standing, Long> none = new EnumMap<>(Standing.class);
            for (Standing standing : Standing.values()) {
                none.put(standing, 0L);
            }
            none.put(Standing.PENDING, count);
            standings.put(code, none);
        });
        counts.of(AdoptionIndex.STANDING).forEach((value, count) -> {
            Map<Standing, Long> of = standings.get(before(value));
            if (of != null) {
                of.put(Standing.valueOf(value.substring(value.indexOf(' ') + 1)), count);
                of.merge(Standing.PENDING, -count, Long::sum);
            }
        });
        List<InMunicipality> all = new ArrayList<>();
        standings.forEach((code, of) -> all.add(inMunicipality(code, agreements.getOrDefault(code, 0L), of)));
        return all;
    }

    private static InMunicipality inMunicipality(String code, long agreements, Map<Standing, Long> standings) {
        MunicipalityCode municipality = new MunicipalityCode(code);
        String name =
                ReferenceData.municipality(municipality).map(Municipality::name).orElse(code);
        return new InMunicipality(municipality, name, agreements, standings);
    }

    private static List<InYear> byYear(Counts counts) {
        SortedMap<String, Long> proposals = counts.byFirstWord(AdoptionIndex.PROPOSED_IN);
        SortedMap<String, Long> adoptions = counts.byFirstWord(AdoptionIndex.ADOPTED_IN);
        SortedMap<String, Long> councils = counts.byFirstWord(AdoptionIndex.COUNCIL_ADOPTED_IN);
        SortedMap<String, InYear> years = new TreeMap<>();
        for (SortedMap<String, Long> each : List.of(proposals, adoptions, councils)) {
            for (String year : each.keySet()) {
                years.put(
                        year,
                        new InYear(
                                year.equals(AdoptionIndex.UNDATED) ? null : Integer.valueOf(year),
                                proposals.getOrDefault(year, 0L),
                                adoptions.getOrDefault(year, 0L),
                                councils.getOrDefault(year, 0L)));
            }
        }
        return List.copyOf(years.values());
    }

    private static LeadTime leadTime(Counts counts, String field) {
        Map<Long, Long> byDays = new TreeMap<>();
        counts.byFirstWord(field).forEach((days, count) -> byDays.put(Long.valueOf(days), count));
        return LeadTime.of(byDays);
    }

    private static String before(String value) {
        int space = value.indexOf(' ');
        return space < 0 ? value : value.substring(0, space);
    }

    private record Counts(ViewReader reader, LocalDate day) {

        SortedMap<String, Long> of(String field) {
            return reader.countBy(ViewKind.STATUS, field, day);
        }

        SortedMap<String, Long> byFirstWord(String field) {
            SortedMap<String, Long> counts = new TreeMap<>();
            of(field).forEach((value, count) -> counts.merge(before(value), count, Long::sum));
            return counts;
        }
    }
}
