package se.paragraf.web.problem;

import java.util.List;

/**
 * The problem types that one part of the product contributes. Every bean of this type is gathered in the
 * {@link ProblemRegistry}.
 */
@FunctionalInterface
public interface ProblemCatalogue {

    /** The types, in the order in which they are best read. */
    List<ProblemType> types();
}
