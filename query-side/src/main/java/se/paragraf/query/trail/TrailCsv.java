package se.paragraf.query.trail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.Body;
import se.paragraf.value.Voting;
import se.paragraf.web.csv.CsvTable;

/** A trail as a {@link CsvTable}, with a header row. */
public final class TrailCsv implements AutoCloseable {

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
            "data",
            "notBefore",
            "notAfter",
            "reversedBy",
            "reversedAt",
            "reversalGround",
            "reversalReason",
            "warnings",
            "meetingForm",
            "votingForm",
            "votesFor",
            "votesAgainst",
            "votesAbstained",
            "reservations");

    private final CsvTable table;
    private final boolean positions;

    /** Writes the header row at once. */
    public TrailCsv(Appendable out) throws IOException {
        this(out, true);
    }

    private TrailCsv(Appendable out, boolean positions) throws IOException {
        this.positions = positions;
        List<String> header = new ArrayList<>(positions ? List.of(SEQUENCE, POSITION) : List.of(SEQUENCE));
        header.addAll(REST);
        this.table = CsvTable.quoted(out, header);
    }

    /** A trail without the positions of its events, which differ from register to register. */
    public static TrailCsv withoutPositions(Appendable out) throws IOException {
        return new TrailCsv(out, false);
    }

    /** Writes one row for each entry. */
    public void print(List<TrailEntry> entries) throws IOException {
        for (TrailEntry entry : entries) {
            Optional<TrailDecision> decision = Optional.ofNullable(entry.decision());
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(entry.sequence());
            if (positions) {
                cells.add(entry.position());
            }
            cells.addAll(Arrays.asList(
                    text(entry.eventId()),
                    text(entry.type()),
                    text(entry.revision()),
                    entry.recordedAt(),
                    text(entry.effectiveOn()),
                    text(entry.actor()),
                    text(decision.map(TrailDecision::decisionId).orElse(null)),
                    text(decision.map(TrailDecision::authority).orElse(null)),
                    text(decision.map(TrailDecision::authorityName).orElse(null)),
                    text(decision.map(TrailDecision::body).map(Body::name).orElse(null)),
                    text(decision.map(TrailDecision::meetingDate).orElse(null)),
                    text(decision.map(TrailDecision::paragraph)
                            .map(number -> number.value())
                            .orElse(null)),
                    text(decision.map(TrailDecision::caseNumber).orElse(null)),
                    text(decision.map(TrailDecision::evidence).orElse(null)),
                    String.join(
                            " ",
                            entry.correctedBy().stream().map(String::valueOf).toList()),
                    text(entry.summary().sv()),
                    text(entry.summary().en()),
                    entry.data(),
                    text(entry.notBefore()),
                    text(entry.notAfter())));
            cells.addAll(struck(entry));
            cells.add(warnings(entry));
            cells.addAll(taken(decision));
            table.row(cells);
        }
    }

    /** How the decision was taken; its reservations one a line. */
    private static List<String> taken(Optional<TrailDecision> decision) {
        Optional<Voting> voting = decision.map(TrailDecision::voting);
        return List.of(
                text(decision.map(TrailDecision::meetingForm).orElse(null)),
                text(voting.map(Voting::form).orElse(null)),
                text(voting.map(Voting::inFavour).orElse(null)),
                text(voting.map(Voting::against).orElse(null)),
                text(voting.map(Voting::abstained).orElse(null)),
                String.join("\n", decision.map(TrailDecision::reservations).orElse(List.of())));
    }

    private static List<String> struck(TrailEntry entry) {
        TrailEntry.Struck struck = entry.reversed();
        return struck == null
                ? List.of("", "", "", "")
                : List.of(
                        struck.approvedBy(),
                        struck.recordedAt().toString(),
                        struck.ground().name(),
                        struck.reason());
    }

    private static String warnings(TrailEntry entry) {
        return Objects.requireNonNullElse(entry.warnings(), List.<TrailEntry.TrailWarning>of()).stream()
                .map(warning -> warning.record() == null ? warning.code() : warning.code() + " " + warning.record())
                .collect(Collectors.joining("; "));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
