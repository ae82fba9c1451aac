package se.paragraf.standalone.viewstore;

import java.util.Comparator;
import java.util.List;
import se.paragraf.query.view.Condition;
import se.paragraf.query.view.Condition.Match;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.ViewQuery;

/**
 * Translates a query into SQL that selects the sort keys of the documents that match. One condition drives: its range of
 * the index is scanned from the newest document down, and the others are looked up for each. A whole value drives rather
 * than a prefix, because its range is sorted; among prefixes it is the longest, which is the most selective.
 */
final class SortKeys {

    private static final Comparator<Condition> DRIVING_FIRST = Comparator.<Condition, Boolean>comparing(
                    condition -> condition.match() == Match.PREFIX)
            .thenComparing(condition -> -condition.value().length());

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
        List<Condition> ordered =
                query.conditions().stream().sorted(DRIVING_FIRST).toList();
        if (ordered.isEmpty()) {
            return new Sql(
                    "SELECT k.sort_key FROM documents k WHERE k.generation = ? AND k.kind = ?",
                    generation.number(),
                    query.kind().ordinal());
        }
        Sql sql = new Sql("SELECT DISTINCT k.sort_key FROM entries k WHERE").and(holds("k", ordered.get(0)));
        for (Condition other : ordered.subList(1, ordered.size())) {
            if (other.match() == Match.WHOLE) {
                sql.and("AND EXISTS (SELECT 1 FROM entries o WHERE o.sort_key = k.sort_key AND")
                        .and(holds("o", other))
                        .and(")");
            } else {
                sql.and("AND k.sort_key IN (SELECT o.sort_key FROM entries o WHERE")
                        .and(holds("o", other))
                        .and(")");
            }
        }
        return sql;
    }

    private Sql holds(String alias, Condition condition) {
        String entry = alias + ".";
        Sql sql = new Sql(
                entry + "generation = ? AND " + entry + "kind = ? AND " + entry + "field = ?",
                generation.number(),
                query.kind().ordinal(),
                condition.field());
        if (condition.match() == Match.WHOLE) {
            sql.and("AND " + entry + "value = ?", condition.value());
        } else {
            sql.and(
                    "AND " + entry + "value >= ? AND " + entry + "value < ?",
                    condition.value(),
                    condition.value() + LAST);
        }
        long on = EpochDay.of(query.on());
        return sql.and("AND " + entry + "valid_from <= ? AND " + entry + "valid_until > ?", on, on);
    }
}
