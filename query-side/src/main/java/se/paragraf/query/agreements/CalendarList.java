package se.paragraf.query.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.calendar.CalendarIndex;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.status.StatusView;
import se.paragraf.query.view.Condition;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewQuery;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.view.ViewStore;
import se.paragraf.query.web.Page;
import se.paragraf.web.paging.Paging;

/** Lists what stands in a calendar; what is said of each is made of its agreement's facts. */
final class CalendarList {

    private final ViewStore store;
    private final ViewKind kind;

    CalendarList(ViewStore store, ViewKind kind) {
        this.store = store;
        this.kind = kind;
    }

    /** What one document of the calendar says; nothing where the facts have not come as far as it yet. */
    @FunctionalInterface
    interface Item<T> {
        Optional<T> of(AgreementFacts facts, long ordinal);
    }

    /**
     * One page of the calendar on the day.
     *
     * @param state only what is in that state, or null for whatever there is to look at
     * @param before where the page begins, or null for the first
     */
    <T> AgreementList.Found<T> page(
            LocalDate on, @Nullable Enum<?> state, @Nullable Long before, Paging paging, Item<T> item) {
        Condition condition = state == null
                ? Condition.is(CalendarIndex.LISTED, CalendarIndex.YES)
                : Condition.is(CalendarIndex.STATE, state.name());
        // one more than the page holds tells whether another follows
        ViewQuery query = new ViewQuery(kind, on, List.of(condition), before, paging.offset(), paging.limit() + 1);
        return store.read(reader -> found(reader, query, paging, item));
    }

    private static <T> AgreementList.Found<T> found(ViewReader reader, ViewQuery query, Paging paging, Item<T> item) {
        long position = reader.position();
        List<StoredDocument> documents = reader.list(query);
        List<StoredDocument> shown = documents.subList(0, Math.min(documents.size(), paging.limit()));
        Map<DocumentKey, StoredDocument> agreements = reader.getAll(shown.stream()
                .map(document -> StatusView.key(document.key().agreementId()))
                .distinct()
                .toList());
        List<T> items = new ArrayList<>();
        for (StoredDocument document : shown) {
            StoredDocument facts = agreements.get(StatusView.key(document.key().agreementId()));
            if (facts != null) {
                item.of(StatusView.facts(facts), document.key().ordinal()).ifPresent(items::add);
            }
        }
        Long next = documents.size() > shown.size()
                ? Long.valueOf(shown.get(shown.size() - 1).sortKey())
                : null;
        Page<T> page = new Page<>(items, reader.count(query), paging.limit(), paging.offset(), position);
        return new AgreementList.Found<>(page, next);
    }
}
