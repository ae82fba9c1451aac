package se.paragraf.web.json;

import se.paragraf.value.Wording;
import se.paragraf.web.problem.EdgeProblems;
import se.paragraf.web.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Problems of text that is not a JSON document: the fault, with line and column. */
final class MalformedJson {

    private static final String TRAILING = "Trailing token";
    private static final String EMPTY = "No content to map";

    private MalformedJson() {}

    static ProblemException of(JacksonException exception) {
        return located(new ProblemException(EdgeProblems.MALFORMED_JSON, fault(exception)), exception);
    }

    static ProblemException beyondLimits(JacksonException exception) {
        Wording detail = new Wording(
                "En text, ett namn, ett tal eller nästlingen överskrider gränserna.",
                "A string, a name, a number or the nesting exceeds the limits.");
        return located(new ProblemException(EdgeProblems.MALFORMED_JSON, detail), exception)
                .with("maxNestingDepth", StrictJson.LIMITS.getMaxNestingDepth())
                .with("maxStringLength", StrictJson.LIMITS.getMaxStringLength())
                .with("maxNameLength", StrictJson.LIMITS.getMaxNameLength())
                .with("maxNumberLength", StrictJson.LIMITS.getMaxNumberLength());
    }

    /** Jackson has no exception types for these two faults, only messages; tests pin them. */
    static boolean isMeant(MismatchedInputException mismatch) {
        String message = mismatch.getOriginalMessage();
        return message.startsWith(TRAILING) || message.startsWith(EMPTY);
    }

    private static Wording fault(JacksonException exception) {
        String message = exception.getOriginalMessage();
        if (exception instanceof UnexpectedEndOfInputException || message.startsWith(EMPTY)) {
            return new Wording("JSON-texten slutar för tidigt.", "The JSON text ends too early.");
        } else if (message.startsWith("Duplicate")) {
            return new Wording("Ett namn förekommer två gånger i samma objekt.", "A name occurs twice in one object.");
        } else if (message.startsWith(TRAILING)) {
            return new Wording("Något följer efter JSON-värdet.", "Something follows the JSON value.");
        } else if (message.startsWith("Invalid UTF-")) {
            return new Wording("Texten är inte giltig UTF-8.", "The text is not valid UTF-8.");
        }
        return new Wording("Texten är inte JSON.", "The text is not JSON.");
    }

    private static ProblemException located(ProblemException problem, JacksonException exception) {
        TokenStreamLocation place = exception.getLocation();
        return place == null || place.getLineNr() < 1
                ? problem
                : problem.with("line", place.getLineNr()).with("column", place.getColumnNr());
    }
}
