package se.paragraf.command.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The origin of an event: its sequence in the case file, its author, and the day of recording.
 *
 * @param sequence counted from 0
 * @param author who recorded it
 * @param recordedOn the day, by the Swedish calendar
 * @param importDigest the SHA-256 of the list that it was imported from, in hexadecimal, or null where it was not
 */
public record EventOrigin(
        long sequence,
        Author author,
        LocalDate recordedOn,
        @Nullable String importDigest) {}
