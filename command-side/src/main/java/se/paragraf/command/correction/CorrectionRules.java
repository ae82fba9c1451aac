package se.paragraf.command.correction;

import static se.paragraf.refusal.Guard.refuseIf;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.Chronology;
import se.paragraf.chronology.Fact;
import se.paragraf.command.casefile.Author;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.EventOrigin;
import se.paragraf.command.casefile.PlaceRules;
import se.paragraf.command.casefile.RecordCorrections;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.correction.Correction;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.DecisionEvent;
import se.paragraf.event.MinutesEvent;
import se.paragraf.event.RecordCorrected;
import se.paragraf.refusal.CorrectionRefusal.CannotBeCorrected;
import se.paragraf.refusal.CorrectionRefusal.CorrectionOutdated;
import se.paragraf.refusal.CorrectionRefusal.NothingToCorrect;
import se.paragraf.refusal.CorrectionRefusal.SamePerson;
import se.paragraf.refusal.DecisionRefusal.DatedInTheFuture;
import se.paragraf.refusal.DecisionRefusal.OutOfOrder;
import se.paragraf.refusal.Refusal;
import se.paragraf.refusal.RefusedException;
import se.paragraf.refusal.ReviewRefusal.ReviewWindowOutsidePeriod;
import se.paragraf.value.CorrectionId;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Period;
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
            SourceRules.mustBeAssertedAfterwards(decision.source());
        }
        if (before instanceof AgreementProposed earlier && after instanceof AgreementProposed later) {
            PlaceRules.mustStillLieInTheRegion(earlier, later);
        }
        if (after instanceof AgreementProposed proposed && proposed.source() != null) {
            caseFile.decisions().mustStandAlone(proposed.source(), proposed.decisionId());
            SourceRules.mustBeAssertedAfterwards(proposed.source());
        }
        CaseFile corrected =
                caseFile.evolve(correction, new EventOrigin(caseFile.last() + 1, new Author("", null), today, null));
        mustLieWithinThePeriod(corrected);
        mustStayInOrder(caseFile, corrected, correction.sequence(), after);
    }

    private static void mustLieWithinThePeriod(CaseFile corrected) {
        AgreementProposed proposal = corrected.proposal();
        for (Period window : proposal.reviewWindows()) {
            refuseIf(
                    !proposal.period().contains(window),
                    () -> new ReviewWindowOutsidePeriod(window, proposal.period()));
        }
    }

    private static void mustHaveHappened(String field, AgreementEvent before, AgreementEvent after, LocalDate today) {
        if (!before.happenedOn().equals(after.happenedOn())) {
            after.happenedOn()
                    .ifPresent(day -> refuseIf(day.isAfter(today), () -> new DatedInTheFuture(field, day, today)));
        }
    }

    /**
     * The corrected record is let through on its own day, and what happened to its decision does not come before it. What
     * is dated later and rested on it stands, and is listed as inconsistent.
     */
    private static void mustStayInOrder(CaseFile before, CaseFile corrected, long sequence, AgreementEvent after) {
        if (!Chronology.isFact(after)) {
            return;
        }
        refusalOf(corrected, sequence)
                .filter(refusal -> refusalOf(before, sequence).isEmpty())
                .ifPresent(refusal -> {
                    throw new RefusedException(refusal);
                });
        if (after instanceof DecisionEvent decision) {
            for (Fact fact : corrected.facts()) {
                if (fact.event() instanceof MinutesEvent happened
                        && happened.decisionId().equals(decision.decisionId())) {
                    refusalOf(corrected, fact.sequence())
                            .filter(OutOfOrder.class::isInstance)
                            .filter(refusal ->
                                    refusalOf(before, fact.sequence()).isEmpty())
                            .ifPresent(refusal -> {
                                throw new RefusedException(refusal);
                            });
                }
            }
        }
    }

    private static Optional<Refusal> refusalOf(CaseFile caseFile, long sequence) {
        try {
            caseFile.chronology().check(sequence);
            return Optional.empty();
        } catch (RefusedException e) {
            return Optional.of(e.refusal());
        }
    }
}
