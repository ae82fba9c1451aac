package se.paragraf.query.history;

import org.jspecify.annotations.Nullable;
import se.paragraf.event.AgreementTextAmended;
import se.paragraf.event.TextEvidenced;
import se.paragraf.value.TextVersion;

/**
 * The text that the parties are asked to adopt.
 *
 * @param version the text
 * @param amendedBy the decision that put it in the place of the text proposed, or null where it is that one
 */
public record TextFacts(TextVersion version, @Nullable Decision amendedBy) {

    TextFacts after(TextEvidenced event) {
        return new TextFacts(version.evidencedBy(event.sha256()), amendedBy);
    }

    static TextFacts of(AgreementTextAmended event) {
        return new TextFacts(event.text(), Decision.of(event));
    }
}
