package se.paragraf.command.imports.csv;

import java.util.stream.Collectors;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseIdentification;
import se.paragraf.value.CaseIdentification.Ambiguous;
import se.paragraf.value.CaseReference;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.RegionCode;
import se.paragraf.value.Wording;

/** Identification of the case that a list names by its number. */
@FunctionalInterface
public interface CaseIdentifiers {

    /** The case that the reference names: open, not open, or ambiguous. */
    CaseIdentification identify(RegionCode region, CaseReference reference);

    /**
     * The identifier of the case, or the one that it would have if it was opened.
     *
     * @throws InvalidValueException if the number could be that of an open case and need not be: a fault of the cell with the
     *     number, which names the cases that could be meant
     */
    default AgreementId of(RegionCode region, CaseReference reference) {
        CaseIdentification identified = identify(region, reference);
        if (identified instanceof Ambiguous ambiguous) {
            throw isAmbiguous(ambiguous);
        }
        return identified.agreementId().orElseThrow();
    }

    private static InvalidValueException isAmbiguous(Ambiguous ambiguous) {
        String cases = ambiguous.candidates().stream()
                .map(each -> each.reference().number() + " (" + each.title() + ")")
                .collect(Collectors.joining(", "));
        return new InvalidValueException(
                new Wording(
                        "är tvetydigt: båda talen kan vara årtal, och det kan vara " + cases,
                        "is ambiguous: both numbers could be years, and it could be " + cases),
                new Wording(
                        "numret som det är registrerat, om det är det ärendet; annars också ärendeåret",
                        "the number as it is recorded, if it is that case; else also the year of the case"));
    }
}
