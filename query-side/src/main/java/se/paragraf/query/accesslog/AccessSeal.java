package se.paragraf.query.accesslog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.paragraf.security.AuthenticationKey;

/**
 * Message authentication codes that chain the entries of the access log: the code of an entry is HMAC-SHA256 over all of it,
 * its place, and the code of the entry before. Immutable.
 */
public final class AccessSeal {

    private static final String PURPOSE = "paragraf access 1";
    private static final byte[] ABSENT = {0};
    private static final byte[] PRESENT = {1};

    private final AuthenticationKey key;

    private AccessSeal(AuthenticationKey key) {
        this.key = key;
    }

    /** Codes by a key derived from the key of the record. */
    public static AccessSeal of(AuthenticationKey recordKey) {
        return new AccessSeal(recordKey.derived(PURPOSE));
    }

    /**
     * The code of an entry, 64 hexadecimal digits. The code that it has is left out.
     *
     * @param previous the code of the entry before it in the chain, empty for the first
     */
    String code(SealedAccess sealed, String previous) {
        return HexFormat.of().formatHex(key.code(parts(sealed, previous)));
    }

    /** Whether the entry has its code. */
    boolean verifies(SealedAccess sealed, String previous) {
        String code = sealed.code();
        return code != null
                && code.matches("[0-9a-f]{64}")
                && key.verifies(HexFormat.of().parseHex(code), parts(sealed, previous));
    }

    private static List<byte[]> parts(SealedAccess sealed, String previous) {
        AccessEntry access = sealed.access();
        Instant sealedAt = sealed.sealedAt();
        List<byte[]> parts = new ArrayList<>();
        add(parts, previous);
        add(parts, Objects.requireNonNull(sealed.chain()));
        add(parts, String.valueOf(sealed.number()));
        add(parts, sealedAt == null ? null : sealedAt.toString());
        add(parts, access.id());
        add(parts, access.at().toString());
        add(parts, access.actor());
        add(parts, access.role());
        add(parts, access.agreementId() == null ? null : access.agreementId().toString());
        add(parts, access.path());
        add(parts, access.query());
        add(parts, access.address());
        add(parts, access.method());
        return parts;
    }

    /** A text that is absent differs from an empty one. */
    private static void add(List<byte[]> parts, @Nullable String text) {
        parts.add(text == null ? ABSENT : PRESENT);
        parts.add(text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8));
    }
}
