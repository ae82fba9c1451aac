package se.paragraf.query.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Wording;

/** Validation of path variables and query parameters; each refusal names the parameter. */
public final class Parameters {

    private Parameters() {}

    /**
     * Parses a parameter.
     *
     * @param name the name of the parameter, for the refusal
     * @param text the value as sent
     * @param parser makes the value of the text
     * @throws InvalidValueException if the parser refuses the text; it names the parameter
     */
    public static <T> T parse(String name, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (InvalidValueException e) {
            throw new InvalidValueException(name, e.reason(), e.accepted());
        }
    }

    /**
     * Parses the path variable {@code agreementId}.
     *
     * @throws InvalidValueException if it is not an agreement's identifier
     */
    public static AgreementId agreementId(String id) {
        return parse("agreementId", id, AgreementId::from);
    }

    /**
     * Checks that a number counts from 0.
     *
     * @param name the name of the parameter, for the refusal
     * @return the number, or null where it was not given
     * @throws InvalidValueException if it is negative
     */
    public static @Nullable Long natural(String name, @Nullable Long number) {
        if (number != null && number < 0) {
            throw new InvalidValueException(
                    name,
                    new Wording("är negativt", "is negative"),
                    new Wording("ett heltal från 0", "a whole number from 0"));
        }
        return number;
    }
}
