package se.paragraf.party;

import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.RegionCode;

/**
 * One of Sweden's municipalities.
 *
 * @param code its code
 * @param name its name without "kommun", such as Umeå
 * @param region the region that it lies in
 */
public record Municipality(MunicipalityCode code, String name, RegionCode region) {}
