package se.paragraf.command.dispatch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import se.paragraf.event.json.EventJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells one command from another by what it says. Two requests that mean the same have the same digest, however their
 * JSON is laid out, so a client may write its retry anew.
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
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
