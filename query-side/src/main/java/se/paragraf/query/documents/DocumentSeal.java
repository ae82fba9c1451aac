package se.paragraf.query.documents;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.security.AuthenticationKey;

/**
 * Message authentication codes of what is noted beside the bytes of a document: HMAC-SHA256 over its digest, type, size, when
 * it was taken in and by whom. Immutable. A code is 64 hexadecimal digits.
 */
public final class DocumentSeal {

    private static final String PURPOSE = "paragraf document 1";
    private static final String STORE_PURPOSE = "paragraf document store 1";

    private final AuthenticationKey key;
    private final AuthenticationKey storeKey;

    private DocumentSeal(AuthenticationKey recordKey) {
        this.key = recordKey.derived(PURPOSE);
        this.storeKey = recordKey.derived(STORE_PURPOSE);
    }

    /** Codes by keys derived from the key of the record. */
    public static DocumentSeal of(AuthenticationKey recordKey) {
        return new DocumentSeal(recordKey);
    }

    /**
     * The code of what is noted.
     *
     * @param sealedAt when it got its code, where that was afterwards; null where it had one from the beginning
     */
    public String code(HeldDocument document, @Nullable Instant sealedAt) {
        return HexFormat.of().formatHex(key.code(parts(document, sealedAt)));
    }

    /** Whether this is the code of what is noted. */
    public boolean verifies(@Nullable String code, HeldDocument document, @Nullable Instant sealedAt) {
        return isCode(code) && key.verifies(HexFormat.of().parseHex(code), parts(document, sealedAt));
    }

    /**
     * The code of the mark that all documents in a store have codes.
     *
     * @param sealedAt since when
     */
    public String storeCode(Instant sealedAt) {
        return HexFormat.of().formatHex(storeKey.code(List.of(bytes(sealedAt.toString()))));
    }

    /** Whether this is the code of the mark. */
    public boolean verifiesStore(@Nullable String code, Instant sealedAt) {
        return isCode(code) && storeKey.verifies(HexFormat.of().parseHex(code), List.of(bytes(sealedAt.toString())));
    }

    private static boolean isCode(@Nullable String code) {
        return code != null && code.matches("[0-9a-f]{64}");
    }

    private static List<byte[]> parts(HeldDocument document, @Nullable Instant sealedAt) {
        List<byte[]> parts = new ArrayList<>();
        parts.add(bytes(document.sha256().value()));
        parts.add(bytes(document.mediaType()));
        parts.add(bytes(String.valueOf(document.size())));
        parts.add(bytes(document.storedAt().toString()));
        // No instant is empty, and a list with who handed it in is longer.
        parts.add(bytes(sealedAt == null ? "" : sealedAt.toString()));
        HandedInBy by = document.handedInBy();
        if (by != null) {
            parts.add(bytes(by.actor()));
            parts.add(bytes(by.role()));
        }
        return parts;
    }

    /** What someone else wrote may lack anything. */
    private static byte[] bytes(@Nullable String text) {
        return String.valueOf(text).getBytes(StandardCharsets.UTF_8);
    }
}
