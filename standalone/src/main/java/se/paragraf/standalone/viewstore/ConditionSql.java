package se.paragraf.standalone.viewstore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.paragraf.query.view.Condition;
import se.paragraf.query.view.Condition.Match;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.ViewKind;

/**
 * The SQL of conditions on index entries. What selects sort keys names its rows {@code k}, so that more can be demanded of
 * them.
 *
 * @param generation the generation that is read
 * @param kind what the documents are about
 * @param on the day on which the entries must hold
 */
record ConditionSql(Generation generation, ViewKind kind, LocalDate on) {

    /** The last character there is: a prefix and this sort after every text with the prefix. */
    static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /** The sort keys of all documents. */
    Sql documents() {
        return new Sql(
                "SELECT k.sort_key FROM documents k WHERE k.generation = ? AND k.kind = ?",
                generation.number(),
                kind.ordinal());
    }

    /** The sort keys of the documents that meet a condition, each once. */
    Sql entries(Condition condition) {
        String select = condition.match() == Match.WHOLE ? "SELECT" : "SELECT DISTINCT";
        return new Sql(select + " k.sort_key FROM entries k WHERE").and(holds("k", condition));
    }

    /** That the document of {@code k} meets one of the conditions: a look-up for each field, or a set where there is a prefix. */
    Sql isMet(List<Condition> conditions) {
        if (!areOfValues(conditions)) {
            return new Sql("k.sort_key IN (").and(set(conditions)).and(")");
        }
        Sql sql = new Sql("(FALSE");
        valuesByField(conditions)
                .forEach((field, values) -> sql.and("OR EXISTS (SELECT 1 FROM entries o WHERE")
                        .and(holds("o", field, values))
                        .and("AND o.sort_key = k.sort_key)"));
        return sql.and(")");
    }

    /** Whether none of the conditions is on a prefix. */
    static boolean areOfValues(List<Condition> conditions) {
        return conditions.stream().allMatch(condition -> condition.match() == Match.WHOLE);
    }

    /** The values that begin with a prefix, so many at most; each is one step down the index. */
    Sql values(Condition prefix, int most) {
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
                .and(") SELECT value FROM v WHERE value IS NOT NULL LIMIT ?", most);
    }

    /** How many entries meet the condition on whatever day, so many at most. */
    Sql size(Condition condition, int most) {
        return new Sql("SELECT count(*) FROM (SELECT 1 FROM entries o WHERE")
                .and(inField("o", condition))
                .and("LIMIT ?)", most);
    }

    /** The sort keys that meet one of the conditions, each once: for each field a few points, and each prefix as a range. */
    private Sql set(List<Condition> conditions) {
        List<Sql> parts = new ArrayList<>();
        valuesByField(conditions).forEach((field, values) -> parts.add(holds("o", field, values)));
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

    private static Map<String, List<String>> valuesByField(List<Condition> conditions) {
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
                kind.ordinal(),
                field);
    }

    private Sql today(String alias) {
        long day = EpochDay.of(on);
        return new Sql("AND " + alias + ".valid_from <= ? AND " + alias + ".valid_until > ?", day, day);
    }
}
