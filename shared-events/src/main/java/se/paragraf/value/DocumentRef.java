package se.paragraf.value;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a document, by the digest of its bytes where the register knows them.
 *
 * @param sha256 the digest of its bytes, or null where another record only mentions the document
 * @param name its title or file name, at most {@value Check#NAME} characters
 * @param mediaType its type by RFC 6838, such as application/pdf, or null where it is not known
 */
public record DocumentRef(
        @Nullable Sha256 sha256, String name, @Nullable String mediaType) {

    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[A-Za-z0-9!#$&^_.+-]{1,127}/[A-Za-z0-9!#$&^_.+-]{1,127}");

    /** Refuses a document without a name. */
    public DocumentRef {
        name = Check.text("name", name, Check.NAME);
        if (mediaType != null && !MEDIA_TYPE.matcher(mediaType).matches()) {
            throw new InvalidValueException(
                    "mediaType",
                    new Wording("är ingen medietyp", "is not a media type"),
                    new Wording("en typ som application/pdf", "a type such as application/pdf"));
        }
    }
}
