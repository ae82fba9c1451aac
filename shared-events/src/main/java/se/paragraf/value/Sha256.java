package se.paragraf.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 digest (FIPS 180-4) of a document's bytes. Two texts are identical when their digests are, whatever their
 * titles say.
 *
 * @param value 64 hexadecimal digits, in lower case
 */
public record Sha256(@JsonValue String value) {

    /** Refuses what does not have the form of a digest; upper case is converted to lower case. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Sha256(@Nullable String value) {
        if (value == null || value.length() != 64 || !value.chars().allMatch(HexFormat::isHexDigit)) {
            throw new InvalidValueException(
                    new Wording("är ingen SHA-256-kontrollsumma", "is not a SHA-256 digest"),
                    new Wording("64 hexadecimala siffror", "64 hexadecimal digits"));
        }
        this.value = value.toLowerCase(Locale.ROOT);
    }

    /** The digest of bytes that are in memory. */
    public static Sha256 of(byte[] content) {
        MessageDigest digest = newDigest();
        digest.update(content);
        return of(digest);
    }

    /** The digest of all bytes that a {@link #newDigest()} was updated with. Resets it. */
    public static Sha256 of(MessageDigest digest) {
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    /** A {@link MessageDigest} for SHA-256, to be updated with bytes as they are read. */
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The 32 bytes of the digest. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
