package se.paragraf.query.trail;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.Body;

/**
 * A trail as comma-separated values (RFC 4180) with a header row. A cell that a spreadsheet would take for a formula is
 * preceded by an apostrophe, as OWASP advises against CSV injection.
 */
public final class TrailCsv implements AutoCloseable {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setQuoteMode(QuoteMode.ALL_NON_NULL)
            .setHeader(
                    "sequence",
                    "position",
                    "eventId",
                    "type",
                    "revision",
                    "recordedAt",
                    "effectiveOn",
                    "actor",
                    "decisionId",
                    "authority",
                    "authorityName",
                    "body",
                    "meetingDate",
                    "paragraph",
                    "caseNumber",
                    "evidence",
                    "correctedBy",
                    "summarySv",
                    "summaryEn",
                    "data")
            .get();

    private final CSVPrinter printer;

    /** Writes the header row at once. */
    public TrailCsv(Appendable out) throws IOException {
        this.printer = new CSVPrinter(out, FORMAT);
    }

    /** Writes one row for each entry. */
    public void print(List<TrailEntry> entries) throws IOException {
        for (TrailEntry entry : entries) {
            Optional<TrailDecision> decision = Optional.ofNullable(entry.decision());
            printer.printRecord(
                    entry.sequence(),
                    entry.position(),
                    safe(entry.eventId()),
                    safe(entry.type()),
                    safe(entry.revision()),
                    entry.recordedAt(),
                    entry.effectiveOn(),
                    safe(entry.actor()),
                    safe(decision.map(TrailDecision::decisionId).orElse(null)),
                    safe(decision.map(TrailDecision::authority).orElse(null)),
                    safe(decision.map(TrailDecision::authorityName).orElse(null)),
                    safe(decision.map(TrailDecision::body).map(Body::name).orElse(null)),
                    safe(decision.map(TrailDecision::meetingDate).orElse(null)),
                    safe(decision.map(TrailDecision::paragraph)
                            .map(number -> number.value())
                            .orElse(null)),
                    safe(decision.map(TrailDecision::caseNumber).orElse(null)),
                    safe(decision.map(TrailDecision::evidence).orElse(null)),
                    String.join(
                            " ",
                            entry.correctedBy().stream().map(String::valueOf).toList()),
                    safe(entry.summary().sv()),
                    safe(entry.summary().en()),
                    safe(entry.data()));
        }
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }

    private static String safe(@Nullable Object value) {
        String text = Objects.toString(value, "");
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
