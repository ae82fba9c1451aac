package se.paragraf.refusal;

import se.paragraf.value.Wording;

/**
 * The answer to a command that a rule of the domain refuses: one sealed interface for each feature, one nested record
 * for each rule. The record's components are the facts that the refusal rests on; the API shows them under their names.
 */
public sealed interface Refusal
        permits AgreementRefusal,
                DecisionRefusal,
                AdoptionRefusal,
                CouncilRefusal,
                MinutesRefusal,
                AppealRefusal,
                ReviewRefusal,
                CorrectionRefusal,
                ReversalRefusal,
                DispatchRefusal {

    /** The rule that refuses. */
    Rule rule();

    /** What is refused and why, in a sentence for the sender. */
    Wording detail();
}
