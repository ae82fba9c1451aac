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
 * @param faults what is wrong with the others, or with the headers, in the order of rows: the first {@link #MOST_FAULTS}
 * @param faultsLeftOut how many more there are
 */
public record ReadList(
        Sha256 sha256,
        int bytes,
        String encoding,
        Delimiter delimiter,
        ListKind kind,
        int rows,
        List<RowCommand> commands,
        List<Fault> faults,
        int faultsLeftOut) {

    /** The most faults that are told of one list. */
    public static final int MOST_FAULTS = 1_000;

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
        Rows rows = new Rows(heading, remembering(cases));
        Fault broken = Table.read(encoded.text(), delimiter, rows::add);
        if (broken != null) {
            rows.breakOff(broken);
        }
        return new ReadList(
                digest(file),
                file.length,
                encoded.name(),
                delimiter,
                heading.kind(),
                rows.count,
                rows.commands,
                rows.faults,
                rows.faultsLeftOut);
    }

    /** Whether the headers are without fault; otherwise no row is read. */
    public boolean isSoundAbove() {
        return faults.stream().noneMatch(fault -> fault.row() == Heading.ROW);
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

    /** What becomes of the rows, one after another. */
    private static final class Rows {

        private final Heading heading;
        private final CaseIdentifiers cases;
        private final List<RowCommand> commands = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private int count;
        private int faultsLeftOut;

        Rows(Heading heading, CaseIdentifiers cases) {
            this.heading = heading;
            this.cases = cases;
            faults.addAll(heading.faults());
        }

        void add(Table.Line line) {
            if (line.isBlank()) {
                return;
            }
            count++;
            if (heading.faults().isEmpty()) {
                Cells cells = new Cells(heading, line);
                if (cells.areSound()) {
                    Optional<RowCommand> command = heading.kind() == ListKind.ADOPTIONS
                            ? AdoptionRow.read(cells, cases)
                            : AgreementRow.read(cells);
                    command.ifPresent(commands::add);
                }
                cells.faults().forEach(this::add);
            }
        }

        void breakOff(Fault broken) {
            count++;
            if (heading.faults().isEmpty()) {
                add(broken);
            }
        }

        private void add(Fault fault) {
            if (faults.size() < MOST_FAULTS) {
                faults.add(fault);
            } else {
                faultsLeftOut++;
            }
        }
    }
}
