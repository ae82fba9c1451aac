package se.paragraf.party;

import se.paragraf.value.RegionCode;

/**
 * One of Sweden's regions.
 *
 * @param code its code
 * @param name its name, such as Region Västerbotten
 */
public record Region(RegionCode code, String name) {}
