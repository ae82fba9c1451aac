package se.paragraf.query.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.status.AgreementStatus;
import se.paragraf.query.status.ConditionStatus;
import se.paragraf.query.status.PartyStatus;
import se.paragraf.query.trail.CsvTable;
import tools.jackson.databind.node.ObjectNode;

/** The status files of an export: the status document as in the API, and a table of the parties. */
final class StatusFiles {

    private static final List<String> HEADER = List.of(
            "agreementId",
            "caseNumber",
            "title",
            "status",
            "asOf",
            "municipality",
            "name",
            "standing",
            "decidedOn",
            "paragraph",
            "partyCaseNumber",
            "evidence",
            "openConditions",
            "contractSigned",
            "contractSignedOn",
            "exitFrom");

    private StatusFiles() {}

    /** @param day the day of the status, the first member */
    static String json(LocalDate day, AgreementStatus status) {
        ObjectNode root = ExportJson.MAPPER.createObjectNode();
        root.put("asOf", day.toString());
        root.setAll(ExportJson.withoutPosition(status));
        return ExportJson.text(root);
    }

    static String csv(LocalDate day, AgreementStatus status) throws IOException {
        StringBuilder text = new StringBuilder();
        try (CsvTable table = CsvTable.quoted(text, HEADER)) {
            for (PartyStatus party : Objects.requireNonNullElse(status.parties(), List.<PartyStatus>of())) {
                table.row(row(day, status, party));
            }
        }
        return text.toString();
    }

    private static List<String> row(LocalDate day, AgreementStatus status, PartyStatus party) {
        @Nullable
        Object[] row = {
            status.agreementId(),
            status.caseNumber(),
            status.title(),
            status.status(),
            day,
            party.municipality(),
            party.name(),
            party.standing(),
            party.decidedOn(),
            party.paragraph() == null ? null : party.paragraph().value(),
            party.caseNumber(),
            party.evidence(),
            openConditions(party),
            party.contractSigned(),
            party.contractSignedOn(),
            party.exit() == null ? null : party.exit().effectiveFrom()
        };
        return Arrays.stream(row).map(cell -> Objects.toString(cell, "")).toList();
    }

    private static String openConditions(PartyStatus party) {
        return party.conditions().stream()
                .filter(ConditionStatus::open)
                .map(ConditionStatus::text)
                .collect(Collectors.joining("; "));
    }
}
