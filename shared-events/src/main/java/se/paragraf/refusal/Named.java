package se.paragraf.refusal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import se.paragraf.party.ReferenceData;
import se.paragraf.value.Authority;
import se.paragraf.value.MunicipalityCode;

/** Codes of municipalities and regions with their names, for the sentences of refusals. */
final class Named {

    private Named() {}

    static String of(MunicipalityCode code) {
        return of(code.asAuthority());
    }

    static String of(Authority code) {
        return ReferenceData.nameOf(code).map(name -> name + " (" + code + ")").orElse(code.value());
    }

    static String of(Authority code, LocalDate day) {
        return ReferenceData.nameOf(code, day)
                .map(name -> name + " (" + code + ")")
                .orElse(code.value());
    }

    static String all(Collection<MunicipalityCode> codes) {
        return codes.stream().map(Named::of).collect(Collectors.joining(", "));
    }
}
