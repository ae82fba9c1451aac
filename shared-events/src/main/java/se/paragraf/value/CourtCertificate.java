package se.paragraf.value;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A court's own certificate that its judgment has gained legal force.
 *
 * @param issuedOn the day of the certificate
 * @param document the certificate, or null where it is not held
 */
public record CourtCertificate(
        @Correctable LocalDate issuedOn,
        @Correctable @Nullable DocumentRef document) {

    /** Refuses a certificate without a day. */
    public CourtCertificate {
        Check.optionalDay("issuedOn", Check.present("issuedOn", issuedOn));
    }
}
