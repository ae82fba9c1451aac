package se.paragraf.command.dispatch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import se.paragraf.event.json.EventJson;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.Sha256;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * SHA-256 over the name and the content of a command, by which the idempotency check tells a repeated command from another
 * one under the same key. Requests with the same meaning have the same digest, whatever the layout of their JSON, and the
 * one that versions of before gave them: a retry finds its first attempt across an update. A member that a later version
 * adds is therefore left out where nothing is stated.
 */
public final class CommandDigest {

    private static final JsonMapper JSON = EventJson.mapper()
            .rebuild()
            .addModule(new SimpleModule("paragraph-as-number").addSerializer(new ParagraphAsNumber()))
            .build();

    private CommandDigest() {}

    /** The SHA-256 of the name and content of the command's identity, in hexadecimal. */
    public static String of(Object command) {
        Object identity = command instanceof CaseFileCommand known ? known.identity() : command;
        MessageDigest digest = Sha256.newDigest();
        digest.update(identity.getClass().getSimpleName().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(JSON.writeValueAsBytes(identity));
        return Sha256.of(digest).value();
    }

    /** Writes a paragraph without letter or range as the number that all were until there were those. */
    private static final class ParagraphAsNumber extends StdSerializer<ParagraphNumber> {

        ParagraphAsNumber() {
            super(ParagraphNumber.class);
        }

        @Override
        public void serialize(ParagraphNumber paragraph, JsonGenerator generator, SerializationContext context) {
            if (paragraph.equals(new ParagraphNumber(paragraph.number()))) {
                generator.writeNumber(paragraph.number());
            } else {
                generator.writeString(paragraph.value());
            }
        }
    }
}
