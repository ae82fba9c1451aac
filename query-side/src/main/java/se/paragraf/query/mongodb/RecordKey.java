package se.paragraf.query.mongodb;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.paragraf.security.AuthenticationKey;
import se.paragraf.startup.Setting;

/**
 * The key by which the entries of the access log and what is noted of documents have codes. All query-side instances need the
 * same one, and MongoDB must not have it.
 */
public final class RecordKey {

    /** The secret in base64, {@value AuthenticationKey#SHORTEST} bytes or more; white space around it is no part of it. */
    public static final Setting RECORD_KEY = new Setting("RECORD_KEY", RecordKey::fault);

    private static final String ACCEPTED = "must be " + AuthenticationKey.SHORTEST
            + " random bytes or more in base64, such as: head -c 32 /dev/urandom | base64";
    private static final Logger LOG = LoggerFactory.getLogger(RecordKey.class);

    private final @Nullable AuthenticationKey key;

    private RecordKey(@Nullable AuthenticationKey key) {
        this.key = key;
    }

    /**
     * The key of a secret; none where it is empty, which is a warning in the log.
     *
     * @throws IllegalArgumentException where it is not base64 or too short
     */
    static RecordKey of(String secret) {
        if (secret.isBlank()) {
            LOG.warn("RECORD_KEY is not set: altered entries of the access log, and what is noted of documents, are not"
                    + " found by an audit");
            return new RecordKey(null);
        }
        return new RecordKey(AuthenticationKey.of(decoded(secret)
                .orElseThrow(() -> new IllegalArgumentException("the setting RECORD_KEY " + ACCEPTED + "."))));
    }

    /** The key, or null where there is none. */
    @Nullable
    AuthenticationKey orNull() {
        return key;
    }

    private static Optional<String> fault(String secret) {
        return secret.isBlank() || decoded(secret).isPresent() ? Optional.empty() : Optional.of(ACCEPTED);
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64.strip()))
                    .filter(secret -> secret.length >= AuthenticationKey.SHORTEST);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
