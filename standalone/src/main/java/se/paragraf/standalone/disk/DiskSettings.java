package se.paragraf.standalone.disk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the disk of the data folder, under {@code paragraf.disk}.
 *
 * @param warnBelowBytes with fewer free bytes than this the register is {@code DEGRADED} and takes no documents, whose room
 *     is left to events; 512 MiB by default
 * @param refuseBelowBytes with fewer free bytes than this nothing is recorded; 64 MiB by default
 */
@ConfigurationProperties("paragraf.disk")
record DiskSettings(
        @DefaultValue("536870912") long warnBelowBytes,
        @DefaultValue("67108864") long refuseBelowBytes) {

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException where one is negative, or the second is above the first
     */
    DiskSettings {
        if (refuseBelowBytes < 0) {
            throw new IllegalArgumentException("paragraf.disk.refuse-below-bytes must be at least 0");
        }
        if (warnBelowBytes < refuseBelowBytes) {
            throw new IllegalArgumentException("paragraf.disk.warn-below-bytes (" + warnBelowBytes
                    + ") must be at least paragraf.disk.refuse-below-bytes (" + refuseBelowBytes + ")");
        }
    }
}
