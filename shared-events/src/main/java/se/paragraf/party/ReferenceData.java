package se.paragraf.party;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.Authority;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.RegionCode;

/**
 * Sweden's municipalities and regions with their codes by Statistics Sweden (SCB), in time: the 290 and 21 of today, and
 * those whose codes ended since 1977. A code has at most one municipality, or one county, on a day. The sources are in
 * the file README.md beside the data.
 */
public final class ReferenceData {

    private static final SortedMap<MunicipalityCode, List<Municipality>> MUNICIPALITIES = read(
            "municipalities.csv",
            row -> new Municipality(
                    new MunicipalityCode(row.get("municipality_code")),
                    row.get("municipality_name_short"),
                    row.get("official_name"),
                    new RegionCode(row.get("county_code")),
                    validity(row),
                    successor(row, MunicipalityCode::new)),
            Municipality::code);
    private static final SortedMap<RegionCode, List<Region>> REGIONS = read(
            "regions.csv",
            row -> new Region(
                    new RegionCode(row.get("region_code")),
                    row.get("region_name"),
                    row.get("county_name"),
                    validity(row),
                    successor(row, RegionCode::new)),
            Region::code);
    private static final List<Municipality> PRESENT_MUNICIPALITIES = everyMunicipality()
            .filter(municipality -> municipality.validity().isOpen())
            .toList();
    private static final List<Region> PRESENT_REGIONS =
            everyRegion().filter(region -> region.validity().isOpen()).toList();

    private ReferenceData() {}

    /** The municipality that has or last had that code, whatever the day; nothing where none ever had. */
    public static Optional<Municipality> municipality(MunicipalityCode code) {
        return last(MUNICIPALITIES.get(code));
    }

    /** The municipality that had that code on the day, or nothing where none had. */
    public static Optional<Municipality> municipality(MunicipalityCode code, LocalDate day) {
        return MUNICIPALITIES.getOrDefault(code, List.of()).stream()
                .filter(municipality -> municipality.validity().contains(day))
                .findFirst();
    }

    /** The region that has or last had that code, whatever the day; nothing where none ever had. */
    public static Optional<Region> region(RegionCode code) {
        return last(REGIONS.get(code));
    }

    /** The region that had that code on the day, or nothing where none had. */
    public static Optional<Region> region(RegionCode code, LocalDate day) {
        return REGIONS.getOrDefault(code, List.of()).stream()
                .filter(region -> region.validity().contains(day))
                .findFirst();
    }

    /** The municipalities of today, by code. */
    public static Collection<Municipality> municipalities() {
        return PRESENT_MUNICIPALITIES;
    }

    /** The regions of today, by code. */
    public static Collection<Region> regions() {
        return PRESENT_REGIONS;
    }

    /** The municipalities that lie in the region today, by code; none where there is no such region. */
    public static List<Municipality> municipalitiesOf(RegionCode region) {
        return PRESENT_MUNICIPALITIES.stream()
                .filter(municipality -> municipality.region().equals(region))
                .toList();
    }

    /** The municipalities that lay in the region on the day, by code; none where there was no such region. */
    public static List<Municipality> municipalitiesOf(RegionCode region, LocalDate day) {
        return everyMunicipality()
                .filter(municipality -> municipality.region().equals(region)
                        && municipality.validity().contains(day))
                .toList();
    }

    /** The name that the authority has, or last had; nothing where there never was such an authority. */
    public static Optional<String> nameOf(Authority authority) {
        return authority.isRegion()
                ? region(new RegionCode(authority.value())).map(Region::name)
                : municipality(new MunicipalityCode(authority.value())).map(Municipality::name);
    }

    /**
     * The name that the authority had on the day; where nobody had its code on that day, or the day is not known, the
     * name that it has or last had. A code that was written down is never left without a name for its day.
     *
     * @param day the day, or null where it is not known
     */
    public static Optional<String> nameOf(Authority authority, @Nullable LocalDate day) {
        Optional<String> then = day == null
                ? Optional.empty()
                : authority.isRegion()
                        ? region(new RegionCode(authority.value()), day).map(Region::name)
                        : municipality(new MunicipalityCode(authority.value()), day)
                                .map(Municipality::name);
        return then.or(() -> nameOf(authority));
    }

    /** Every municipality under each of its codes and names, by code, then in the order of time. */
    static Stream<Municipality> everyMunicipality() {
        return MUNICIPALITIES.values().stream().flatMap(List::stream);
    }

    /** Every region under each of its codes and names, by code, then in the order of time. */
    static Stream<Region> everyRegion() {
        return REGIONS.values().stream().flatMap(List::stream);
    }

    private static <T> Optional<T> last(@Nullable List<T> rows) {
        return rows == null ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
    }

    private static Validity validity(CSVRecord row) {
        return new Validity(day(row.get("valid_from")), day(row.get("valid_to")));
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static <C> @Nullable C successor(CSVRecord row, Function<String, C> code) {
        String text = row.get("successor_code");
        return text.isEmpty() ? null : code.apply(text);
    }

    private static <K extends Comparable<K>, T> SortedMap<K, List<T>> read(
            String file, Function<CSVRecord, T> row, Function<T, K> key) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream bytes = ReferenceData.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException(file + " is not in the jar");
            }
            Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
            SortedMap<K, List<T>> rows = new TreeMap<>();
            for (CSVRecord values : CSVParser.parse(text, format)) {
                T entry = row.apply(values);
                rows.computeIfAbsent(key.apply(entry), unused -> new ArrayList<>())
                        .add(entry);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
