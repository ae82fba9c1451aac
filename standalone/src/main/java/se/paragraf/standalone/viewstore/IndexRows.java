package se.paragraf.standalone.viewstore;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.paragraf.query.view.DanglingIndexEntry;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.IndexEntry;
import se.paragraf.query.view.ViewKind;

/**
 * Compares the rows of the index with the entries stored in the documents. Both are written together, so they differ only
 * if something else has written the file.
 */
final class IndexRows {

    private static final String UNIT = "char(31)";
    private static final String RECORD = "char(30)";
    private static final String ROW =
            String.join(" || " + UNIT + " || ", "e.field", "e.value", "e.valid_from", "e.valid_until");

    private final ReadConnection connection;
    private final Generation generation;

    IndexRows(ReadConnection connection, Generation generation) {
        this.connection = connection;
        this.generation = generation;
    }

    /** The entries that are both in the document and in the index; empty if there is no such document. */
    SortedSet<String> of(DocumentKey key) {
        return new Sql("SELECT sort_key, entries FROM documents")
                        .and(
                                "WHERE generation = ? AND kind = ? AND agreement = ? AND ordinal = ?",
                                generation.number(),
                                key.kind().ordinal(),
                                AgreementBytes.of(key.agreementId()),
                                key.ordinal())
                        .query(
                                connection,
                                (row, index) -> both(key.kind(), row.getLong(1), EntryText.read(row.getString(2))))
                        .stream()
                        .findFirst()
                        .orElseGet(TreeSet::new);
    }

    private SortedSet<String> both(ViewKind kind, long sortKey, Set<IndexEntry> noted) {
        return words(
                noted.stream().filter(entry -> isInIndex(kind, sortKey, entry)).collect(Collectors.toSet()));
    }

    private boolean isInIndex(ViewKind kind, long sortKey, IndexEntry entry) {
        return new Sql("SELECT count(*) FROM entries WHERE generation = ? AND kind = ?")
                        .and("AND field = ? AND value = ? AND sort_key = ? AND valid_from = ? AND valid_until = ?")
                        .with(generation.number(), kind.ordinal(), entry.field(), entry.value(), sortKey)
                        .with(EpochDay.of(entry.validFrom()), EpochDay.of(entry.validUntil()))
                        .number(connection)
                > 0;
    }

    /**
     * Whether the rows are exactly the entries in the documents. Each side is read once and summed up by a hash of each entry;
     * the hash is another each time, so a row cannot have been made that adds up by design.
     */
    boolean areAsNoted() {
        long factor = new SecureRandom().nextLong() | 1;
        Sum rows = new Sum(factor);
        Sum noted = new Sum(factor);
        new Sql("SELECT e.kind, e.sort_key, " + ROW + " FROM entries e WHERE e.generation = ?", generation.number())
                .forEach(connection, row -> rows.add(row.getInt(1), row.getLong(2), row.getBytes(3)));
        new Sql("SELECT kind, sort_key, entries FROM documents WHERE generation = ?", generation.number())
                .and("AND entries <> ''")
                .forEach(connection, row -> noted.add(row.getInt(1), row.getLong(2), row.getBytes(3)));
        return rows.count == noted.count && rows.sum == noted.sum;
    }

    /** The number of entries, and the sum of the hashes of each with its document. */
    private static final class Sum {

        private final long factor;
        private long count;
        private long sum;

        Sum(long factor) {
            this.factor = factor;
        }

        /** Adds the entries of a text as {@link EntryText} writes it. */
        void add(int kind, long sortKey, byte[] text) {
            long document = mixed((sortKey * ViewKind.values().length + kind) ^ factor);
            long hash = document;
            for (byte each : text) {
                if (each == EntryText.RECORD) {
                    add(hash);
                    hash = document;
                } else {
                    hash = (hash ^ each) * factor;
                }
            }
            add(hash);
        }

        private void add(long hash) {
            count++;
            sum += mixed(hash);
        }

        /** The finalizer of SplitMix64. */
        private static long mixed(long number) {
            long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
            return mixed ^ (mixed >>> 31);
        }
    }

    /** Index entries without a matching document field. */
    List<DanglingIndexEntry> danglingIndexEntries(ViewKind kind, int limit) {
        return new Sql("SELECT e.sort_key, e.field, e.value, e.valid_from, e.valid_until FROM entries e")
                .and("LEFT JOIN documents d ON d.generation = e.generation AND d.kind = e.kind")
                .and("AND d.sort_key = e.sort_key")
                .and("WHERE e.generation = ? AND e.kind = ?", generation.number(), kind.ordinal())
                .and("AND (d.id IS NULL OR instr(" + RECORD + " || d.entries || " + RECORD + ", " + RECORD + " || "
                        + ROW + " || " + RECORD + ") = 0)")
                .and("LIMIT ?", limit)
                .query(
                        connection,
                        (row, index) -> new DanglingIndexEntry(
                                kind,
                                row.getLong(1),
                                words(new IndexEntry(
                                        row.getString(2),
                                        row.getString(3),
                                        EpochDay.toDate(row.getLong(4)),
                                        EpochDay.toDate(row.getLong(5))))));
    }

    static SortedSet<String> words(Set<IndexEntry> entries) {
        return entries.stream().map(IndexRows::words).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String words(IndexEntry entry) {
        return entry.field() + " " + entry.value() + " " + day(entry.validFrom()) + "/" + day(entry.validUntil());
    }

    /** As in ISO 8601-2, where two dots are an open end. */
    private static String day(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? ".." : day.toString();
    }
}
