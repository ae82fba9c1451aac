package se.paragraf.query.history;

import org.jspecify.annotations.Nullable;
import se.paragraf.value.TextVersion;

/**
 * The text that the parties are asked to adopt.
 *
 * @param version the text
 * @param amendedBy the decision that put it in the place of the text proposed, or null where it is that one
 */
public record TextFacts(TextVersion version, @Nullable Decision amendedBy) {}
