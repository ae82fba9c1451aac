package se.paragraf.query.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.CorrectionDeclined;
import se.paragraf.event.CorrectionEvent;
import se.paragraf.event.CorrectionProposed;
import se.paragraf.event.RecordAnnotated;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.RecordReversed;
import se.paragraf.event.ReversalDeclined;
import se.paragraf.event.ReversalProposed;
import se.paragraf.query.history.Remarks.Corrected;
import se.paragraf.value.AgreementId;
import se.paragraf.value.MeetingForm;
import se.paragraf.value.ReversalGround;
import se.paragraf.value.Sha256;
import se.paragraf.value.Voting;
import se.paragraf.value.VotingForm;
import se.paragraf.value.Wording;
import tools.jackson.databind.JsonNode;

/** Sentences for corrections, reversals and remarks, which name records by their place in the case file. */
interface CorrectionWording extends CorrectionEvent.Visitor<Sentences> {

    @Override
    default Sentences visit(CorrectionProposed event) {
        return Sentences.of(
                        "Rättelse nr " + event.correctionId() + " föreslogs: " + event.field() + " i post "
                                + event.sequence() + ", som anger " + sv(event.field(), event.oldValue())
                                + ", ska ange "
                                + sv(event.field(), event.newValue()) + ".",
                        "Correction no. " + event.correctionId() + " was proposed: " + event.field() + " in record "
                                + event.sequence() + ", which says " + en(event.field(), event.oldValue())
                                + ", is to say "
                                + en(event.field(), event.newValue()) + ".")
                .and("Den gäller när en annan person har godkänt den.", "It holds once another person approves it.")
                .andReason(event.reason());
    }

    @Override
    default Sentences visit(RecordCorrected event) {
        return Sentences.of(
                        "Rättelse nr " + event.correctionId() + " godkändes: " + event.field() + " i post "
                                + event.sequence() + " angav " + sv(event.field(), event.oldValue()) + " och anger nu "
                                + sv(event.field(), event.newValue()) + ".",
                        "Correction no. " + event.correctionId() + " was approved: " + event.field() + " in record "
                                + event.sequence() + " said " + en(event.field(), event.oldValue()) + " and now says "
                                + en(event.field(), event.newValue()) + ".")
                .andReason(event.reason());
    }

    @Override
    default Sentences visit(CorrectionDeclined event) {
        return Sentences.of(
                        "Rättelse nr " + event.correctionId() + " avslogs; posten står kvar som den är.",
                        "Correction no. " + event.correctionId() + " was declined; the record stays as it is.")
                .andReason(event.reason());
    }

    @Override
    default Sentences visit(ReversalProposed event) {
        Wording records = records(event.records());
        boolean one = event.records().size() == 1;
        Wording ground = ground(event.ground(), one);
        Sha256 list = event.importDigest();
        return Sentences.of(
                        "Makulering nr " + event.reversalId() + " föreslogs: " + records.sv()
                                + " borde inte ha registrerats.",
                        "Reversal no. " + event.reversalId() + " was proposed: " + records.en()
                                + " should not have been made.")
                .and(ground.sv(), ground.en())
                .andIf(
                        list != null,
                        (one ? "Posten är en rad" : "Posterna är rader") + " i den importerade listan med SHA-256 "
                                + list + ".",
                        (one ? "It is a row" : "They are rows") + " of the imported list with SHA-256 " + list + ".")
                .and("Den gäller när en annan person har godkänt den.", "It holds once another person approves it.")
                .andReason(event.reason());
    }

    @Override
    default Sentences visit(RecordReversed event) {
        Wording records = records(event.records());
        boolean one = event.records().size() == 1;
        Wording ground = ground(event.ground(), one);
        AgreementId other = event.proposedIn();
        return Sentences.of(
                        "Makulering nr " + event.reversalId() + " godkändes: hädanefter läses allt som om "
                                + records.sv() + " inte fanns.",
                        "Reversal no. " + event.reversalId() + " was approved: from now on everything reads as if "
                                + records.en() + (one ? " was" : " were") + " not there.")
                .and(ground.sv(), ground.en())
                .andIf(
                        other != null,
                        "Den föreslogs i ärendet för överenskommelsen " + other + ".",
                        "It was proposed in the case of the agreement " + other + ".")
                .andReason(event.reason());
    }

    @Override
    default Sentences visit(ReversalDeclined event) {
        return Sentences.of(
                        "Makulering nr " + event.reversalId()
                                + " avslogs; det som är registrerat står kvar som det är.",
                        "Reversal no. " + event.reversalId() + " was declined; what is recorded stays as it is.")
                .andReason(event.reason());
    }

    @Override
    default Sentences visit(RecordAnnotated event) {
        Long sequence = event.sequence();
        return Sentences.of(
                (sequence == null ? "Anmärkning om ärendet: " : "Anmärkning om post " + sequence + ": ")
                        + Sentences.ended(event.note()),
                (sequence == null ? "Remark on the case: " : "Remark on record " + sequence + ": ")
                        + Sentences.ended(event.note()));
    }

    /** Adds the value before the correction to the sentences of the record. */
    static Sentences add(Corrected correction, Sentences sentences) {
        return sentences.and(
                "Rättat: " + correction.field() + " angav " + sv(correction.field(), correction.oldValue()) + ".",
                "Corrected: " + correction.field() + " said " + en(correction.field(), correction.oldValue()) + ".");
    }

    private static String sv(String field, @Nullable JsonNode value) {
        return isNothing(value) ? "ingenting" : "”" + said(field, value).sv() + "”";
    }

    private static String en(String field, @Nullable JsonNode value) {
        return isNothing(value) ? "nothing" : "“" + said(field, value).en() + "”";
    }

    private static boolean isNothing(@Nullable JsonNode value) {
        return value == null || value.isNull() || (value.isArray() && value.isEmpty());
    }

    /** A value as a person says it: the members that have words of their own in them, others as they stand in JSON. */
    private static Wording said(String field, @Nullable JsonNode value) {
        JsonNode stated = Objects.requireNonNull(value);
        return switch (field) {
            case "source.voting" ->
                SourceWording.how(new Voting(
                        VotingForm.valueOf(stated.path("form").asString()),
                        votes(stated.get("for")),
                        votes(stated.get("against")),
                        votes(stated.get("abstained"))));
            case "source.meetingForm" -> SourceWording.where(MeetingForm.valueOf(stated.asString()));
            case "source.reservations" -> {
                String texts = stated.valueStream().map(JsonNode::asString).collect(Collectors.joining("; "));
                yield new Wording(texts, texts);
            }
            default -> {
                String text = stated.isString() ? stated.asString() : stated.toString();
                yield new Wording(text, text);
            }
        };
    }

    private static @Nullable Integer votes(@Nullable JsonNode number) {
        return number == null || number.isNull() ? null : number.asInt();
    }

    private static Wording records(List<Long> places) {
        boolean one = places.size() == 1;
        List<String> runs = runs(places);
        return new Wording(
                (one ? "post " : "posterna ") + SourceWording.listed(runs, " och "),
                (one ? "record " : "the records ") + SourceWording.listed(runs, " and "));
    }

    /** The places in ascending order, three or more that follow each other as one: "3", "5–9". */
    private static List<String> runs(List<Long> places) {
        List<String> runs = new ArrayList<>();
        for (int first = 0, last; first < places.size(); first = last + 1) {
            last = first;
            while (last + 1 < places.size() && places.get(last + 1) == places.get(last) + 1) {
                last++;
            }
            if (last == first + 1) {
                last = first;
            }
            runs.add(places.get(first) + (last == first ? "" : "–" + places.get(last)));
        }
        return runs;
    }

    private static Wording ground(ReversalGround ground, boolean one) {
        String sv = one ? "Posten" : "Posterna";
        String en = one ? "It" : "They";
        return switch (ground) {
            case WRONG_CASE ->
                new Wording(
                        sv + " hör till ett annat ärende.", en + (one ? " belongs" : " belong") + " to another case.");
            case WRONG_PARTY ->
                new Wording(sv + " avser en annan part.", en + (one ? " concerns" : " concern") + " another party.");
            case WRONG_DECISION ->
                new Wording(
                        sv + " anger något annat än det som beslutades.",
                        en + (one ? " states" : " state") + " something other than what was decided.");
            case DUPLICATE ->
                new Wording(
                        sv + (one ? " är registrerad" : " är registrerade") + " två gånger.",
                        en + (one ? " is" : " are") + " recorded twice.");
            case NOT_A_DECISION -> new Wording("Inget beslut hade fattats.", "Nothing had been decided.");
        };
    }
}
