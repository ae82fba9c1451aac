package se.paragraf.command.imports.csv;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.party.Municipality;
import se.paragraf.party.PlaceNames;
import se.paragraf.party.ReferenceData;
import se.paragraf.party.Region;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.RegionCode;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.Excerpt;

/** Parser for municipalities and regions, by code or name. A code is text: its leading zeros count. */
final class CodeForm {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern STARTS_AS_A_NUMBER = Pattern.compile("\\d.*");
    private static final Pattern BETWEEN_PARTIES = Pattern.compile("[,;|\\n\\r]+");
    private static final Pattern EVERY_ONE = Pattern.compile("(?i)alla|samtliga|all|(?:alla|samtliga|all) .*");

    private CodeForm() {}

    /** A municipality by its code or its name, with the code that it has today. */
    static Municipality municipality(String text) {
        return municipality(text, null);
    }

    /**
     * A municipality by its code or its name.
     *
     * @param day the day by whose names and codes it is named, or null for today's
     */
    static Municipality municipality(String text, @Nullable LocalDate day) {
        return STARTS_AS_A_NUMBER.matcher(text).matches()
                ? municipalityOfCode(text)
                : PlaceNames.municipality(text, day);
    }

    /** A municipality by its code, that of today or a former one. */
    static Municipality municipalityOfCode(String text) {
        mustBeWrittenAsText(text, 4);
        return ReferenceData.municipality(new MunicipalityCode(text))
                .orElseThrow(() -> new InvalidValueException(
                        new Wording("är ingen svensk kommuns kod", "is no Swedish municipality's code"),
                        new Wording(
                                "en kommunkod ur SCB:s lista, som \"2480\"",
                                "a municipality's code from the list of Statistics Sweden, such as \"2480\"")));
    }

    /** A region by its code or its name, of today or, by its full name, a former one. */
    static RegionCode region(String text) {
        if (STARTS_AS_A_NUMBER.matcher(text).matches()) {
            mustBeWrittenAsText(text, 2);
            return ReferenceData.region(new RegionCode(text))
                    .map(Region::code)
                    .orElseThrow(() -> new InvalidValueException(
                            new Wording("är ingen svensk region", "is no Swedish region"),
                            new Wording(
                                    "en regions kod eller namn, som \"24\" eller Region Västerbotten",
                                    "a region's code or name, such as \"24\" or Region Västerbotten")));
        }
        return PlaceNames.region(text, null).code();
    }

    /**
     * The municipalities that a cell lists, by codes or names, or with one word: all of the region.
     *
     * @param region the region, whose municipalities "alla" are, or null where it is not known
     * @param day the day by whose names, codes and regions they are named, or null for today's
     */
    static List<MunicipalityCode> parties(String text, @Nullable RegionCode region, @Nullable LocalDate day) {
        if (EVERY_ONE.matcher(text).matches()) {
            return region == null ? List.of() : everyOne(region, day);
        }
        return Stream.of(BETWEEN_PARTIES.split(text))
                .map(String::strip)
                .filter(party -> !party.isEmpty())
                .map(party -> party(party, day))
                .toList();
    }

    private static List<MunicipalityCode> everyOne(RegionCode region, @Nullable LocalDate day) {
        List<Municipality> municipalities =
                day == null ? ReferenceData.municipalitiesOf(region) : ReferenceData.municipalitiesOf(region, day);
        return municipalities.stream().map(Municipality::code).toList();
    }

    private static MunicipalityCode party(String text, @Nullable LocalDate day) {
        try {
            return municipality(text, day).code();
        } catch (InvalidValueException refused) {
            throw new InvalidValueException(
                    new Wording(
                            "har \"" + Excerpt.of(text) + "\", som "
                                    + refused.reason().sv(),
                            "has \"" + Excerpt.of(text) + "\", which "
                                    + refused.reason().en()),
                    new Wording(
                            "kommuners namn eller koder med komma emellan, eller ordet alla",
                            "municipalities' names or codes with commas between them, or the word all"));
        }
    }

    private static void mustBeWrittenAsText(String text, int length) {
        Optional<String> number = WrittenAsNumber.digits(text);
        if (number.isPresent()) {
            throw new InvalidValueException(
                    new Wording("är skrivet som ett tal, inte som en kod", "is written as a number, not as a code"),
                    asText(padded(number.get(), length)));
        }
        if (DIGITS.matcher(text).matches() && text.length() == length - 1) {
            throw new InvalidValueException(
                    new Wording(
                            "har " + text.length() + " siffror; en inledande nolla kan ha fallit bort",
                            "has " + text.length() + " digits; a leading zero may have been lost"),
                    asText(padded(text, length)));
        }
    }

    private static Wording asText(String code) {
        return new Wording("koden som text, som \"" + code + "\"", "the code as text, such as \"" + code + "\"");
    }

    private static String padded(String digits, int length) {
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }
}
