package se.paragraf.command.casefile;

import static se.paragraf.refusal.Guard.refuseIf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AgreementProposed;
import se.paragraf.party.Municipality;
import se.paragraf.party.ReferenceData;
import se.paragraf.refusal.AgreementRefusal.PartyOutsideRegion;
import se.paragraf.refusal.DecisionRefusal.UnknownCode;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Period;
import se.paragraf.value.RegionCode;

/** The guards of a proposal's region and parties, by the codes that held on its day. */
public final class PlaceRules {

    private PlaceRules() {}

    /** The region and every party are in the reference data, now or formerly. */
    public static void mustBeKnown(RegionCode region, List<MunicipalityCode> parties) {
        List<String> unknown = Stream.concat(
                        Stream.of(region)
                                .filter(code -> ReferenceData.region(code).isEmpty())
                                .map(RegionCode::value),
                        parties.stream()
                                .filter(code -> ReferenceData.municipality(code).isEmpty())
                                .map(MunicipalityCode::value))
                .toList();
        refuseIf(!unknown.isEmpty(), () -> new UnknownCode(unknown));
    }

    /**
     * Every party lay in the region on the day of the proposal, by the codes of that day.
     *
     * @param day the day of the proposal, see {@link #dayOf}
     */
    public static void mustLieInTheRegion(RegionCode region, List<MunicipalityCode> parties, LocalDate day) {
        List<MunicipalityCode> outside = outside(region, parties, day);
        refuseIf(!outside.isEmpty(), () -> new PartyOutsideRegion(region, outside, day));
    }

    /**
     * A corrected proposal's parties lie in the region on its corrected day, unless they did not on its day of before
     * either: such a proposal was recorded before codes were looked up in time.
     */
    public static void mustStillLieInTheRegion(AgreementProposed before, AgreementProposed after) {
        LocalDate day = dayOf(before.source(), before.period());
        if (outside(before.region(), before.parties(), day).isEmpty()) {
            mustLieInTheRegion(after.region(), after.parties(), dayOf(after.source(), after.period()));
        }
    }

    /** The day by which a proposal's places are looked up: its own, or the period's first where it has none. */
    public static LocalDate dayOf(@Nullable DecisionSource source, Period period) {
        LocalDate day = source == null ? null : source.meetingDate();
        return day == null ? period.from() : day;
    }

    private static List<MunicipalityCode> outside(RegionCode region, List<MunicipalityCode> parties, LocalDate day) {
        return parties.stream()
                .filter(party -> !ReferenceData.municipality(party, day)
                        .map(Municipality::region)
                        .equals(Optional.of(region)))
                .toList();
    }
}
