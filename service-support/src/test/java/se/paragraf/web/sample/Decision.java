package se.paragraf.web.sample;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Wording;
import tools.jackson.databind.JsonNode;

/** A body with everything that bodies of the product have: values, lists, enums, dates and nesting. */
public record Decision(
        String title,
        int votes,
        boolean unanimous,
        LocalDate decidedOn,
        Source source,
        List<Document> basis,
        @Nullable Period period,
        @Nullable String note,
        @Nullable Instant recordedAt,
        Optional<Long> sequence,
        @Nullable JsonNode data) {

    public enum Kind {
        COUNCIL,
        BOARD
    }

    public record Source(String authority, Body body) {}

    public record Body(String name, Kind kind) {}

    public record Document(Digest sha256, String name) {}

    public record Period(LocalDate from, LocalDate to) {
        public Period {
            if (to.isBefore(from)) {
                throw new InvalidValueException(
                        "to",
                        new Wording("är före from", "is before from"),
                        new Wording("ett datum som inte är före from", "a date not before from"));
            }
        }
    }

    public record Digest(@JsonValue String hex) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Digest {
            if (!hex.matches("[0-9a-f]{8}")) {
                throw new InvalidValueException(
                        new Wording("är ingen kontrollsumma", "is not a digest"),
                        new Wording("8 hexadecimala siffror", "8 hexadecimal digits"));
            }
        }
    }

    public record Code(String digits) {
        public static Code of(String text) {
            return new Code(text);
        }

        public Code {
            if (!digits.matches("\\d{4}")) {
                throw new InvalidValueException(
                        new Wording("är ingen kod", "is not a code"), new Wording("fyra siffror", "four digits"));
            }
        }
    }
}
