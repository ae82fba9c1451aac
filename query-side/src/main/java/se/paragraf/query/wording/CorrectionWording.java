package se.paragraf.query.wording;

import org.jspecify.annotations.Nullable;
import se.paragraf.event.CorrectionDeclined;
import se.paragraf.event.CorrectionEvent;
import se.paragraf.event.CorrectionProposed;
import se.paragraf.event.RecordAnnotated;
import se.paragraf.event.RecordCorrected;
import se.paragraf.query.history.Remarks.Corrected;
import tools.jackson.databind.JsonNode;

/** Sentences for corrections and remarks, which name records by their place in the case file. */
interface CorrectionWording extends CorrectionEvent.Visitor<Sentences> {

    @Override
    default Sentences visit(CorrectionProposed event) {
        return Sentences.of(
                        "Rättelse nr " + event.correctionId() + " föreslogs: " + event.field() + " i post "
                                + event.sequence() + ", som anger " + sv(event.oldValue()) + ", ska ange "
                                + sv(event.newValue()) + ".",
                        "Correction no. " + event.correctionId() + " was proposed: " + event.field() + " in record "
                                + event.sequence() + ", which says " + en(event.oldValue()) + ", is to say "
                                + en(event.newValue()) + ".")
                .and("Den gäller när en annan person har godkänt den.", "It holds once another person approves it.")
                .andReason(event.reason());
    }

    @Override
    default Sentences visit(RecordCorrected event) {
        return Sentences.of(
                        "Rättelse nr " + event.correctionId() + " godkändes: " + event.field() + " i post "
                                + event.sequence() + " angav " + sv(event.oldValue()) + " och anger nu "
                                + sv(event.newValue()) + ".",
                        "Correction no. " + event.correctionId() + " was approved: " + event.field() + " in record "
                                + event.sequence() + " said " + en(event.oldValue()) + " and now says "
                                + en(event.newValue()) + ".")
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
                "Rättat: " + correction.field() + " angav " + sv(correction.oldValue()) + ".",
                "Corrected: " + correction.field() + " said " + en(correction.oldValue()) + ".");
    }

    private static String sv(@Nullable JsonNode value) {
        return value == null || value.isNull() ? "ingenting" : "”" + text(value) + "”";
    }

    private static String en(@Nullable JsonNode value) {
        return value == null || value.isNull() ? "nothing" : "“" + text(value) + "”";
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }
}
