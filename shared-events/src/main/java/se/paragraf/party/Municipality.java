package se.paragraf.party;

import org.jspecify.annotations.Nullable;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.RegionCode;

/**
 * One of Sweden's municipalities under one code and name, for the time in which it had them.
 *
 * @param code its code
 * @param name its name without "kommun", such as Umeå
 * @param officialName its name as it calls itself, such as Falu kommun or Göteborgs stad
 * @param region the region that it lies in
 * @param validity when it had this code and name
 * @param successor the code that it had next, which is the same where only the name changed; null where it has this one
 *     still
 */
public record Municipality(
        MunicipalityCode code,
        String name,
        String officialName,
        RegionCode region,
        Validity validity,
        @Nullable MunicipalityCode successor) {

    @Override
    public String toString() {
        return name + " (" + code + ")";
    }
}
