package se.paragraf.command.imports.csv;

import se.paragraf.web.problem.EdgeProblems;
import se.paragraf.web.problem.ProblemType;

/** What can be wrong with what a list says, before any rule is asked. */
enum FaultKind {
    /** A value that its column does not take. */
    INVALID(EdgeProblems.INVALID_FIELD),
    /** A value, or a whole column, that has to be there. */
    MISSING(EdgeProblems.MISSING_FIELD),
    /** A column that there is no such thing as. */
    UNKNOWN(EdgeProblems.UNKNOWN_FIELD);

    private final ProblemType type;

    FaultKind(ProblemType type) {
        this.type = type;
    }

    String problem() {
        return type.uri().toString();
    }
}
