package se.paragraf.command.dispatch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import se.paragraf.event.json.EventJson;
import se.paragraf.value.Sha256;
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
        MessageDigest digest = Sha256.newDigest();
        digest.update(command.getClass().getSimpleName().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(JSON.writeValueAsBytes(command));
        return Sha256.of(digest).value();
    }
}
