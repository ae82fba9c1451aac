package se.paragraf.command.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.appeal.Appealability;
import se.paragraf.command.refusal.Citation;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.RecordCorrected;
import se.paragraf.value.Authority;
import se.paragraf.value.Body;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Evidence;
import se.paragraf.value.ParagraphNumber;
import tools.jackson.databind.JsonNode;

/**
 * The state of one recorded decision.
 *
 * @param decisionId its identifier, which stays also where the values that it was made of are corrected
 * @param sequence where its record stands in the case file
 * @param authority whose it is
 * @param body which body decided, or null where it is not stated
 * @param meetingDate the day of the meeting, or null where it is not stated
 * @param paragraph its number in the minutes, or null where it is not stated
 * @param evidence how the register knows
 * @param appealable whether it can be appealed
 */
public record KnownDecision(
        DecisionId decisionId,
        long sequence,
        Authority authority,
        @Nullable Body body,
        @Nullable LocalDate meetingDate,
        @Nullable ParagraphNumber paragraph,
        Evidence evidence,
        boolean appealable) {

    static KnownDecision of(DecisionId decisionId, DecisionSource source, AgreementEvent event, EventOrigin origin) {
        return new KnownDecision(
                decisionId,
                origin.sequence(),
                source.authority(),
                source.body(),
                source.meetingDate(),
                source.paragraph(),
                source.evidence(),
                Appealability.isAppealable(event));
    }

    /** The decision as another one cites it. */
    public Citation cite() {
        return new Citation(decisionId, meetingDate, paragraph, evidence);
    }

    /** Whether the source is of this decision, by what is now stated of it. Identifiers do not count. */
    boolean isTheSameAs(DecisionSource source) {
        return source.isOfTheSameDecisionAs(
                new DecisionSource(authority, body, meetingDate, paragraph, null, null, List.of(), evidence, null));
    }

    KnownDecision corrected(RecordCorrected correction) {
        if (correction.sequence() != sequence) {
            return this;
        }
        JsonNode value = correction.newValue();
        return switch (correction.field()) {
            case "source.meetingDate" -> with(body, CorrectableDate.dayIn(value), paragraph);
            case "source.paragraph" ->
                with(body, meetingDate, value == null ? null : new ParagraphNumber(value.asInt()));
            case "source.body.name" ->
                with(
                        body == null || value == null ? body : new Body(value.asString(), body.kind()),
                        meetingDate,
                        paragraph);
            default -> this;
        };
    }

    private KnownDecision with(@Nullable Body named, @Nullable LocalDate held, @Nullable ParagraphNumber numbered) {
        return new KnownDecision(decisionId, sequence, authority, named, held, numbered, evidence, appealable);
    }
}
