package se.paragraf.query.trail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import se.paragraf.value.Body;

/**
 * A trail as comma-separated values (RFC 4180) with a header row.
 */
public final class TrailCsv implements AutoCloseable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL_NON_NULL).get();
    private static final String SEQUENCE = "sequence";
    private static final String POSITION = "position";
    private static final List<String> REST = List.of(
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
            "data");

    private final CSVPrinter printer;
    private final boolean positions;

    /** Writes the header row at once. */
    public TrailCsv(Appendable out) throws IOException {
        this(out, true);
    }

    private TrailCsv(Appendable out, boolean positions) throws IOException {
        this.printer = new CSVPrinter(out, FORMAT);
        this.positions = positions;
        List<String> header = new ArrayList<>(positions ? List.of(SEQUENCE, POSITION) : List.of(SEQUENCE));
        header.addAll(REST);
        printer.printRecord(header);
    }

    /** A trail without the positions of its events, which differ from register to register. */
    public static TrailCsv withoutPositions(Appendable out) throws IOException {
        return new TrailCsv(out, false);
    }

    /** Writes one row for each entry. */
    public void print(List<TrailEntry> entries) throws IOException {
        for (TrailEntry entry : entries) {
            Optional<TrailDecision> decision = Optional.ofNullable(entry.decision());
            printer.print(entry.sequence());
            if (positions) {
                printer.print(entry.position());
            }
            printer.printRecord(
                    CsvCell.of(entry.eventId()),
                    CsvCell.of(entry.type()),
                    CsvCell.of(entry.revision()),
                    entry.recordedAt(),
                    entry.effectiveOn(),
                    CsvCell.of(entry.actor()),
                    CsvCell.of(decision.map(TrailDecision::decisionId).orElse(null)),
                    CsvCell.of(decision.map(TrailDecision::authority).orElse(null)),
                    CsvCell.of(decision.map(TrailDecision::authorityName).orElse(null)),
                    CsvCell.of(decision.map(TrailDecision::body).map(Body::name).orElse(null)),
                    CsvCell.of(decision.map(TrailDecision::meetingDate).orElse(null)),
                    CsvCell.of(decision.map(TrailDecision::paragraph)
                            .map(number -> number.value())
                            .orElse(null)),
                    CsvCell.of(decision.map(TrailDecision::caseNumber).orElse(null)),
                    CsvCell.of(decision.map(TrailDecision::evidence).orElse(null)),
                    String.join(
                            " ",
                            entry.correctedBy().stream().map(String::valueOf).toList()),
                    CsvCell.of(entry.summary().sv()),
                    CsvCell.of(entry.summary().en()),
                    CsvCell.of(entry.data()));
        }
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
