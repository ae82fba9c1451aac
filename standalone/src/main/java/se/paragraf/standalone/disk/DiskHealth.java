package se.paragraf.standalone.disk;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Health indicator of the data folder's disk: {@code DEGRADED} while documents are refused, {@code DOWN} while nothing can be
 * recorded. It is in neither probe, since reading goes on.
 */
final class DiskHealth extends AbstractHealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED", "the disk is filling up");

    private final DataDisk disk;

    DiskHealth(DataDisk disk) {
        super("the disk cannot be looked at");
        this.disk = disk;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Status status = switch (disk.look()) {
            case ROOMY -> Status.UP;
            case LOW -> DEGRADED;
            case FULL -> Status.DOWN;
        };
        health.status(status)
                .withDetail("freeBytes", disk.freeBytes())
                .withDetail("warnBelowBytes", disk.settings().warnBelowBytes())
                .withDetail("refuseBelowBytes", disk.settings().refuseBelowBytes());
    }
}
