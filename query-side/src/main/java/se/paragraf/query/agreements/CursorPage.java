package se.paragraf.query.agreements;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.status.StatusView;
import se.paragraf.query.view.Filter;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewQuery;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.view.ViewStore;
import se.paragraf.query.web.Chunks;
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

    /**
     * A document on the page.
     *
     * @param sortKey what it is sorted by
     * @param characters how many characters the facts have of which its item was made
     * @param item its item; empty where the facts do not reach that far yet
     */
    record Listed<T>(long sortKey, long characters, Optional<T> item) {}

    /** Makes items of documents. */
    @FunctionalInterface
    interface Items<T> {

        /**
         * The items of some documents, one for each.
         *
         * @param reader what else can be read of the same state
         * @param position the position that the page reflects
         */
        List<Listed<T>> of(ViewReader reader, List<StoredDocument> documents, long position);
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
            List<? extends Filter> conditions,
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
                        .map(document -> new Listed<>(
                                document.sortKey(),
                                document.body().length(),
                                Optional.of(item.apply(StatusView.facts(document), position))))
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
            List<? extends Filter> conditions,
            @Nullable Long before,
            Paging paging,
            Items<T> items) {
        ViewQuery query = new ViewQuery(kind, on, conditions, before, paging.offset(), paging.limit());
        return store.read(reader -> {
            long position = reader.position();
            // One more than the page holds tells whether another follows.
            Chunks<Listed<T>> read = Chunks.upTo(
                    paging.limit() + 1,
                    Chunks.MOST_CHARACTERS_OF_FACTS,
                    Listed::characters,
                    (soFar, most) -> items.of(reader, reader.list(following(query, soFar, most)), position));
            boolean more = read.isCut() || read.items().size() > paging.limit();
            List<Listed<T>> shown =
                    read.items().subList(0, Math.min(read.items().size(), paging.limit()));
            Long next = more ? Long.valueOf(shown.get(shown.size() - 1).sortKey()) : null;
            List<T> listed =
                    shown.stream().map(Listed::item).flatMap(Optional::stream).toList();
            return new CursorPage<>(
                    new Page<>(listed, reader.count(query), paging.limit(), paging.offset(), position), next);
        });
    }

    private static ViewQuery following(ViewQuery query, List<? extends Listed<?>> soFar, int most) {
        return soFar.isEmpty()
                ? new ViewQuery(query.kind(), query.on(), query.conditions(), query.before(), query.offset(), most)
                : new ViewQuery(
                        query.kind(),
                        query.on(),
                        query.conditions(),
                        soFar.get(soFar.size() - 1).sortKey(),
                        0,
                        most);
    }

    /** The response with this page, its position, and links to the pages around it. */
    ResponseEntity<Page<T>> response(HttpServletRequest request) {
        return page.response(links(request));
    }

    private String links(HttpServletRequest request) {
        boolean isWhole = page.items().size() >= page.limit();
        if (page.offset() > 0 && (isWhole || next == null)) {
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
