package se.paragraf.web.problem;

import java.util.List;

/**
 * The problem types of one part of the product. The {@link ProblemRegistry} collects each bean of this type.
 */
@FunctionalInterface
public interface ProblemCatalogue {

    /** The types, in the order in which they are best read. */
    List<ProblemType> types();
}
