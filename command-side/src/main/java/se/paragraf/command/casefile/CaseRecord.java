package se.paragraf.command.casefile;

import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.Fact;

/**
 * A record of a case file.
 *
 * @param fact what was recorded, as it was recorded
 * @param author who recorded it
 * @param importDigest the SHA-256 of the list that it was imported from, in hexadecimal, or null where it was not
 */
public record CaseRecord(Fact fact, Author author, @Nullable String importDigest) {}
