package se.paragraf.query.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.status.StatusView;
import se.paragraf.query.view.Condition;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewQuery;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.view.ViewStore;
import se.paragraf.query.web.Page;
import se.paragraf.web.paging.Paging;

/** Lists agreements, the latest proposal first. */
final class AgreementList {

    private final ViewStore store;

    AgreementList(ViewStore store) {
        this.store = store;
    }

    /**
     * One page of the agreements that meet the conditions.
     *
     * @param on the day on which they must
     * @param before only those proposed before this position, or null for all
     * @param item what is said of each, from its facts and the position that the page reflects
     */
    <T> Found<T> page(
            LocalDate on,
            List<Condition> conditions,
            @Nullable Long before,
            Paging paging,
            BiFunction<AgreementFacts, Long, T> item) {
        // one more than the page holds tells whether another follows
        ViewQuery query = new ViewQuery(ViewKind.STATUS, on, conditions, before, paging.offset(), paging.limit() + 1);
        return store.read(reader -> found(reader, query, paging, item));
    }

    private static <T> Found<T> found(
            ViewReader reader, ViewQuery query, Paging paging, BiFunction<AgreementFacts, Long, T> item) {
        long position = reader.position();
        List<StoredDocument> documents = reader.list(query);
        List<StoredDocument> shown = documents.subList(0, Math.min(documents.size(), paging.limit()));
        List<T> items = shown.stream()
                .map(document -> item.apply(StatusView.facts(document), position))
                .toList();
        Long next = documents.size() > shown.size()
                ? Long.valueOf(shown.get(shown.size() - 1).sortKey())
                : null;
        return new Found<>(new Page<>(items, reader.count(query), paging.limit(), paging.offset(), position), next);
    }

    /**
     * A page and where the list goes on.
     *
     * @param page the page
     * @param next what the next page comes before, or null where there is none
     */
    record Found<T>(Page<T> page, @Nullable Long next) {}
}
