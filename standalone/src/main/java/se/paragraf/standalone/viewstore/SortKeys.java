package se.paragraf.standalone.viewstore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import se.paragraf.query.view.Condition;
import se.paragraf.query.view.Condition.Match;
import se.paragraf.query.view.Filter;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.NoneOf;
import se.paragraf.query.view.ViewQuery;

/**
 * Finds the sort keys of the documents that meet a query. One value is a sorted range of the index, which is scanned from
 * the newest document down until the page is full. Agreements that meet several filters are found all at once, as a bitmap:
 * where a filter is rare, its entries are read and the other values looked up for each; where all are frequent, their
 * bitmaps are intersected. Other documents are found in SQL: the filter with the fewest entries drives, and the pages of
 * several values are merged. A negation never drives.
 */
final class SortKeys {

    /** To how many values a prefix is resolved at most. */
    private static final int MOST_VALUES = 32;

    /** Up to how many entries the size of a condition is told. */
    private static final int MOST_COUNTED = FilterBitmaps.FREQUENT;

    private final ReadConnection connection;
    private final Generation generation;
    private final FilterBitmaps bitmaps;
    private final ViewQuery query;
    private final ConditionSql sql;
    private @Nullable RoaringBitmap found;

    SortKeys(ReadConnection connection, Generation generation, FilterBitmaps bitmaps, ViewQuery query) {
        this.connection = connection;
        this.generation = generation;
        this.bitmaps = bitmaps;
        this.query = query;
        this.sql = new ConditionSql(generation, query.kind(), query.on());
    }

    ViewQuery query() {
        return query;
    }

    /** The sort keys of the query's page, falling. */
    Sql page() {
        Condition only = value();
        if (only == null && areFoundAtOnce()) {
            return new Sql("SELECT value FROM json_each(?)", page(found()).toString());
        }
        List<Sql> streams = only == null ? streams(resolved(), negations()) : List.of(sql.entries(only));
        if (streams.size() == 1) {
            return newest(streams.get(0), query.limit(), query.offset());
        }
        Sql merged = new Sql("SELECT sort_key FROM (");
        String next = "SELECT sort_key FROM (";
        for (Sql stream : streams) {
            merged.and(next)
                    .and(newest(stream, query.limit() + query.offset(), 0))
                    .and(")");
            next = "UNION SELECT sort_key FROM (";
        }
        return merged.and(") ORDER BY sort_key DESC LIMIT ? OFFSET ?", query.limit(), query.offset());
    }

    private Sql newest(Sql stream, int limit, int offset) {
        Sql newest = new Sql("").and(stream);
        if (query.before() != null) {
            newest.and("AND k.sort_key < ?", query.before());
        }
        return newest.and("ORDER BY k.sort_key DESC LIMIT ? OFFSET ?", limit, offset);
    }

    private List<Long> page(RoaringBitmap all) {
        long first = all.getLongCardinality() - 1 - query.offset();
        if (query.before() != null) {
            first -= all.getLongCardinality() - BitmapReader.countBelow(query.before(), all);
        }
        List<Long> page = new ArrayList<>();
        for (long rank = first; rank >= 0 && page.size() < query.limit(); rank--) {
            page.add(BitmapReader.sortKey(all.select((int) rank)));
        }
        return page;
    }

    /** How many sort keys meet the conditions. */
    long count() {
        Condition only = value();
        if (only != null && Totals.isCounted(only.field(), query.on())) {
            return Totals.of(generation, query.kind(), only, query.on()).number(connection);
        }
        if (areFoundAtOnce()) {
            return found().getLongCardinality();
        }
        Sql all = new Sql("SELECT count(*) FROM (");
        String next = "";
        for (Sql stream : streams(resolved(), negations())) {
            all.and(next).and(stream);
            next = "UNION";
        }
        return all.and(")").number(connection);
    }

    private boolean areFoundAtOnce() {
        return FilterBitmaps.isOf(query.kind()) && !positive().isEmpty();
    }

    private RoaringBitmap found() {
        if (found == null) {
            found = find(new BitmapReader(bitmaps, connection, sql));
        }
        return found;
    }

    private RoaringBitmap find(BitmapReader reader) {
        List<Filter> rest = new ArrayList<>(positive());
        rest.addAll(negations());
        if (!rest.stream().allMatch(filter -> reader.kept(filter) != null)) {
            List<Resolved> filters = resolved();
            if (!bitmaps.isFrequent(filters.get(0).size())) {
                List<Resolved> lookedUp = new ArrayList<>(filters.subList(0, 1));
                filters.stream().skip(1).filter(Resolved::isOfValues).forEach(lookedUp::add);
                List<NoneOf> but = negations().stream()
                        .filter(filter -> ConditionSql.areOfValues(filter.alternatives()))
                        .toList();
                lookedUp.forEach(filter -> rest.remove(filter.filter()));
                rest.removeAll(but);
                return reader.narrowed(reader.read(streams(lookedUp, but)), rest);
            }
        }
        // The smallest first, whose agreements are looked up in the next; negations last.
        rest.sort(Comparator.comparingInt(filter -> filter instanceof NoneOf
                ? Integer.MAX_VALUE
                : reader.get(filter).getCardinality()));
        return reader.narrowed(reader.get(rest.get(0)), rest.subList(1, rest.size()));
    }

    private List<Filter> positive() {
        return query.conditions().stream()
                .filter(filter -> !(filter instanceof NoneOf))
                .<Filter>map(filter -> filter)
                .toList();
    }

    private List<NoneOf> negations() {
        return query.conditions().stream()
                .filter(NoneOf.class::isInstance)
                .map(NoneOf.class::cast)
                .toList();
    }

    /** Each selects sort keys that meet all filters, without doubles; all that meet them are in one or more. */
    private List<Sql> streams(List<Resolved> filters, List<NoneOf> but) {
        List<Sql> streams = filters.isEmpty()
                ? List.of(sql.documents())
                : filters.get(0).conditions().stream().map(sql::entries).toList();
        for (Sql stream : streams) {
            filters.stream().skip(1).forEach(other -> stream.and("AND").and(sql.isMet(other.conditions())));
            but.forEach(filter -> stream.and("AND NOT").and(sql.isMet(filter.alternatives())));
        }
        return streams.isEmpty() ? List.of(new Sql("SELECT k.sort_key FROM entries k WHERE FALSE")) : streams;
    }

    /**
     * A filter whose prefixes are values where there are few of them.
     *
     * @param filter the filter
     * @param conditions those that an entry meets, on whatever day
     * @param size how many entries meet them, up to {@value #MOST_COUNTED} counted for each
     */
    private record Resolved(Filter filter, List<Condition> conditions, int size) {

        boolean isOfValues() {
            return ConditionSql.areOfValues(conditions);
        }

        int shortest() {
            return conditions.stream()
                    .mapToInt(condition -> condition.value().length())
                    .min()
                    .orElse(0);
        }
    }

    /** The filters but the negations, the one with the fewest entries first. */
    private List<Resolved> resolved() {
        return positive().stream()
                .map(this::resolved)
                .sorted(Comparator.comparing(Resolved::size).thenComparing(filter -> -filter.shortest()))
                .toList();
    }

    private Resolved resolved(Filter filter) {
        List<Condition> met = new ArrayList<>();
        int all = 0;
        for (Condition condition : withoutPrefixes(filter)) {
            int size = (int) sql.size(condition, MOST_COUNTED).number(connection);
            if (size > 0) {
                met.add(condition);
                all += size;
            }
        }
        return new Resolved(filter, met, all);
    }

    /** The conditions of a filter, prefixes resolved to values where there are few. */
    private Set<Condition> withoutPrefixes(Filter filter) {
        Set<Condition> all = new LinkedHashSet<>();
        for (Condition condition : filter.alternatives()) {
            List<String> values = condition.match() == Match.PREFIX ? values(condition) : List.of();
            if (condition.match() == Match.WHOLE || values.size() > MOST_VALUES) {
                all.add(condition);
            } else {
                values.forEach(value -> all.add(Condition.is(condition.field(), value)));
            }
        }
        return all;
    }

    private List<String> values(Condition prefix) {
        return sql.values(prefix, MOST_VALUES + 1).query(connection, (row, index) -> row.getString(1));
    }

    /** The one value that the query asks for, or null. */
    private @Nullable Condition value() {
        if (query.conditions().size() != 1 || !negations().isEmpty()) {
            return null;
        }
        List<Condition> alternatives = query.conditions().get(0).alternatives();
        return alternatives.size() == 1 && ConditionSql.areOfValues(alternatives) ? alternatives.get(0) : null;
    }
}
