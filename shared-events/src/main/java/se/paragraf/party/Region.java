package se.paragraf.party;

import org.jspecify.annotations.Nullable;
import se.paragraf.value.RegionCode;

/**
 * One of Sweden's regions under one code and name, for the time in which it had them. A region of a former county goes
 * by the county's name.
 *
 * @param code its code, which is that of its county
 * @param name its name, such as Region Västerbotten
 * @param county its county, such as Västerbottens län
 * @param validity when its code stood for that county
 * @param successor the code of the county that took its place, or null where it is there still
 */
public record Region(
        RegionCode code,
        String name,
        String county,
        Validity validity,
        @Nullable RegionCode successor) {

    @Override
    public String toString() {
        return name + " (" + code + ")";
    }
}
