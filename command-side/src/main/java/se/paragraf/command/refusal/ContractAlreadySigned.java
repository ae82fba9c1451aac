package se.paragraf.command.refusal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Wording;

/**
 * The party's contract is signed already.
 *
 * @param municipality the party
 * @param signedOn the day, where it is known
 */
public record ContractAlreadySigned(
        MunicipalityCode municipality, @Nullable LocalDate signedOn) implements Refusal {

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
