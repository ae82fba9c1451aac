package se.paragraf.query.audit;

import se.paragraf.query.accesslog.AccessEntry;
import se.paragraf.query.accesslog.AccessLog;
import se.paragraf.query.accesslog.AccessLogVerification;
import se.paragraf.query.accesslog.AccessLogVerification.Discrepancy;

/** Check of the access log: reports its altered, inserted and removed entries. */
final class AccessLogCheck {

    private final AccessLog log;
    private final Differences differences;

    AccessLogCheck(AccessLog log, Differences differences) {
        this.log = log;
        this.differences = differences;
    }

    /** Checks all entries. */
    void run() {
        AccessLogVerification verified = log.verify();
        verified.first().forEach(discrepancy -> differences.add(difference(discrepancy)));
    }

    private static Difference difference(Discrepancy discrepancy) {
        AccessEntry access = discrepancy.access();
        String place = discrepancy.chain() == null
                ? "access log"
                : "access log " + discrepancy.chain() + " " + discrepancy.number();
        return access == null
                ? new Difference(Finding.ACCESS_MISSING, null, null, null, null, null, place, null, null)
                : new Difference(
                        Finding.ACCESS_ALTERED,
                        access.agreementId(),
                        null,
                        null,
                        null,
                        null,
                        place,
                        null,
                        access.at() + " " + access.actor() + " (" + access.role() + ") " + access.path());
    }
}
