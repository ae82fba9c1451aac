package se.paragraf.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.RegionCode;
import se.paragraf.value.Wording;

/**
 * Why a code does not hold on a day, in a sentence, with the code that did: "1917 was Heby's code in region 19 until
 * 2006-12-31; on 2007-05-01 it is 0331 in region 03."
 */
public final class CodeHistory {

    /** Each municipality under all its codes and names, by the code that it has today. */
    private static final Map<MunicipalityCode, List<Municipality>> COURSES = ReferenceData.everyMunicipality()
            .collect(Collectors.groupingBy(municipality -> present(municipality).code()));

    private CodeHistory() {}

    /** The sentence; nothing where the code holds on the day, or where no municipality ever had it. */
    public static Optional<Wording> whyNot(MunicipalityCode code, LocalDate day) {
        if (ReferenceData.municipality(code, day).isPresent()) {
            return Optional.empty();
        }
        return ReferenceData.municipality(code)
                .map(municipality ->
                        municipality.validity().isAfter(day) ? notYet(municipality, day) : noLonger(municipality, day));
    }

    /** The sentence; nothing where the code holds on the day, or where no region ever had it. */
    public static Optional<Wording> whyNot(RegionCode code, LocalDate day) {
        if (ReferenceData.region(code, day).isPresent()) {
            return Optional.empty();
        }
        return ReferenceData.region(code)
                .map(region -> new Wording(
                        region.code() + " var koden för " + region.county() + " till och med "
                                + region.validity().to() + "; den " + day + " är den " + region.successor() + ".",
                        region.code() + " was the code of " + region.county() + " until "
                                + region.validity().to() + "; on " + day + " it is " + region.successor() + "."));
    }

    /** Which other codes the municipality has or had, in a sentence; nothing where it always had this one. */
    public static Optional<Wording> otherCodes(MunicipalityCode code) {
        return ReferenceData.municipality(code).flatMap(municipality -> {
            String others = course(municipality)
                    .map(Municipality::code)
                    .filter(other -> !other.equals(code))
                    .distinct()
                    .map(MunicipalityCode::value)
                    .collect(Collectors.joining(", "));
            return others.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Wording(
                            municipality.name() + " har i en annan tid koden " + others + ".",
                            municipality.name() + " has the code " + others + " in another time."));
        });
    }

    /** The same municipality as it was on the day, under whatever code; nothing where it did not exist then. */
    static Optional<Municipality> on(Municipality municipality, LocalDate day) {
        return course(municipality)
                .filter(other -> other.validity().contains(day))
                .findFirst();
    }

    private static Stream<Municipality> course(Municipality municipality) {
        return COURSES.getOrDefault(present(municipality).code(), List.of()).stream();
    }

    /** The same municipality under the code and name that it has today. */
    static Municipality present(Municipality municipality) {
        MunicipalityCode next = municipality.successor();
        return next == null
                ? municipality
                : ReferenceData.municipality(next).map(CodeHistory::present).orElse(municipality);
    }

    private static Wording noLonger(Municipality municipality, LocalDate day) {
        String then =
                named(municipality) + " till och med " + municipality.validity().to();
        String thenEn = municipality.code() + " was " + genitive(municipality) + " code in region "
                + municipality.region() + " until " + municipality.validity().to();
        return on(municipality, day)
                .map(other -> new Wording(
                        then + "; den " + day + " är den " + other.code() + " i region " + other.region() + ".",
                        thenEn + "; on " + day + " it is " + other.code() + " in region " + other.region() + "."))
                .orElseGet(() -> new Wording(then + ".", thenEn + "."));
    }

    /** Why the municipality does not have that code on a day before it had it. */
    static Wording notYet(Municipality municipality, LocalDate day) {
        LocalDate from = municipality.validity().from();
        return on(municipality, day)
                .map(other -> new Wording(
                        municipality.code() + " är koden för " + municipality.name() + " först från och med " + from
                                + "; den " + day + " var den " + other.code() + " i region " + other.region() + ".",
                        municipality.code() + " is " + genitive(municipality) + " code only since " + from + "; on "
                                + day + " it was " + other.code() + " in region " + other.region() + "."))
                .orElseGet(() -> new Wording(
                        municipality + " är en egen kommun först från och med " + first(municipality) + ".",
                        municipality + " is a municipality of its own only since " + first(municipality) + "."));
    }

    /** The day from which the municipality exists, under its first code. */
    private static LocalDate first(Municipality municipality) {
        return course(municipality)
                .map(other -> other.validity().from())
                .map(from -> from == null ? LocalDate.MIN : from)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static String named(Municipality municipality) {
        return municipality.code() + " var koden för " + municipality.name() + " i region " + municipality.region();
    }

    private static String genitive(Municipality municipality) {
        return municipality.name() + "'s";
    }
}
