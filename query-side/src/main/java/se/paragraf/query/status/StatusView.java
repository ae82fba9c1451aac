package se.paragraf.query.status;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.json.EventJson;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.history.Remarks.RemarkOnRecord;
import se.paragraf.query.trail.TrailView;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewReader;
import se.paragraf.value.AgreementId;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The view store's document of an agreement's facts. What depends on a date is worked out on reading. Of annotations it says
 * only where in the case file they stand, or each would write all of them again: their text is read from the trail, which
 * has every event that the facts reflect.
 */
public final class StatusView {

    private static final String ANNOTATED = "annotated";

    private static final JsonMapper MAPPER = EventJson.mapper();
    private static final ObjectWriter WRITER = MAPPER.writerFor(Written.class);
    private static final ObjectReader READER =
            MAPPER.readerFor(AgreementFacts.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final ObjectReader PLACES =
            MAPPER.readerFor(Places.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private StatusView() {}

    /**
     * Serialized form.
     *
     * @param facts the facts without their annotations
     * @param annotated where these stand, or null where there are none
     */
    private record Written(
            @JsonUnwrapped AgreementFacts facts,
            @JsonProperty(ANNOTATED) @Nullable List<Stretch> annotated) {

        static Written of(AgreementHistory history) {
            AgreementFacts facts = history.facts();
            return facts.remarks().annotations().isEmpty()
                    ? new Written(facts, null)
                    : new Written(facts.annotated(List.of()), Stretch.of(history.annotated()));
        }
    }

    /** What is read beside the facts. */
    private record Places(@JsonProperty(ANNOTATED) List<Stretch> annotated) {}

    /** Consecutive places of a case file, the last among them. */
    private record Stretch(long first, long last) {

        static List<Stretch> of(List<Long> places) {
            List<Stretch> stretches = new ArrayList<>();
            for (long place : places) {
                int last = stretches.size() - 1;
                if (last >= 0 && stretches.get(last).last + 1 == place) {
                    stretches.set(last, new Stretch(stretches.get(last).first, place));
                } else {
                    stretches.add(new Stretch(place, place));
                }
            }
            return stretches;
        }

        int size() {
            return (int) (last - first + 1);
        }
    }

    /** The name of the agreement's document. */
    public static DocumentKey key(AgreementId agreementId) {
        return new DocumentKey(ViewKind.STATUS, agreementId, 0);
    }

    /** The document that holds the facts of all that is known. */
    public static ViewDocument document(AgreementHistory history) {
        return document(history, StatusEntries.of(history));
    }

    /** The document that holds the facts, with the entries that were worked out for them. */
    public static ViewDocument document(AgreementHistory history, StatusEntries entries) {
        AgreementFacts facts = history.facts();
        return new ViewDocument(
                key(facts.agreementId()),
                facts.last().position(),
                facts.proposal().position(),
                WRITER.writeValueAsString(Written.of(history)),
                entries.all());
    }

    /** The facts that the document holds, without annotations. */
    public static AgreementFacts facts(StoredDocument document) {
        return READER.readValue(document.body());
    }

    /** The facts that the document holds, with the annotations that the trail of the same reader has. */
    public static AgreementFacts facts(StoredDocument document, ViewReader reader) {
        AgreementFacts facts = facts(document);
        if (!document.body().contains("\"" + ANNOTATED + "\":")) {
            return facts;
        }
        Places places = PLACES.readValue(document.body());
        List<RemarkOnRecord> annotations = new ArrayList<>();
        for (Stretch stretch : places.annotated()) {
            TrailView.events(reader.ofAgreement(
                            ViewKind.TRAIL, facts.agreementId(), (int) stretch.first(), stretch.size()))
                    .forEach(recorded -> annotations.add(RemarkOnRecord.of(recorded)));
        }
        return facts.annotated(annotations);
    }
}
