package se.paragraf.command.refusal;

import java.util.List;
import java.util.Map;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Standing;
import se.paragraf.value.Wording;

/**
 * Some party has not adopted.
 *
 * @param missing who has not adopted, by code
 * @param standings where each of them stands
 */
public record PartiesMissing(List<MunicipalityCode> missing, Map<MunicipalityCode, Standing> standings)
        implements Refusal {

    @Override
    public Rule rule() {
        return Rule.PARTIES_MISSING;
    }

    @Override
    public Wording detail() {
        return new Wording(
                missing.size() == 1
                        ? Named.all(missing) + " har inte antagit överenskommelsen."
                        : missing.size() + " parter har inte antagit överenskommelsen: " + Named.all(missing) + ".",
                missing.size() == 1
                        ? Named.all(missing) + " has not adopted the agreement."
                        : missing.size() + " parties have not adopted the agreement: " + Named.all(missing) + ".");
    }
}
