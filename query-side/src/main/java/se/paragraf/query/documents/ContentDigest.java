package se.paragraf.query.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import se.paragraf.value.Sha256;

/** Incremental SHA-256 digest (FIPS 180-4). */
final class ContentDigest {

    private final MessageDigest digest;

    ContentDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void add(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
    }

    /** The digest of all bytes added; may be called once. */
    Sha256 value() {
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }
}
