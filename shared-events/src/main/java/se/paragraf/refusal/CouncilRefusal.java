package se.paragraf.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.Authority;
import se.paragraf.value.BodyKind;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.RegionCode;
import se.paragraf.value.Standing;
import se.paragraf.value.Wording;

/** Why the hand-over to the regional council, or the council's decision, is refused. */
public sealed interface CouncilRefusal extends Refusal {

    /**
     * The deciding body is not the region's council.
     *
     * @param region whose council it should be
     * @param authority whose body was named
     * @param bodyKind what kind of body was named
     */
    record NotTheRegionalCouncil(
            RegionCode region,
            Authority authority,
            @Nullable BodyKind bodyKind) implements CouncilRefusal {

        @Override
        public Rule rule() {
            return Rule.NOT_THE_REGIONAL_COUNCIL;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Beslutet ska vara fattat av regionfullmäktige i " + Named.of(region.asAuthority()) + ".",
                    "The decision has to be made by the council of " + Named.of(region.asAuthority()) + ".");
        }
    }

    /**
     * Some party has not adopted.
     *
     * @param missing who has not adopted, by code
     * @param standings where each of them stood on the day of the hand-over
     * @param handedOverOn that day, or null where it is not stated
     * @param adoptedFrom from when those of them have adopted that did so later
     */
    record PartiesMissing(
            List<MunicipalityCode> missing,
            Map<MunicipalityCode, Standing> standings,
            @Nullable LocalDate handedOverOn,
            Map<MunicipalityCode, LocalDate> adoptedFrom)
            implements CouncilRefusal {

        /** For a hand-over whose day is not stated. */
        public PartiesMissing(List<MunicipalityCode> missing, Map<MunicipalityCode, Standing> standings) {
            this(missing, standings, null, Map.of());
        }

        @Override
        public Rule rule() {
            return Rule.PARTIES_MISSING;
        }

        @Override
        public Wording detail() {
            String by = handedOverOn == null ? "" : " " + handedOverOn;
            String later = adoptedFrom.entrySet().stream()
                    .map(adopted -> " " + Named.of(adopted.getKey()) + ": " + adopted.getValue() + ".")
                    .collect(Collectors.joining());
            return new Wording(
                    (missing.size() == 1
                                    ? Named.all(missing) + " har inte antagit överenskommelsen"
                                    : missing.size() + " parter har inte antagit överenskommelsen")
                            + (by.isEmpty() ? "" : " den" + by)
                            + (missing.size() == 1 ? "." : ": " + Named.all(missing) + ".")
                            + (later.isEmpty() ? "" : " Antagande som är registrerat med senare dag:" + later),
                    (missing.size() == 1
                                    ? Named.all(missing) + " has not adopted the agreement"
                                    : missing.size() + " parties have not adopted the agreement")
                            + (by.isEmpty() ? "" : " by" + by)
                            + (missing.size() == 1 ? "." : ": " + Named.all(missing) + ".")
                            + (later.isEmpty() ? "" : " Adoption recorded with a later day:" + later));
        }
    }

    /**
     * The matter lies with the council already.
     *
     * @param handedOverOn the day, where it is known
     */
    record AlreadyHandedOver(@Nullable LocalDate handedOverOn) implements CouncilRefusal {

        @Override
        public Rule rule() {
            return Rule.ALREADY_HANDED_OVER;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Ärendet är redan överlämnat till regionfullmäktige"
                            + (handedOverOn == null ? "" : " " + handedOverOn) + ".",
                    "The matter is handed over to the regional council already"
                            + (handedOverOn == null ? "" : ", on " + handedOverOn) + ".");
        }
    }

    /**
     * The matter was not handed over to the council.
     */
    record NotHandedOver() implements CouncilRefusal {

        @Override
        public Rule rule() {
            return Rule.NOT_HANDED_OVER;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Den dagen var ärendet inte överlämnat till regionfullmäktige.",
                    "On that day the matter was not handed over to the regional council.");
        }
    }

    /**
     * The regional council has decided the matter.
     *
     * @param outcome what it decided
     */
    record CouncilHasDecided(String outcome) implements CouncilRefusal {

        @Override
        public Rule rule() {
            return Rule.COUNCIL_HAS_DECIDED;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Regionfullmäktige har redan beslutat i ärendet.",
                    "The regional council has decided the matter already.");
        }
    }

    /**
     * The regional council has not adopted the agreement.
     */
    record CouncilHasNotAdopted() implements CouncilRefusal {

        @Override
        public Rule rule() {
            return Rule.COUNCIL_HAS_NOT_ADOPTED;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Regionfullmäktige har inte antagit överenskommelsen.",
                    "The regional council has not adopted the agreement.");
        }
    }
}
