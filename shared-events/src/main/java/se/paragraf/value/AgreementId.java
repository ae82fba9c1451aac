package se.paragraf.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.uuid.Generators;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Identifier of an agreement and its case file. It is derived from the authority and its case number, so the same case
 * cannot be opened twice.
 *
 * @param value a name-based UUID (version 5, RFC 9562)
 */
public record AgreementId(@JsonValue UUID value) {

    private static final UUID NAMESPACE = UUID.fromString("6f0c2a57-0d7e-5a53-9a70-5f5e0a1f2b3c");

    /**
     * The identifier under which the case with that number is opened: the same for every spelling that is certainly the same,
     * and for both orders of two numbers that could be years, so that only one of them can be opened under it.
     */
    public static AgreementId of(RegionCode authority, CaseNumber caseNumber) {
        return of(authority, caseNumber.canonical());
    }

    /**
     * The identifiers under which it is opened where another case has that of {@link #of(RegionCode, CaseNumber)}, the first
     * that is free: the other order of two numbers that could be years, with its year stated; and in a register with a
     * case of an earlier program that stands under the identifier of another number. No more than two can be taken.
     */
    static List<AgreementId> nextOf(RegionCode authority, CaseNumber caseNumber) {
        return Stream.of("\n2", "\n3")
                .map(next -> of(authority, caseNumber.canonical() + next))
                .toList();
    }

    /** The identifiers that earlier programs may have given to the case with that number. Empty for most numbers. */
    static List<AgreementId> earlierOf(RegionCode authority, CaseNumber caseNumber) {
        return caseNumber.earlierCanonicals().stream()
                .map(canonical -> of(authority, canonical))
                .toList();
    }

    /** Whether a case with that number can have the identifier. */
    public boolean canBeOf(RegionCode authority, CaseNumber caseNumber) {
        return equals(of(authority, caseNumber))
                || nextOf(authority, caseNumber).contains(this)
                || earlierOf(authority, caseNumber).contains(this);
    }

    private static AgreementId of(RegionCode authority, String canonical) {
        return new AgreementId(Generators.nameBasedGenerator(NAMESPACE).generate(authority.value() + "|" + canonical));
    }

    /**
     * Parses an identifier. Spring finds this method by its name, for paths and parameters.
     *
     * @throws InvalidValueException if the text is not a UUID in its full form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AgreementId from(String text) {
        try {
            UUID value = UUID.fromString(text);
            if (value.toString().equalsIgnoreCase(text)) {
                return new AgreementId(value);
            }
        } catch (IllegalArgumentException e) {
            // Refused below, with the message of the other values.
        }
        throw new InvalidValueException(
                new Wording("är ingen överenskommelses identitet", "is not an agreement's identifier"),
                new Wording(
                        "ett UUID, som 3f2a6c1e-58d3-5c0b-9d0e-3b1f6a7c8d9e",
                        "a UUID, such as 3f2a6c1e-58d3-5c0b-9d0e-3b1f6a7c8d9e"));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
