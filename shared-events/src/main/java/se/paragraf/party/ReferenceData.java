package se.paragraf.party;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.paragraf.value.Authority;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.RegionCode;

/**
 * Sweden's 290 municipalities and 21 regions. Codes and short names of municipalities come from swedish-geodata (CC0
 * 1.0); its long names are machine-made genitives, some of them wrong, and are not used.
 */
public final class ReferenceData {

    private static final SortedMap<MunicipalityCode, Municipality> MUNICIPALITIES = read(
            "municipalities.csv",
            row -> new Municipality(
                    new MunicipalityCode(row.get("municipality_code")),
                    row.get("municipality_name_short"),
                    new RegionCode(row.get("county_code"))),
            Municipality::code);
    private static final SortedMap<RegionCode, Region> REGIONS = read(
            "regions.csv",
            row -> new Region(new RegionCode(row.get("region_code")), row.get("region_name")),
            Region::code);

    private ReferenceData() {}

    /** The municipality of that code, or nothing where there is none. */
    public static Optional<Municipality> municipality(MunicipalityCode code) {
        return Optional.ofNullable(MUNICIPALITIES.get(code));
    }

    /** The region of that code, or nothing where there is none. */
    public static Optional<Region> region(RegionCode code) {
        return Optional.ofNullable(REGIONS.get(code));
    }

    /** All municipalities, by code. */
    public static Collection<Municipality> municipalities() {
        return MUNICIPALITIES.values();
    }

    /** All regions, by code. */
    public static Collection<Region> regions() {
        return REGIONS.values();
    }

    /** The municipalities that lie in the region, by code; none where there is no such region. */
    public static List<Municipality> municipalitiesOf(RegionCode region) {
        return MUNICIPALITIES.values().stream()
                .filter(municipality -> municipality.region().equals(region))
                .toList();
    }

    /** The name of the authority, or nothing where there is no such authority. */
    public static Optional<String> nameOf(Authority authority) {
        return authority.isRegion()
                ? region(new RegionCode(authority.value())).map(Region::name)
                : municipality(new MunicipalityCode(authority.value())).map(Municipality::name);
    }

    private static <K extends Comparable<K>, T> SortedMap<K, T> read(
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
            Map<K, T> rows = new TreeMap<>();
            for (CSVRecord values : CSVParser.parse(text, format)) {
                T entry = row.apply(values);
                rows.put(key.apply(entry), entry);
            }
            return Collections.unmodifiableSortedMap(new TreeMap<>(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
