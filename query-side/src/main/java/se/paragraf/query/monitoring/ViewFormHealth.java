package se.paragraf.query.monitoring;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import se.paragraf.query.rebuild.ViewFormUpgrade;
import se.paragraf.query.view.ViewForm;

/**
 * Health indicator of the form of the views: out of service as long as this program cannot read those in service. It is
 * part of the readiness, so that instances that can read them get the requests.
 */
public final class ViewFormHealth implements HealthIndicator {

    private final ViewFormUpgrade upgrade;

    /** Reports what the upgrade has found. */
    public ViewFormHealth(ViewFormUpgrade upgrade) {
        this.upgrade = upgrade;
    }

    @Override
    public Health health() {
        ViewForm form = upgrade.form();
        return (form == ViewForm.SAME ? Health.up() : Health.outOfService())
                .withDetail("form", form)
                .build();
    }
}
