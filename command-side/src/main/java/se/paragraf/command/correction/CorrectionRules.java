package se.paragraf.command.correction;

import static se.paragraf.command.refusal.Guard.refuseIf;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.Author;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.EventOrigin;
import se.paragraf.command.casefile.RecordCorrections;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.refusal.CorrectionRefusal.CannotBeCorrected;
import se.paragraf.command.refusal.CorrectionRefusal.CorrectionOutdated;
import se.paragraf.command.refusal.CorrectionRefusal.NothingToCorrect;
import se.paragraf.command.refusal.CorrectionRefusal.SamePerson;
import se.paragraf.command.refusal.DecisionRefusal.DatedInTheFuture;
import se.paragraf.command.refusal.RefusedException;
import se.paragraf.correction.Correction;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.DecisionEvent;
import se.paragraf.event.ExitNotified;
import se.paragraf.event.MinutesEvent;
import se.paragraf.event.RecordCorrected;
import se.paragraf.value.CorrectionId;
import se.paragraf.value.DecisionId;
import se.paragraf.value.InvalidValueException;
import tools.jackson.databind.JsonNode;

/** The guards of corrections. */
final class CorrectionRules {

    private CorrectionRules() {}

    /** The texts in the new value keep the rule for text on its way in; the value with them in their uniform form. */
    static @Nullable JsonNode mustBeText(AgreementEvent event, String field, @Nullable JsonNode newValue) {
        try {
            return newValue == null ? null : Correction.entered(event, field, newValue);
        } catch (InvalidValueException e) {
            throw new RefusedException(new CannotBeCorrected(e.field().orElse("newValue"), e.reason(), e.accepted()));
        }
    }

    /** The record has such a member, which can be corrected and can have the value; what the record then says. */
    static AgreementEvent mustBeCorrectable(AgreementEvent event, String field, @Nullable JsonNode newValue) {
        try {
            return Correction.apply(event, field, newValue);
        } catch (InvalidValueException e) {
            String at = e.field().orElse("newValue");
            throw new RefusedException(new CannotBeCorrected(at, e.reason(), e.accepted()));
        }
    }

    /** The new value differs from the present one. */
    static void mustChange(long sequence, String field, Optional<JsonNode> now, Optional<JsonNode> then) {
        refuseIf(now.equals(then), () -> new NothingToCorrect(sequence, field));
    }

    /** Another person proposed the correction (four eyes): neither another name nor another role is enough. */
    static void mustBeAnotherPersons(RecordCorrections.Open open, Author author) {
        refuseIf(
                open.proposedBy().isSamePersonAs(author),
                () -> new SamePerson(open.correctionId(), open.proposedBy().name()));
    }

    /** The member still has the value that it had when the correction was proposed. */
    static void mustBeUpToDate(RecordCorrections.Open open, Optional<JsonNode> now) {
        CorrectionId correction = open.correctionId();
        refuseIf(
                !Objects.equals(open.oldValue(), now.orElse(null)),
                () -> new CorrectionOutdated(correction, open.field()));
    }

    /** The corrected record keeps the rules that hold for every record. */
    static void mustKeepTheRules(
            CaseFile caseFile,
            RecordCorrected correction,
            AgreementEvent before,
            AgreementEvent after,
            LocalDate today) {
        mustHaveHappened(correction.field(), before, after, today);
        if (after instanceof DecisionEvent decision) {
            caseFile.decisions().mustStandAlone(decision.source(), decision.decisionId());
        }
        if (after instanceof AgreementProposed proposed && proposed.source() != null) {
            caseFile.decisions().mustStandAlone(proposed.source(), proposed.decisionId());
        }
        if (after instanceof ExitNotified exit) {
            SourceRules.mustNotComeBefore("effectiveFrom", exit.effectiveFrom(), "notifiedOn", exit.notifiedOn());
        }
        CaseFile corrected = caseFile.evolve(
                correction, new EventOrigin(caseFile.corrections().last() + 1, ""));
        corrected.reviews().mustLieWithin(corrected.terms().period());
        mustStayInOrder(corrected, after);
    }

    private static void mustHaveHappened(String field, AgreementEvent before, AgreementEvent after, LocalDate today) {
        if (!before.happenedOn().equals(after.happenedOn())) {
            after.happenedOn()
                    .ifPresent(day -> refuseIf(day.isAfter(today), () -> new DatedInTheFuture(field, day, today)));
        }
    }

    private static void mustStayInOrder(CaseFile corrected, AgreementEvent event) {
        if (event instanceof MinutesEvent happened) {
            mustStayInOrder(corrected, happened.decisionId());
        }
        if (event instanceof DecisionEvent decision) {
            mustStayInOrder(corrected, decision.decisionId());
        }
    }

    private static void mustStayInOrder(CaseFile corrected, DecisionId decision) {
        corrected
                .lifecycles()
                .of(decision)
                .mustBeInOrder(corrected.decisions().mustBeKnown(decision).meetingDate());
    }
}
