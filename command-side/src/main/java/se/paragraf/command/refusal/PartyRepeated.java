package se.paragraf.command.refusal;

import java.util.List;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Wording;

/**
 * The proposal names a party more than once.
 *
 * @param parties who is named more than once
 */
public record PartyRepeated(List<MunicipalityCode> parties) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.PARTY_REPEATED;
    }

    @Override
    public Wording detail() {
        return new Wording(
                Named.all(parties) + " är angiven mer än en gång.", Named.all(parties) + " is named more than once.");
    }
}
