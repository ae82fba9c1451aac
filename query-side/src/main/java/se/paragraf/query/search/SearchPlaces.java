package se.paragraf.query.search;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import se.paragraf.party.Municipality;
import se.paragraf.party.ReferenceData;
import se.paragraf.party.Region;

/**
 * From a folded text to the codes of the municipalities (four digits) and regions (two) that it names. Only this class of the
 * search knows names of places.
 */
final class SearchPlaces {

    private static final int SHORTEST_BEGINNING = 4;

    /** Names that do not follow from those in the reference data. */
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "falu", "2080",
            "falu kommun", "2080",
            "sodermanland", "04",
            "sodermanlands lan", "04",
            "vastra gotaland", "14",
            "region vastra gotaland", "14",
            "vastra gotalands lan", "14",
            "jamtland", "23",
            "jamtlands lan", "23");

    private static final NavigableMap<String, Set<String>> CODES = codes();

    private SearchPlaces() {}

    /** The codes of the places of that name or code, such as "umea", "falu kommun", "region vasterbotten" or "2480". */
    static Set<String> named(String folded) {
        return CODES.getOrDefault(folded, Set.of());
    }

    /** The codes of the places of which a name of one word begins so; none for fewer than four letters. */
    static Set<String> beginning(String folded) {
        Set<String> codes = new HashSet<>();
        if (folded.length() >= SHORTEST_BEGINNING) {
            CODES.subMap(folded, folded + Character.MAX_VALUE).forEach((name, some) -> {
                if (!name.contains(" ")) {
                    codes.addAll(some);
                }
            });
        }
        return codes;
    }

    private static NavigableMap<String, Set<String>> codes() {
        NavigableMap<String, Set<String>> codes = new TreeMap<>();
        for (Municipality municipality : ReferenceData.municipalities()) {
            String name = plain(municipality.name());
            add(codes, municipality.code().value(), municipality.code().value());
            for (String form : List.of(name, name + "s")) {
                for (String kind : List.of("", " kommun", " kommuns", " stad", " stads")) {
                    add(codes, form + kind, municipality.code().value());
                }
            }
        }
        for (Region region : ReferenceData.regions()) {
            String name = plain(region.name());
            add(codes, region.code().value(), region.code().value());
            String place = name.replaceFirst("^region ", "").replaceFirst("s? lan$", "");
            for (String form : List.of(name, place, "region " + place, place + " lan", place + "s lan")) {
                add(codes, form, region.code().value());
            }
        }
        OTHER_NAMES.forEach((name, code) -> add(codes, name, code));
        return codes;
    }

    private static String plain(String name) {
        return String.join(" ", SearchWords.parts(SearchWords.fold(name)));
    }

    private static void add(Map<String, Set<String>> codes, String name, String code) {
        codes.computeIfAbsent(name, first -> new HashSet<>()).add(code);
    }
}
