package se.paragraf.command.dispatch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import se.paragraf.event.json.EventJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * SHA-256 over the name and the content of a command, by which the idempotency check tells a repeated command from another
 * one under the same key. Requests with the same meaning have the same digest, whatever the layout of their JSON.
 */
public final class CommandDigest {

    private static final JsonMapper JSON = EventJson.mapper();

    private CommandDigest() {}

    /** The SHA-256 of the command's name and content, in hexadecimal. */
    public static String of(Object command) {
        MessageDigest digest = sha256();
        digest.update(command.getClass().getSimpleName().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        return HexFormat.of().formatHex(digest.digest(JSON.writeValueAsBytes(command)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
