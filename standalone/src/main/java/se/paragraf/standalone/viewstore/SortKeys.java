package se.paragraf.standalone.viewstore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.view.Condition;
import se.paragraf.query.view.Condition.Match;
import se.paragraf.query.view.Filter;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.NoneOf;
import se.paragraf.query.view.ViewQuery;

/**
 * Translates a query into SQL that selects the sort keys of the documents that match. A prefix is first resolved to the
 * values that there are, if these are few. The filter with the fewest entries drives, and the others are looked up for each
 * of its documents. A value is a sorted range of the index, which is scanned from the newest document down until the page is
 * full; of several values the pages are merged. Only a prefix with many values is made into a set as a whole. A negation
 * never drives.
 */
final class SortKeys {

    /** The last character there is: a prefix and this sort after every text with the prefix. */
    static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /** To how many values a prefix is resolved at most. */
    private static final int MOST_VALUES = 32;

    /** Up to how many entries the size of a filter is told. */
    private static final int MOST_COUNTED = 1_000;

    private final ReadConnection connection;
    private final Generation generation;
    private final ViewQuery query;

    SortKeys(ReadConnection connection, Generation generation, ViewQuery query) {
        this.connection = connection;
        this.generation = generation;
        this.query = query;
    }

    /** The sort keys of the query's page, falling. */
    Sql page() {
        List<Sql> streams = streams();
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
        Sql sql = new Sql("").and(stream);
        if (query.before() != null) {
            sql.and("AND k.sort_key < ?", query.before());
        }
        return sql.and("ORDER BY k.sort_key DESC LIMIT ? OFFSET ?", limit, offset);
    }

    /** How many sort keys meet the conditions. */
    long count() {
        Condition only =
                query.conditions().size() == 1 ? value(query.conditions().get(0)) : null;
        if (only != null && Totals.isCounted(only.field(), query.on())) {
            return Totals.of(generation, query.kind(), only, query.on()).number(connection);
        }
        Sql all = new Sql("SELECT count(*) FROM (");
        String next = "";
        for (Sql stream : streams()) {
            all.and(next).and(stream);
            next = "UNION";
        }
        return all.and(")").number(connection);
    }

    /** Each selects sort keys that meet all filters, without doubles; all that meet them are in one or more. */
    private List<Sql> streams() {
        List<Resolved> filters = query.conditions().stream()
                .filter(filter -> !(filter instanceof NoneOf))
                .map(this::resolved)
                .sorted(Comparator.comparing(Resolved::size).thenComparing(filter -> -filter.shortest()))
                .toList();
        if (filters.isEmpty()) {
            return List.of(but(new Sql(
                    "SELECT k.sort_key FROM documents k WHERE k.generation = ? AND k.kind = ?",
                    generation.number(),
                    query.kind().ordinal())));
        }
        List<Sql> streams = new ArrayList<>();
        for (Condition condition : filters.get(0).conditions()) {
            String select = condition.match() == Match.WHOLE ? "SELECT" : "SELECT DISTINCT";
            Sql stream = new Sql(select + " k.sort_key FROM entries k WHERE").and(holds("k", condition));
            filters.subList(1, filters.size())
                    .forEach(other -> stream.and("AND").and(isMet(other.conditions())));
            streams.add(but(stream));
        }
        return streams.isEmpty() ? List.of(new Sql("SELECT k.sort_key FROM entries k WHERE FALSE")) : streams;
    }

    /**
     * A filter whose prefixes are values where there are few of them.
     *
     * @param conditions those that an entry meets, on whatever day
     * @param size how many entries meet them, up to {@value #MOST_COUNTED} counted for each
     */
    private record Resolved(List<Condition> conditions, int size) {

        int shortest() {
            return conditions.stream()
                    .mapToInt(condition -> condition.value().length())
                    .min()
                    .orElse(0);
        }
    }

    private Resolved resolved(Filter filter) {
        List<Condition> met = new ArrayList<>();
        int all = 0;
        for (Condition condition : withoutPrefixes(filter)) {
            int size = size(condition);
            if (size > 0) {
                met.add(condition);
                all += size;
            }
        }
        return new Resolved(met, all);
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

    /** The values that begin so, one more than {@value #MOST_VALUES} at most; each is one step down the index. */
    private List<String> values(Condition prefix) {
        Sql first = new Sql("SELECT min(o.value) FROM entries o WHERE").and(inField("o", prefix));
        // One lower bound only: of two, SQLite may take the one that leaves a scan.
        Sql next = new Sql("SELECT (SELECT min(o.value) FROM entries o WHERE")
                .and(inField("o", prefix.field()))
                .and("AND o.value > v.value AND o.value < ?", prefix.value() + LAST)
                .and(") FROM v WHERE v.value IS NOT NULL");
        return new Sql("WITH RECURSIVE v(value) AS (")
                .and(first)
                .and("UNION ALL")
                .and(next)
                .and(") SELECT value FROM v WHERE value IS NOT NULL LIMIT ?", MOST_VALUES + 1)
                .query(connection, (row, index) -> row.getString(1));
    }

    /** How many entries meet the condition, {@value #MOST_COUNTED} at most. */
    private int size(Condition condition) {
        return (int) new Sql("SELECT count(*) FROM (SELECT 1 FROM entries o WHERE")
                .and(inField("o", condition))
                .and("LIMIT ?)", MOST_COUNTED)
                .number(connection);
    }

    /** That a document meets one of the conditions: a look-up for each field, or a set where there is a prefix. */
    private Sql isMet(List<Condition> conditions) {
        if (conditions.stream().anyMatch(condition -> condition.match() == Match.PREFIX)) {
            return new Sql("k.sort_key IN (").and(set(conditions)).and(")");
        }
        Sql sql = new Sql("(FALSE");
        pointsByField(conditions)
                .forEach((field, values) -> sql.and("OR EXISTS (SELECT 1 FROM entries o WHERE")
                        .and(holds("o", field, values))
                        .and("AND o.sort_key = k.sort_key)"));
        return sql.and(")");
    }

    private Sql but(Sql sql) {
        for (Filter filter : query.conditions()) {
            if (filter instanceof NoneOf) {
                sql.and("AND k.sort_key NOT IN (")
                        .and(set(List.copyOf(filter.alternatives())))
                        .and(")");
            }
        }
        return sql;
    }

    /** The sort keys that meet one of the conditions, each once: for each field a few points, and each prefix as a range. */
    private Sql set(List<Condition> conditions) {
        List<Sql> parts = new ArrayList<>();
        pointsByField(conditions).forEach((field, values) -> parts.add(holds("o", field, values)));
        conditions.stream()
                .filter(condition -> condition.match() == Match.PREFIX)
                .forEach(condition -> parts.add(holds("o", condition)));
        Sql sql = new Sql("");
        String next = "SELECT o.sort_key FROM entries o WHERE";
        for (Sql part : parts) {
            sql.and(next).and(part);
            next = "UNION SELECT o.sort_key FROM entries o WHERE";
        }
        return sql;
    }

    private static Map<String, List<String>> pointsByField(List<Condition> conditions) {
        return conditions.stream()
                .filter(condition -> condition.match() == Match.WHOLE)
                .collect(Collectors.groupingBy(
                        Condition::field, TreeMap::new, Collectors.mapping(Condition::value, Collectors.toList())));
    }

    private Sql holds(String alias, Condition condition) {
        return inField(alias, condition).and(today(alias));
    }

    private Sql holds(String alias, String field, List<String> values) {
        return inField(alias, field)
                .and("AND " + alias + ".value IN (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")")
                .with(values.toArray())
                .and(today(alias));
    }

    private Sql inField(String alias, Condition condition) {
        Sql sql = inField(alias, condition.field());
        return condition.match() == Match.WHOLE
                ? sql.and("AND " + alias + ".value = ?", condition.value())
                : sql.and(
                        "AND " + alias + ".value >= ? AND " + alias + ".value < ?",
                        condition.value(),
                        condition.value() + LAST);
    }

    private Sql inField(String alias, String field) {
        return new Sql(
                alias + ".generation = ? AND " + alias + ".kind = ? AND " + alias + ".field = ?",
                generation.number(),
                query.kind().ordinal(),
                field);
    }

    private Sql today(String alias) {
        long on = EpochDay.of(query.on());
        return new Sql("AND " + alias + ".valid_from <= ? AND " + alias + ".valid_until > ?", on, on);
    }

    /** The one value that a filter asks for, or null. */
    private static @Nullable Condition value(Filter filter) {
        Condition first = filter.alternatives().get(0);
        boolean isOne = filter.alternatives().size() == 1 && first.match() == Match.WHOLE;
        return isOne && !(filter instanceof NoneOf) ? first : null;
    }
}
