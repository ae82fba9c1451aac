package se.paragraf.command.imports.csv;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.CaseIdentification;
import se.paragraf.value.Evidence;
import se.paragraf.value.Sha256;
import se.paragraf.web.problem.Excerpt;

/**
 * A parsed list: the commands that its rows make, and the faults of the rows that make none.
 *
 * @param sha256 the digest of the file
 * @param bytes its length
 * @param form how it was read
 * @param sheetPlace the place of the sheet in its workbook, from 1; 1 for text
 * @param kind what it is a list of
 * @param headerRow the number of the row with the headers
 * @param ignored the headers of the columns that were left out
 * @param evidence how the decisions of all rows are known, where the sender stated it; or null
 * @param rows how many rows it has below the headers, without empty ones and those passed over
 * @param commands the rows that can be read, in their order
 * @param passedOver the rows that are none of the list's: the first {@link #MOST_PASSED_OVER}
 * @param passedOverLeftOut how many more there are
 * @param faults what is wrong with the headers, and with the other rows in their order: the first {@link #MOST_FAULTS}
 * @param faultsLeftOut how many more there are
 */
public record ReadList(
        Sha256 sha256,
        int bytes,
        FileForm form,
        int sheetPlace,
        ListKind kind,
        int headerRow,
        List<String> ignored,
        @Nullable Evidence evidence,
        int rows,
        List<RowCommand> commands,
        List<PassedOver> passedOver,
        int passedOverLeftOut,
        List<Fault> faults,
        int faultsLeftOut) {

    /** The most rows that a list can have. */
    public static final int MOST_ROWS = Table.MOST_ROWS;

    /** The most faults of one list that are reported. */
    public static final int MOST_FAULTS = 1_000;

    /** The most rows passed over that are reported. */
    public static final int MOST_PASSED_OVER = 100;

    /**
     * Reads the file.
     *
     * @param options how the sender wants it to be read
     * @param cases finds the case that a row names by its number
     * @throws UnreadableListException if it is no such list at all
     */
    public static ReadList of(byte[] file, ListOptions options, CaseIdentifiers cases) {
        ListFile list = ListFile.of(file, options);
        Rows rows = new Rows(list.form().sheet(), options, remembering(cases));
        Fault broken = list.read(rows::take);
        Heading heading = rows.end(broken);
        return new ReadList(
                digest(file),
                file.length,
                list.form(),
                list.place(),
                heading.kind(),
                heading.row(),
                heading.ignored().stream()
                        .map(place -> Excerpt.of(heading.header(place)))
                        .toList(),
                heading.evidence(),
                rows.count,
                rows.commands,
                rows.passedOver.stream()
                        .sorted(Comparator.comparingInt(PassedOver::row))
                        .toList(),
                rows.passedOverLeftOut,
                rows.faults,
                rows.faultsLeftOut);
    }

    /** Whether the headers are without fault; otherwise no row is read. */
    public boolean isSoundAbove() {
        return faults.stream().noneMatch(fault -> fault.row() == headerRow);
    }

    /** Asks once for each spelling of a number: a list has many rows of one case. */
    private static CaseIdentifiers remembering(CaseIdentifiers cases) {
        Map<List<Object>, CaseIdentification> known = new HashMap<>();
        return (region, reference) ->
                known.computeIfAbsent(List.of(region, reference), asked -> cases.identify(region, reference));
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

        private final @Nullable String sheet;
        private final ListOptions options;
        private final CaseIdentifiers cases;
        private final List<Table.Line> first = new ArrayList<>();
        private final List<RowCommand> commands = new ArrayList<>();
        private final List<PassedOver> passedOver = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();

        /** Rows that are passed over if nothing but the like comes after them. */
        private final List<Table.Line> held = new ArrayList<>();

        /**
         * What says in a list without a column of decisions that it has others than adoptions: columns to be left out, by
         * their places, and at -1 its title or the name of its sheet.
         */
        private final SortedMap<Integer, Fault> decisions = new TreeMap<>();

        private @Nullable Heading heading;
        private @Nullable Remarks remarks;
        private int lastFilled;
        private boolean amongRemarks;
        private int count;
        private int faultsLeftOut;
        private int passedOverLeftOut;

        Rows(@Nullable String sheet, ListOptions options, CaseIdentifiers cases) {
            this.sheet = sheet;
            this.options = options;
            this.cases = cases;
        }

        /** Keeps the first rows until the one with the headers can be told. */
        void take(Table.Line line) {
            if (heading != null) {
                add(heading, line);
            } else if (line.number() <= HeaderRow.LAST) {
                first.add(line);
            } else {
                add(begin(), line);
            }
        }

        /** @param broken where the file could not be read any further */
        Heading end(@Nullable Fault broken) {
            Heading read = heading == null ? begin() : heading;
            if (broken != null) {
                release(read);
                count++;
                if (read.faults().isEmpty()) {
                    add(broken);
                }
            }
            held.forEach(line -> passOver(line, remarks(read).of(line).orElseThrow()));
            if (!decisions.isEmpty()) {
                commands.clear();
                faults.clear();
                faults.addAll(decisions.values());
                faultsLeftOut = 0;
            }
            return read;
        }

        private Heading begin() {
            Heading read = Heading.of(HeaderRow.of(first), options);
            heading = read;
            lastFilled = read.row();
            faults.addAll(read.faults());
            if (sheet != null) {
                lookForDecisions(read, sheet);
            }
            for (Table.Line line : first) {
                if (line.number() > read.row()) {
                    add(read, line);
                } else if (line.number() < read.row() && !line.isBlank()) {
                    addAbove(read, line);
                }
            }
            first.clear();
            return read;
        }

        private Remarks remarks(Heading read) {
            if (remarks == null) {
                remarks = new Remarks(read);
            }
            return remarks;
        }

        private void addAbove(Heading read, Table.Line line) {
            if (!remarks(read).couldBeOfTheList(line)) {
                line.filled()
                        .forEach(place -> lookForDecisions(read, line.cells().get(place)));
                passOver(line, PassedOver.Why.TITLE);
                return;
            }
            count++;
            if (read.faults().isEmpty()) {
                add(remarks(read).aboveTheHeaders(line));
            }
        }

        private void add(Heading read, Table.Line line) {
            Table.mustNotBeTooLong(line.number() - read.row());
            if (line.isBlank()) {
                return;
            }
            boolean afterBlank = line.number() > lastFilled + 1;
            lastFilled = line.number();
            Optional<PassedOver.Why> remark = remarks(read).of(line);
            if (remark.isEmpty()) {
                amongRemarks = false;
                release(read);
                addRow(read, line);
            } else if (afterBlank || amongRemarks) {
                amongRemarks = true;
                passOver(line, remark.get());
            } else {
                held.add(line);
            }
        }

        /** Something comes after what may have been the end. */
        private void release(Heading read) {
            held.forEach(line -> addRow(read, line));
            held.clear();
        }

        private void addRow(Heading read, Table.Line line) {
            count++;
            if (read.faults().isEmpty()) {
                lookForDecisions(read, line);
                Cells cells = new Cells(read, without(read.ignored(), line));
                if (cells.areSound()) {
                    Optional<RowCommand> command = read.kind() == ListKind.AGREEMENTS
                            ? AgreementRow.read(cells)
                            : AdoptionRow.read(cells, cases);
                    command.ifPresent(commands::add);
                }
                cells.faults().forEach(this::add);
            }
        }

        /** Without a column of decisions every row is an adoption, so none that says otherwise may be left out. */
        private void lookForDecisions(Heading read, Table.Line line) {
            if (read.kind() != ListKind.ADOPTIONS) {
                return;
            }
            for (int place : read.ignored()) {
                String cell = place < line.cells().size() ? line.cells().get(place) : "";
                if (!cell.isBlank() && !decisions.containsKey(place) && RowDecision.isSaidIn(cell)) {
                    decisions.put(place, read.ofDecisions(place, cell, line.number()));
                }
            }
        }

        private void lookForDecisions(Heading read, String title) {
            if (read.kind() == ListKind.ADOPTIONS
                    && read.faults().isEmpty()
                    && RowDecision.isNoAdoptionSaidInTitle(title)) {
                decisions.putIfAbsent(-1, read.ofOtherDecisions(title));
            }
        }

        /** What is left out is not kept either. */
        private static Table.Line without(Set<Integer> ignored, Table.Line line) {
            if (ignored.isEmpty()) {
                return line;
            }
            List<String> cells = new ArrayList<>(line.cells());
            ignored.stream().filter(place -> place < cells.size()).forEach(place -> cells.set(place, ""));
            return new Table.Line(line.number(), cells, line.ofSheet(), line.spoilt());
        }

        private void passOver(Table.Line line, PassedOver.Why why) {
            if (passedOver.size() < MOST_PASSED_OVER) {
                passedOver.add(Remarks.passedOver(line, why));
            } else {
                passedOverLeftOut++;
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
