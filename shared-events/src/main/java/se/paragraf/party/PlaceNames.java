package se.paragraf.party;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.Authority;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Wording;

/**
 * Lookup of municipalities and regions by the names that people write: short or official, with or without "kommun",
 * "stad", "region", "län" or "landsting", in the genitive or not, in any letter case and Unicode form, with blanks or
 * hyphens. Letters count: Habo and Håbo are two places. A name picks a place or is refused; the refusal names what it
 * could be, or what lies nearest, and never picks that.
 */
public final class PlaceNames {

    private static final int LONGEST = 100;
    private static final int MOST_NEAR = 3;
    private static final Pattern BLANKS_AND_HYPHENS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Set<String> OF_A_MUNICIPALITY = Set.of("kommun", "stad", "municipality");
    private static final Set<String> OF_A_COUNTY = Set.of("län", "läns", "landsting", "landstinget", "county");
    private static final Map<String, String> OTHER_NAMES =
            Map.of("vgr", "västragötalandsregionen", "kopparbergs", "dalarnas", "kopparberg", "dalarnas");

    private static final Wording A_MUNICIPALITY = new Wording(
            "en kommuns namn eller kod, som Umeå eller \"2480\"",
            "a municipality's name or code, such as Umeå or \"2480\"");
    private static final Wording A_REGION = new Wording(
            "en regions kod eller namn, som \"24\" eller Region Västerbotten",
            "a region's code or name, such as \"24\" or Region Västerbotten");

    private static final Map<String, List<Municipality>> MUNICIPALITIES = index(
            ReferenceData.everyMunicipality(),
            municipality -> Stream.of(key(words(municipality.name())), ofMunicipality(municipality.officialName())));
    private static final Map<String, List<Region>> REGIONS = index(
            ReferenceData.everyRegion(),
            region -> Stream.of(ofRegion(region.name()), ofRegion(region.county()))
                    .flatMap(name -> Stream.of(name, withoutGenitive(name))));

    private PlaceNames() {}

    /**
     * The municipality of that name, with the code that it had on the day.
     *
     * @param day the day, or null for the code that it has today
     * @throws InvalidValueException where the name is no municipality's on that day, or could be several's
     */
    public static Municipality municipality(String text, @Nullable LocalDate day) {
        List<Municipality> named = named(text);
        if (named.isEmpty()) {
            throw unknown(
                    regions(text, day).stream()
                            .findFirst()
                            .map(region -> new Wording(
                                    "är en region, " + region + ", ingen kommun",
                                    "is a region, " + region + ", no municipality")),
                    "är ingen svensk kommun",
                    "is no Swedish municipality",
                    near(text, ReferenceData.municipalities(), Municipality::name),
                    A_MUNICIPALITY);
        }
        List<Municipality> then = municipalities(named, day);
        if (then.isEmpty() && day != null) {
            Wording why = CodeHistory.notYet(CodeHistory.present(named.get(0)), day);
            throw new InvalidValueException(
                    new Wording(
                            "är ingen kommun den " + day + ": " + withoutStop(why.sv()),
                            "is no municipality on " + day + ": " + withoutStop(why.en())),
                    A_MUNICIPALITY);
        }
        return one(then, A_MUNICIPALITY);
    }

    /**
     * The region of that name. A former county is found by its full name, such as Älvsborgs län.
     *
     * @param day the day on which it is to have been there, or null for those of today and else the former ones
     * @throws InvalidValueException where the name is no region's on that day, or could be several's
     */
    public static Region region(String text, @Nullable LocalDate day) {
        List<Region> then = regions(text, day);
        if (then.isEmpty()) {
            throw unknown(
                    regions(text, null).stream()
                            .findFirst()
                            .map(region -> new Wording(
                                    region.county() + " finns inte den " + day,
                                    region.county() + " is not there on " + day))
                            .or(() -> municipalities(named(text), null).stream()
                                    .findFirst()
                                    .map(municipality -> new Wording(
                                            "är en kommun, " + municipality + ", ingen region",
                                            "is a municipality, " + municipality + ", no region"))),
                    "är ingen svensk region",
                    "is no Swedish region",
                    near(text, ReferenceData.regions(), Region::name),
                    A_REGION);
        }
        return one(then, A_REGION);
    }

    /**
     * The municipality or region of that name. Kalmar may be either, and is refused with both named.
     *
     * @param day the day, or null for today
     * @throws InvalidValueException where the name is neither's on that day, or could be several's
     */
    public static Authority authority(String text, @Nullable LocalDate day) {
        List<Region> regions = regions(text, day);
        List<Municipality> municipalities = municipalities(named(text), day);
        if (regions.isEmpty()) {
            return municipality(text, day).code().asAuthority();
        }
        if (municipalities.isEmpty()) {
            return one(regions, A_REGION).code().asAuthority();
        }
        throw ambiguous(
                Stream.concat(municipalities.stream(), regions.stream()).toList(),
                new Wording("namnet i sin helhet, eller koden", "the name in full, or the code"));
    }

    private static List<Municipality> named(String text) {
        return text.length() > LONGEST ? List.of() : MUNICIPALITIES.getOrDefault(ofMunicipality(text), List.of());
    }

    private static List<Municipality> municipalities(List<Municipality> named, @Nullable LocalDate day) {
        return named.stream()
                .map(municipality -> day == null
                        ? CodeHistory.present(municipality)
                        : CodeHistory.on(municipality, day).orElse(null))
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    private static List<Region> regions(String text, @Nullable LocalDate day) {
        if (text.length() > LONGEST || words(text).stream().anyMatch(OF_A_MUNICIPALITY::contains)) {
            return List.of();
        }
        boolean isACounty = words(text).stream().anyMatch(OF_A_COUNTY::contains);
        List<Region> named = REGIONS.getOrDefault(ofRegion(text), List.of()).stream()
                .filter(region -> isACounty || region.validity().isOpen())
                .toList();
        if (day != null) {
            return named.stream()
                    .filter(region -> region.validity().contains(day))
                    .toList();
        }
        List<Region> present =
                named.stream().filter(region -> region.validity().isOpen()).toList();
        return present.isEmpty() ? named : present;
    }

    private static <T> T one(List<T> places, Wording accepted) {
        if (places.size() > 1) {
            throw ambiguous(places, accepted);
        }
        return places.get(0);
    }

    private static InvalidValueException ambiguous(List<?> places, Wording accepted) {
        return new InvalidValueException(
                new Wording("kan vara " + listed(places, " eller "), "may be " + listed(places, " or ")), accepted);
    }

    private static InvalidValueException unknown(
            Optional<Wording> known, String sv, String en, List<?> near, Wording accepted) {
        Wording reason = known.orElseGet(() -> near.isEmpty()
                ? new Wording(sv, en)
                : new Wording(
                        sv + "; närmast ligger " + listed(near, " och "),
                        en + "; nearest is " + listed(near, " and ")));
        return new InvalidValueException(reason, accepted);
    }

    private static String listed(List<?> places, String last) {
        List<String> names = places.stream().map(Object::toString).toList();
        int end = names.size() - 1;
        return end == 0 ? names.get(0) : String.join(", ", names.subList(0, end)) + last + names.get(end);
    }

    private static String withoutStop(String sentence) {
        return sentence.substring(0, sentence.length() - 1);
    }

    private static <T> Map<String, List<T>> index(Stream<T> places, Function<T, Stream<String>> names) {
        return places.flatMap(place -> names.apply(place)
                        .flatMap(name -> Stream.of(name, genitive(name)))
                        .distinct()
                        .map(name -> Map.entry(name, place)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
    }

    private static String ofMunicipality(String text) {
        List<String> words = words(text);
        int end = words.size() - 1;
        return key(end > 0 && OF_A_MUNICIPALITY.contains(words.get(end)) ? words.subList(0, end) : words);
    }

    /** The name without the words that only say that it is a region, as in Landstinget i Värmland. */
    private static String ofRegion(String text) {
        List<String> words = words(text);
        boolean isInACounty = !words.isEmpty() && words.get(0).equals("landstinget");
        String key = key(words.stream()
                .filter(word -> !OF_A_COUNTY.contains(word) && !word.equals("region"))
                .filter(word -> !(isInACounty && word.equals("i")))
                .toList());
        return OTHER_NAMES.getOrDefault(key, key);
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return Arrays.stream(BLANKS_AND_HYPHENS.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String key(List<String> words) {
        return String.join("", words);
    }

    private static String genitive(String name) {
        return name.endsWith("s") ? name : name + "s";
    }

    private static String withoutGenitive(String name) {
        return name.endsWith("s") && !name.endsWith("hus") ? name.substring(0, name.length() - 1) : name;
    }

    /** The places whose names differ least from the text, as far as they are near at all. */
    private static <T> List<T> near(String text, Iterable<T> places, Function<T, String> name) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        String sought = bare(ofMunicipality(text));
        record Near<T>(T place, int distance) {}
        Set<Near<T>> found = new LinkedHashSet<>();
        for (T place : places) {
            String candidate = bare(key(words(name.apply(place))));
            int distance = sought.length() >= 4 && candidate.contains(sought)
                    ? 1
                    : Math.min(distance(sought, candidate), distance(sought, genitive(candidate)));
            if (distance <= Math.max(1, sought.length() / 4)) {
                found.add(new Near<>(place, distance));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Near::distance))
                .limit(MOST_NEAR)
                .map(Near::place)
                .toList();
    }

    /** Without marks on letters; only to say what may have been meant. */
    private static String bare(String key) {
        return MARKS.matcher(Normalizer.normalize(key, Normalizer.Form.NFD)).replaceAll("");
    }

    /** The Levenshtein distance. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int substituted = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
