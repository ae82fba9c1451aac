package se.paragraf.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secret key for message authentication codes: HMAC-SHA256 (RFC 2104). Each purpose has a key of its own, derived from
 * this one (HKDF-Expand with one block, RFC 5869), so that a code made for one purpose never passes for another.
 * Immutable, and safe for use by many threads. It has no text form: a secret does not belong in logs.
 */
public final class AuthenticationKey {

    /** The shortest secret, in bytes (RFC 2104 section 3: the length of the digest). */
    public static final int SHORTEST = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;

    private AuthenticationKey(byte[] secret) {
        this.secret = secret;
    }

    /**
     * The key with this secret.
     *
     * @param secret random bytes, {@value #SHORTEST} or more
     * @throws IllegalArgumentException where they are fewer
     */
    public static AuthenticationKey of(byte[] secret) {
        if (secret.length < SHORTEST) {
            throw new IllegalArgumentException("a key has " + SHORTEST + " bytes or more, not " + secret.length);
        }
        return new AuthenticationKey(secret.clone());
    }

    /** A new random secret for a key, {@value #SHORTEST} bytes. */
    public static byte[] newSecret() {
        byte[] secret = new byte[SHORTEST];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /**
     * The key for one purpose.
     *
     * @param purpose a constant that names the purpose, such as {@code paragraf snapshot 1}
     */
    public AuthenticationKey derived(String purpose) {
        byte[] info = purpose.getBytes(StandardCharsets.UTF_8);
        byte[] block = Arrays.copyOf(info, info.length + 1);
        block[info.length] = 1;
        Mac mac = start();
        mac.update(block);
        return new AuthenticationKey(mac.doFinal());
    }

    /**
     * The code of a message, 32 bytes.
     *
     * @param parts the message's parts; each goes in with its length before it, so that no two messages are alike
     */
    public byte[] code(List<byte[]> parts) {
        Mac mac = start();
        for (byte[] part : parts) {
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
            mac.update(part);
        }
        return mac.doFinal();
    }

    /** Whether this is the code of the message. The comparison takes the same time wherever they differ. */
    public boolean verifies(byte[] code, List<byte[]> parts) {
        return MessageDigest.isEqual(code, code(parts));
    }

    private Mac start() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
