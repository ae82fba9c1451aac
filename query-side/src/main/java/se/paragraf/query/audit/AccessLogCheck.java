package se.paragraf.query.audit;

import java.util.List;
import se.paragraf.query.accesslog.AccessEntry;
import se.paragraf.query.accesslog.AccessLog;
import se.paragraf.query.accesslog.AccessLogVerification;
import se.paragraf.query.accesslog.AccessLogVerification.Discrepancy;
import se.paragraf.value.Wording;

/** Check of the access log: reports its altered, inserted and removed entries. */
final class AccessLogCheck {

    private final AccessLog log;
    private final Differences differences;

    AccessLogCheck(AccessLog log, Differences differences) {
        this.log = log;
        this.differences = differences;
    }

    /**
     * Checks all entries.
     *
     * @return what the report has to say whether or not something differs
     */
    List<Wording> run() {
        AccessLogVerification verified = log.verify();
        verified.first().forEach(discrepancy -> differences.add(difference(discrepancy)));
        long later = verified.sealedLater();
        return later == 0
                ? List.of()
                : List.of(new Wording(
                        later
                                + " poster i åtkomstloggen fick sina koder i efterhand: en tidigare version skrev dem utan.",
                        later + " entries of the access log got their codes afterwards: an earlier version wrote them"
                                + " without."));
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
