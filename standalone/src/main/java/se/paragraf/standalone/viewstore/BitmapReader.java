package se.paragraf.standalone.viewstore;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import se.paragraf.query.view.Filter;
import se.paragraf.query.view.IndexEntry;
import se.paragraf.query.view.NoneOf;

/** Reader of bitmaps: those of filters on a day, in the one state of a generation that a connection sees. */
final class BitmapReader {

    private final FilterBitmaps bitmaps;
    private final ReadConnection connection;
    private final ConditionSql sql;
    private final long version;
    private final Map<Long, Set<IndexEntry>> entries = new HashMap<>();

    BitmapReader(FilterBitmaps bitmaps, ReadConnection connection, ConditionSql sql) {
        this.bitmaps = bitmaps;
        this.connection = connection;
        this.sql = sql;
        this.version = new Sql(SqliteViewReader.VERSION).number(connection);
    }

    /** The bitmap of a filter's alternatives, if one is kept that can be made right; it must not be changed. */
    @Nullable
    RoaringBitmap kept(Filter filter) {
        FilterBitmaps.Key key = key(filter);
        FilterBitmaps.Bitmap kept = bitmaps.get(key);
        if (kept == null || kept.version() == version) {
            return kept == null ? null : kept.sortKeys();
        }
        return bitmaps.changes(Math.min(kept.version(), version), Math.max(kept.version(), version))
                .map(changed -> keep(key, corrected(kept.sortKeys(), key, changed)))
                .orElse(null);
    }

    /** The bitmap of a filter's alternatives, read from the index if none is kept; it must not be changed. */
    RoaringBitmap get(Filter filter) {
        RoaringBitmap kept = kept(filter);
        return kept != null
                ? kept
                : keep(
                        key(filter),
                        read(filter.alternatives().stream().map(sql::entries).toList()));
    }

    /** Those of the sort keys that meet every filter. */
    RoaringBitmap narrowed(RoaringBitmap sortKeys, List<Filter> filters) {
        RoaringBitmap left = sortKeys;
        for (Filter filter : filters) {
            left = filter instanceof NoneOf
                    ? RoaringBitmap.andNot(left, get(filter))
                    : RoaringBitmap.and(left, get(filter));
        }
        return left;
    }

    /** The sort keys that one of the queries selects, or more. */
    RoaringBitmap read(List<Sql> queries) {
        RoaringBitmap all = new RoaringBitmap();
        queries.forEach(query -> query.forEach(connection, row -> all.add(bit(row.getLong(1)))));
        return all;
    }

    private FilterBitmaps.Key key(Filter filter) {
        return new FilterBitmaps.Key(filter.alternatives(), sql.on());
    }

    private RoaringBitmap keep(FilterBitmaps.Key key, RoaringBitmap sortKeys) {
        bitmaps.put(key, new FilterBitmaps.Bitmap(version, sortKeys));
        return sortKeys;
    }

    private RoaringBitmap corrected(RoaringBitmap before, FilterBitmaps.Key key, Set<Long> changed) {
        look(changed);
        RoaringBitmap after = before.clone();
        for (long sortKey : changed) {
            if (entries.getOrDefault(sortKey, Set.of()).stream().anyMatch(key::accepts)) {
                after.add(bit(sortKey));
            } else {
                after.remove(bit(sortKey));
            }
        }
        return after;
    }

    /** Reads the entries of documents that have not been looked at yet; one that is not there has none. */
    private void look(Set<Long> sortKeys) {
        Set<Long> unseen = new HashSet<>(sortKeys);
        unseen.removeAll(entries.keySet());
        unseen.forEach(sortKey -> entries.put(sortKey, Set.of()));
        new Sql("SELECT sort_key, entries FROM documents")
                .and(
                        "WHERE generation = ? AND kind = ?",
                        sql.generation().number(),
                        sql.kind().ordinal())
                .and("AND sort_key IN (SELECT value FROM json_each(?))", unseen.toString())
                .forEach(connection, row -> entries.put(row.getLong(1), EntryText.read(row.getString(2))));
    }

    /** How many of them are smaller than a sort key. */
    static long countBelow(long sortKey, RoaringBitmap all) {
        if (sortKey >>> Integer.SIZE != 0) {
            return sortKey < 0 ? 0 : all.getLongCardinality();
        }
        return sortKey == 0 ? 0 : all.rankLong((int) (sortKey - 1));
    }

    /** The sort key of a bit. */
    static long sortKey(int bit) {
        return Integer.toUnsignedLong(bit);
    }

    private static int bit(long sortKey) {
        if (sortKey >>> Integer.SIZE != 0) {
            throw new IllegalArgumentException("not the position of an event: " + sortKey);
        }
        return (int) sortKey;
    }
}
