package se.paragraf.query.agreements;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.status.StatusView;
import se.paragraf.query.view.Condition;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewQuery;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.view.ViewStore;
import se.paragraf.query.web.Page;
import se.paragraf.web.paging.LinkHeader;
import se.paragraf.web.paging.Paging;

/**
 * Cursor pagination of a list: a page and the cursor of the next one. A client that follows {@code next} pages by cursor:
 * each page costs the same, and nothing is listed twice when something is added meanwhile. A client that asks by offset
 * is given offsets.
 *
 * @param page the page
 * @param next the sort key that the next page comes before, or null where there is none
 */
record CursorPage<T>(Page<T> page, @Nullable Long next) {

    /** Makes items of the documents on a page. */
    @FunctionalInterface
    interface Items<T> {

        /**
         * The items of a page.
         *
         * @param reader what else can be read of the same state
         * @param position the position that the page reflects
         */
        List<T> of(ViewReader reader, List<StoredDocument> documents, long position);
    }

    /**
     * Reads one page of the agreements that meet the conditions, the latest proposal first.
     *
     * @param on the day on which they must
     * @param before only those proposed before this position, or null for all
     * @param item makes an item of an agreement's facts and the position that the page reflects
     */
    static <T> CursorPage<T> ofAgreements(
            ViewStore store,
            LocalDate on,
            List<Condition> conditions,
            @Nullable Long before,
            Paging paging,
            BiFunction<AgreementFacts, Long, T> item) {
        return read(
                store,
                ViewKind.STATUS,
                on,
                conditions,
                before,
                paging,
                (reader, documents, position) -> documents.stream()
                        .map(document -> item.apply(StatusView.facts(document), position))
                        .toList());
    }

    /**
     * Reads one page of the documents that meet the conditions, in falling order of their sort keys.
     *
     * @param on the day on which they must
     * @param before only those whose sort key is smaller, or null for all
     */
    static <T> CursorPage<T> read(
            ViewStore store,
            ViewKind kind,
            LocalDate on,
            List<Condition> conditions,
            @Nullable Long before,
            Paging paging,
            Items<T> items) {
        // One more than the page holds tells whether another follows.
        ViewQuery query = new ViewQuery(kind, on, conditions, before, paging.offset(), paging.limit() + 1);
        return store.read(reader -> {
            long position = reader.position();
            List<StoredDocument> documents = reader.list(query);
            List<StoredDocument> shown = documents.subList(0, Math.min(documents.size(), paging.limit()));
            Long next = documents.size() > shown.size()
                    ? Long.valueOf(shown.get(shown.size() - 1).sortKey())
                    : null;
            List<T> listed = items.of(reader, shown, position);
            return new CursorPage<>(
                    new Page<>(listed, reader.count(query), paging.limit(), paging.offset(), position), next);
        });
    }

    /** The response with this page, its position, and links to the pages around it. */
    ResponseEntity<Page<T>> response(HttpServletRequest request) {
        return page.response(links(request));
    }

    private String links(HttpServletRequest request) {
        if (page.offset() > 0) {
            return LinkHeader.of(request, new Paging(page.limit(), page.offset()), next != null);
        }
        StringJoiner links = new StringJoiner(", ");
        links.add(link(at(request), "self"));
        links.add(link(at(request).replaceQueryParam("before"), "first"));
        if (next != null) {
            links.add(link(at(request).replaceQueryParam("before", next), "next"));
        }
        return links.toString();
    }

    private UriComponentsBuilder at(HttpServletRequest request) {
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam("offset")
                .replaceQueryParam("limit", page.limit());
    }

    private static String link(UriComponentsBuilder uri, String relation) {
        return "<" + uri.build(true).toUriString() + ">; rel=\"" + relation + "\"";
    }
}
