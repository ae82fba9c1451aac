package se.paragraf.web.problem;

import java.util.Collection;
import java.util.List;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Wording;

/**
 * Problems with one field of a request. Each document names the {@code field} (the path in the JSON body, such as
 * {@code basis[2].sha256}, or the name of the query parameter, path variable or header), the {@code reason} and what is
 * {@code accepted}; where only certain values are, {@code acceptedValues} lists them.
 */
public final class FieldProblems {

    private FieldProblems() {}

    /** A field with an invalid value. */
    public static ProblemException invalid(String field, Wording reason, Wording accepted) {
        return about(
                        EdgeProblems.INVALID_FIELD,
                        new Wording(
                                "Fältet " + field + " " + reason.sv() + ".",
                                "The field " + field + " " + reason.en() + "."),
                        field)
                .with("reason", reason)
                .with("accepted", accepted);
    }

    /** A field whose value type refused the value. */
    public static ProblemException invalid(String field, InvalidValueException refusal) {
        return invalid(field, refusal.reason(), refusal.accepted());
    }

    /** A field whose value is not one of a fixed set. */
    public static ProblemException notOneOf(String field, Collection<String> accepted) {
        List<String> values = List.copyOf(accepted);
        return invalid(field, new Wording("har ett okänt värde", "has an unknown value"), oneOf(values))
                .with("acceptedValues", values);
    }

    /** A required field that is absent or null. */
    public static ProblemException missing(String field, Wording accepted) {
        return about(
                        EdgeProblems.MISSING_FIELD,
                        new Wording("Fältet " + field + " saknas.", "The field " + field + " is missing."),
                        field)
                .with("reason", new Wording("saknas", "is missing"))
                .with("accepted", accepted);
    }

    /** A field with an unknown name. */
    public static ProblemException unknown(String field, Collection<String> accepted) {
        List<String> names = accepted.stream().sorted().toList();
        return about(
                        EdgeProblems.UNKNOWN_FIELD,
                        new Wording("Det finns inget fält " + field + ".", "There is no field " + field + "."),
                        field)
                .with("reason", new Wording("är okänt", "is unknown"))
                .with("accepted", oneOf(names))
                .with("acceptedValues", names);
    }

    private static ProblemException about(ProblemType type, Wording detail, String field) {
        return new ProblemException(type, detail).with("field", field);
    }

    private static Wording oneOf(List<String> values) {
        if (values.isEmpty()) {
            return new Wording("inga", "none");
        }
        String listed = String.join(", ", values);
        return new Wording("något av " + listed, "one of " + listed);
    }
}
