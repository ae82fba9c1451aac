package se.paragraf.query.agreements;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.view.DocumentVersion;
import se.paragraf.query.view.Filter;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewQuery;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.view.ViewStore;
import se.paragraf.query.web.Chunks;
import se.paragraf.query.web.Page;
import se.paragraf.query.web.WrittenJson;
import se.paragraf.value.AgreementId;
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

    private static final byte[] COMMA = bytes(",");

    /**
     * A document on the page.
     *
     * @param characters how many characters the facts have of which its item was made
     * @param item its item; empty where the facts do not reach that far yet
     */
    record Listed<T>(long characters, Optional<T> item) {}

    /** Makes items of documents. */
    @FunctionalInterface
    interface Items<T> {

        /**
         * The items of some documents, one for each.
         *
         * @param reader what can be read of the same state
         */
        List<Listed<T>> of(ViewReader reader, List<DocumentVersion> documents);
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
        // One more than the page holds tells whether another follows.
        ViewQuery query = new ViewQuery(kind, on, conditions, before, paging.offset(), paging.limit() + 1);
        return store.read(reader -> {
            long position = reader.position();
            List<DocumentVersion> documents = reader.versions(query);
            Chunks<Listed<T>> read = Chunks.upTo(
                    paging.limit(),
                    Chunks.MOST_CHARACTERS_OF_FACTS,
                    Listed::characters,
                    (soFar, most) -> items.of(
                            reader, documents.subList(soFar.size(), Math.min(soFar.size() + most, documents.size()))));
            int shown = read.items().size();
            Long next = shown < documents.size()
                    ? Long.valueOf(documents.get(shown - 1).sortKey())
                    : null;
            List<T> listed = read.items().stream()
                    .map(Listed::item)
                    .flatMap(Optional::stream)
                    .toList();
            return new CursorPage<>(
                    new Page<>(listed, reader.count(query), paging.limit(), paging.offset(), position), next);
        });
    }

    /**
     * Items of documents, made of the facts of their agreements.
     *
     * @param entry makes an item of an agreement's facts and the ordinal of its document; empty where the facts do not
     *     reach that far yet
     */
    static <T> Items<T> ofFacts(FactsCache cache, BiFunction<AgreementFacts, Long, Optional<T>> entry) {
        return (reader, documents) -> {
            Map<AgreementId, FactsCache.Known> agreements = cache.of(reader, documents);
            return documents.stream()
                    .map(document -> {
                        FactsCache.Known known = agreements.get(document.key().agreementId());
                        return known == null
                                ? new Listed<>(0, Optional.<T>empty())
                                : new Listed<>(
                                        known.characters(),
                                        entry.apply(
                                                known.facts(), document.key().ordinal()));
                    })
                    .toList();
        };
    }

    /** The response with this page, its position, and links to the pages around it. */
    ResponseEntity<Page<T>> response(HttpServletRequest request) {
        return page.response(links(request));
    }

    /**
     * The same response, of items that are written already.
     *
     * @param pieces the JSON of an item with the page's position
     */
    <J> ResponseEntity<WrittenJson<Page<J>>> writtenResponse(
            HttpServletRequest request, BiFunction<T, Long, List<byte[]>> pieces) {
        List<byte[]> json = new ArrayList<>();
        json.add(bytes("{\"items\":["));
        for (T item : page.items()) {
            if (json.size() > 1) {
                json.add(COMMA);
            }
            json.addAll(pieces.apply(item, page.position()));
        }
        json.add(bytes("],\"total\":" + page.total() + ",\"limit\":" + page.limit() + ",\"offset\":" + page.offset()
                + ",\"position\":" + page.position() + "}"));
        return ResponseEntity.ok().headers(response(request).getHeaders()).body(new WrittenJson<>(json));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.US_ASCII);
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
