package se.paragraf.command.imports.csv;

import se.paragraf.web.problem.EdgeProblems;
import se.paragraf.web.problem.ProblemType;

/** The kinds of fault that a list can have before any rule is applied. */
enum FaultKind {
    /** A value that its column does not accept. */
    INVALID(EdgeProblems.INVALID_FIELD),
    /** A required value or column that is missing. */
    MISSING(EdgeProblems.MISSING_FIELD),
    /** A column that is not known. */
    UNKNOWN(EdgeProblems.UNKNOWN_FIELD);

    private final ProblemType type;

    FaultKind(ProblemType type) {
        this.type = type;
    }

    String problem() {
        return type.uri().toString();
    }
}
