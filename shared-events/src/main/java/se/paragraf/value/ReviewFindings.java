package se.paragraf.value;

import org.jspecify.annotations.Nullable;

/**
 * What a review found on each of the subjects that it covers; null where nothing was recorded.
 *
 * @param workingForms on the forms of working together
 * @param results on results
 * @param financing on financing
 * @param structure on the structure of the co-operation
 */
public record ReviewFindings(
        @SeveralLines @Nullable String workingForms,
        @SeveralLines @Nullable String results,
        @SeveralLines @Nullable String financing,
        @SeveralLines @Nullable String structure) {

    /** Refuses a finding that says nothing. */
    public ReviewFindings {
        workingForms = Check.optionalText("workingForms", workingForms, Check.NOTE);
        results = Check.optionalText("results", results, Check.NOTE);
        financing = Check.optionalText("financing", financing, Check.NOTE);
        structure = Check.optionalText("structure", structure, Check.NOTE);
    }
}
