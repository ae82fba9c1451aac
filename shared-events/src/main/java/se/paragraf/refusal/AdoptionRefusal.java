package se.paragraf.refusal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.party.CodeHistory;
import se.paragraf.value.Authority;
import se.paragraf.value.BodyKind;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Sha256;
import se.paragraf.value.Standing;
import se.paragraf.value.Wording;

/** Why a command about one party's adoption, contract or exit is refused. */
public sealed interface AdoptionRefusal extends Refusal {

    /**
     * The municipality is not a party to the agreement.
     *
     * @param municipality who was named
     */
    record NotAParty(MunicipalityCode municipality) implements AdoptionRefusal {

        @Override
        public Rule rule() {
            return Rule.NOT_A_PARTY;
        }

        @Override
        public Wording detail() {
            Wording refused = new Wording(
                    Named.of(municipality) + " är inte part i överenskommelsen.",
                    Named.of(municipality) + " is not a party to the agreement.");
            return CodeHistory.otherCodes(municipality)
                    .map(others -> new Wording(
                            refused.sv() + " " + others.sv() + " En part har koden som gällde vid förslaget.",
                            refused.en() + " " + others.en() + " A party has the code that held at the proposal."))
                    .orElse(refused);
        }
    }

    /**
     * The adopted text is not the agreement's.
     *
     * @param expectedDigest the digest of the agreement's text
     * @param actualDigest the digest given
     */
    record TextDiffers(Sha256 expectedDigest, Sha256 actualDigest) implements AdoptionRefusal {

        @Override
        public Rule rule() {
            return Rule.TEXT_DIFFERS;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Den antagna texten " + actualDigest + " är inte överenskommelsens text " + expectedDigest + ".",
                    "The adopted text " + actualDigest + " is not the agreement's text " + expectedDigest + ".");
        }
    }

    /**
     * The party has an adoption that stands.
     *
     * @param municipality the party
     * @param existing its adoption
     */
    record AlreadyAdopted(MunicipalityCode municipality, Citation existing) implements AdoptionRefusal {

        @Override
        public Rule rule() {
            return Rule.ALREADY_ADOPTED;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    Named.of(municipality) + " har redan antagit överenskommelsen"
                            + existing.inWords().sv() + ".",
                    Named.of(municipality) + " has adopted the agreement already"
                            + existing.inWords().en() + ".");
        }
    }

    /**
     * The deciding body is not the municipality's council.
     *
     * @param municipality whose council it should be
     * @param authority whose body was named
     * @param bodyKind what kind of body was named
     */
    record NotTheMunicipalCouncil(
            MunicipalityCode municipality,
            Authority authority,
            @Nullable BodyKind bodyKind) implements AdoptionRefusal {

        @Override
        public Rule rule() {
            return Rule.NOT_THE_MUNICIPAL_COUNCIL;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Beslutet ska vara fattat av kommunfullmäktige i " + Named.of(municipality) + ".",
                    "The decision has to be made by the council of " + Named.of(municipality) + ".");
        }
    }

    /**
     * The party has no adoption that is known from another record only.
     *
     * @param municipality the party
     * @param standing where it stands
     */
    record NothingAsserted(MunicipalityCode municipality, Standing standing) implements AdoptionRefusal {

        @Override
        public Rule rule() {
            return Rule.NOTHING_ASSERTED;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    Named.of(municipality) + " har inget antagande som bara är känt genom en annan handling.",
                    Named.of(municipality) + " has no adoption that is known from another record only.");
        }
    }

    /**
     * The party has not adopted the agreement.
     *
     * @param municipality the party
     * @param standing where it stands
     */
    record NotAdopted(MunicipalityCode municipality, Standing standing) implements AdoptionRefusal {

        @Override
        public Rule rule() {
            return Rule.NOT_ADOPTED;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    Named.of(municipality) + " har den dagen inget antagande som gäller.",
                    Named.of(municipality) + " has no adoption that counts on that day.");
        }
    }

    /**
     * The party's contract is signed already.
     *
     * @param municipality the party
     * @param signedOn the day, where it is known
     */
    record ContractAlreadySigned(
            MunicipalityCode municipality, @Nullable LocalDate signedOn) implements AdoptionRefusal {

        @Override
        public Rule rule() {
            return Rule.CONTRACT_ALREADY_SIGNED;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Samverkansavtalet med " + Named.of(municipality) + " är redan undertecknat"
                            + (signedOn == null ? "" : " " + signedOn) + ".",
                    "The contract with " + Named.of(municipality) + " is signed already"
                            + (signedOn == null ? "" : ", on " + signedOn) + ".");
        }
    }

    /**
     * The party's adoption has no such open condition.
     *
     * @param municipality the party
     * @param condition the number given
     * @param open the numbers of its conditions that are open
     */
    record NoOpenCondition(MunicipalityCode municipality, int condition, List<Integer> open)
            implements AdoptionRefusal {

        /** Keeps its own copy of the numbers. */
        public NoOpenCondition {
            open = List.copyOf(open);
        }

        @Override
        public Rule rule() {
            return Rule.NO_OPEN_CONDITION;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    Named.of(municipality) + " har inget öppet villkor nummer " + condition + ".",
                    Named.of(municipality) + " has no open condition number " + condition + ".");
        }
    }

    /**
     * The party has given notice already.
     *
     * @param municipality the party
     * @param effectiveFrom from when it is not bound
     */
    record ExitAlreadyNotified(
            MunicipalityCode municipality, @Nullable LocalDate effectiveFrom) implements AdoptionRefusal {

        @Override
        public Rule rule() {
            return Rule.EXIT_ALREADY_NOTIFIED;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    Named.of(municipality) + " har redan anmält utträde"
                            + (effectiveFrom == null ? "." : " från och med " + effectiveFrom + "."),
                    Named.of(municipality) + " has given notice already"
                            + (effectiveFrom == null ? "." : ", from " + effectiveFrom + "."));
        }
    }
}
