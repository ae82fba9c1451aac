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
import se.paragraf.value.Voting;
import se.paragraf.web.csv.CsvTable;
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
            "exitFrom",
            "meetingForm",
            "votingForm",
            "votesFor",
            "votesAgainst",
            "votesAbstained",
            "reservationCount",
            "caseYear",
            "dayStated");

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
        Voting voting = party.voting();
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
            party.exit() == null ? null : party.exit().effectiveFrom(),
            party.meetingForm(),
            voting == null ? null : voting.form(),
            voting == null ? null : voting.inFavour(),
            voting == null ? null : voting.against(),
            voting == null ? null : voting.abstained(),
            party.reservationCount(),
            status.caseYear(),
            dayStated(party)
        };
        return Arrays.stream(row).map(cell -> Objects.toString(cell, "")).toList();
    }

    /** Whether the day of the decision is stated; null where there is none. */
    private static @Nullable Boolean dayStated(PartyStatus party) {
        return party.dayStated() == null && party.decidedOn() != null ? Boolean.TRUE : party.dayStated();
    }

    private static String openConditions(PartyStatus party) {
        return party.conditions().stream()
                .filter(ConditionStatus::open)
                .map(ConditionStatus::text)
                .collect(Collectors.joining("; "));
    }
}
