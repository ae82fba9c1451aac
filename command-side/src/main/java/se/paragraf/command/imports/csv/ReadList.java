package se.paragraf.command.imports.csv;

import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Sha256;

/**
 * A parsed list: the commands that its rows make, and the faults of the rows that make none.
 *
 * @param sha256 the digest of the file
 * @param bytes its length
 * @param encoding how its text was read
 * @param delimiter what stands between its cells
 * @param kind what it is a list of
 * @param rows how many rows it has below the headers, empty ones left out
 * @param commands the rows that can be read, in their order
 * @param faults what is wrong with the others, or with the headers, in the order of rows
 */
public record ReadList(
        Sha256 sha256,
        int bytes,
        String encoding,
        Delimiter delimiter,
        ListKind kind,
        int rows,
        List<RowCommand> commands,
        List<Fault> faults) {

    /**
     * Reads the file.
     *
     * @param stated how the sender says that it is encoded, or null where that is to be found out
     * @param cases finds the case that a row names by its number
     * @throws UnreadableListException if it is no such list at all
     */
    public static ReadList of(byte[] file, @Nullable Charset stated, CaseIdentifiers cases) {
        TextEncoding encoded = TextEncoding.of(file, stated);
        Delimiter delimiter = Delimiter.of(encoded.text());
        Heading heading = Heading.of(Table.headers(encoded.text(), delimiter));
        Table table = Table.of(encoded.text(), delimiter);
        List<Table.Line> lines =
                table.rows().stream().filter(line -> !line.isBlank()).toList();
        CaseIdentifiers known = remembering(cases);
        List<RowCommand> commands = new ArrayList<>();
        List<Fault> faults = new ArrayList<>(heading.faults());
        if (faults.isEmpty()) {
            lines.forEach(line -> read(new Cells(heading, line), heading.kind(), known, commands, faults));
            Optional.ofNullable(table.broken()).ifPresent(faults::add);
        }
        int rows = lines.size() + (table.broken() == null ? 0 : 1);
        return new ReadList(
                digest(file), file.length, encoded.name(), delimiter, heading.kind(), rows, commands, faults);
    }

    /** Whether the headers are without fault; otherwise no row is read. */
    public boolean isSoundAbove() {
        return faults.stream().noneMatch(fault -> fault.row() == Heading.ROW);
    }

    private static void read(
            Cells cells, ListKind kind, CaseIdentifiers cases, List<RowCommand> commands, List<Fault> faults) {
        Optional<RowCommand> command = Optional.empty();
        if (cells.areSound()) {
            command = kind == ListKind.ADOPTIONS ? AdoptionRow.read(cells, cases) : AgreementRow.read(cells);
        }
        command.ifPresent(commands::add);
        faults.addAll(cells.faults());
    }

    /** Asks once for each number: a list has many rows of one case. */
    private static CaseIdentifiers remembering(CaseIdentifiers cases) {
        Map<String, AgreementId> known = new HashMap<>();
        return (region, caseNumber) ->
                known.computeIfAbsent(region + "|" + caseNumber.canonical(), number -> cases.of(region, caseNumber));
    }

    private static Sha256 digest(byte[] file) {
        try {
            return new Sha256(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
