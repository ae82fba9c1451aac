package se.paragraf.standalone.viewstore;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.paragraf.query.view.Condition;
import se.paragraf.query.view.Condition.Match;
import se.paragraf.query.view.Filter;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.NoneOf;
import se.paragraf.query.view.ViewQuery;

/**
 * Translates a query into SQL that selects the sort keys of the documents that match. One filter drives, and the others are
 * looked up for each of its documents. A filter of one whole value is a sorted range of the index, which is scanned from
 * the newest document down. A prefix or a disjunction is made into a set first, whether it drives or not; so one of these
 * drives where there is any: that with the longest values, which is the most selective. A negation never drives.
 */
final class SortKeys {

    private static final Comparator<Filter> LONGEST_FIRST =
            Comparator.comparing(filter -> -shortest(filter.alternatives()));

    /** The last character there is: a prefix and this sort after every text with the prefix. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private final Generation generation;
    private final ViewQuery query;

    SortKeys(Generation generation, ViewQuery query) {
        this.generation = generation;
        this.query = query;
    }

    /** The sort keys of the query's page, falling. */
    Sql page() {
        Sql sql = matching();
        if (query.before() != null) {
            sql.and("AND k.sort_key < ?", query.before());
        }
        return sql.and("ORDER BY k.sort_key DESC LIMIT ? OFFSET ?", query.limit(), query.offset());
    }

    /** How many sort keys meet the conditions. */
    Sql count() {
        return new Sql("SELECT count(*) FROM (").and(matching()).and(")");
    }

    private Sql matching() {
        Sql sql = having();
        for (Filter filter : query.conditions()) {
            if (filter instanceof NoneOf) {
                sql.and("AND k.sort_key NOT IN (").and(set(filter)).and(")");
            }
        }
        return sql;
    }

    /** The sort keys that meet all filters but the negations. */
    private Sql having() {
        Map<Boolean, List<Filter>> filters = query.conditions().stream()
                .filter(filter -> !(filter instanceof NoneOf))
                .sorted(LONGEST_FIRST)
                .collect(Collectors.partitioningBy(SortKeys::isOneValue, Collectors.toList()));
        List<Filter> values = filters.getOrDefault(true, List.of());
        List<Filter> sets = filters.getOrDefault(false, List.of());
        if (!sets.isEmpty()) {
            Sql sql = new Sql("SELECT k.sort_key FROM (").and(set(sets.get(0))).and(") k WHERE TRUE");
            return alsoIn(sets.subList(1, sets.size()), alsoHaving(values, sql));
        }
        if (!values.isEmpty()) {
            Condition first = values.get(0).alternatives().get(0);
            Sql sql = new Sql("SELECT DISTINCT k.sort_key FROM entries k WHERE").and(holds("k", first));
            return alsoHaving(values.subList(1, values.size()), sql);
        }
        return new Sql(
                "SELECT k.sort_key FROM documents k WHERE k.generation = ? AND k.kind = ?",
                generation.number(),
                query.kind().ordinal());
    }

    private Sql alsoHaving(List<Filter> values, Sql sql) {
        for (Filter value : values) {
            sql.and("AND EXISTS (SELECT 1 FROM entries o WHERE o.sort_key = k.sort_key AND")
                    .and(holds("o", value.alternatives().get(0)))
                    .and(")");
        }
        return sql;
    }

    private Sql alsoIn(List<Filter> sets, Sql sql) {
        for (Filter set : sets) {
            sql.and("AND k.sort_key IN (").and(set(set)).and(")");
        }
        return sql;
    }

    /** The sort keys that meet one of the conditions, each once: for each field a few points, and each prefix as a range. */
    private Sql set(Filter filter) {
        Sql sql = new Sql("");
        String next = "SELECT DISTINCT o.sort_key FROM entries o WHERE";
        Map<String, List<String>> points = filter.alternatives().stream()
                .filter(condition -> condition.match() == Match.WHOLE)
                .collect(Collectors.groupingBy(
                        Condition::field, TreeMap::new, Collectors.mapping(Condition::value, Collectors.toList())));
        for (Map.Entry<String, List<String>> ofField : points.entrySet()) {
            sql.and(next).and(inField("o", ofField.getKey()));
            sql.and("AND o.value IN ("
                    + String.join(", ", Collections.nCopies(ofField.getValue().size(), "?")) + ")");
            sql.with(ofField.getValue().toArray()).and(today("o"));
            next = "UNION SELECT o.sort_key FROM entries o WHERE";
        }
        for (Condition condition : filter.alternatives()) {
            if (condition.match() == Match.PREFIX) {
                sql.and(next).and(holds("o", condition));
                next = "UNION SELECT o.sort_key FROM entries o WHERE";
            }
        }
        return sql;
    }

    private Sql holds(String alias, Condition condition) {
        Sql sql = inField(alias, condition.field());
        if (condition.match() == Match.WHOLE) {
            sql.and("AND " + alias + ".value = ?", condition.value());
        } else {
            sql.and(
                    "AND " + alias + ".value >= ? AND " + alias + ".value < ?",
                    condition.value(),
                    condition.value() + LAST);
        }
        return sql.and(today(alias));
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

    private static boolean isOneValue(Filter filter) {
        return filter.alternatives().size() == 1 && filter.alternatives().get(0).match() == Match.WHOLE;
    }

    private static int shortest(List<Condition> alternatives) {
        return alternatives.stream()
                .mapToInt(condition -> condition.value().length())
                .min()
                .orElse(0);
    }
}
