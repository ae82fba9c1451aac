package se.paragraf.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import se.paragraf.web.paging.LinkHeader;
import se.paragraf.web.paging.Paging;

/**
 * One page of a list.
 *
 * @param items what is on it
 * @param total how many there are on all pages
 * @param limit how many it may hold
 * @param offset how many come before it; 0 where it was asked for by what it comes before
 * @param position the position in the register that it reflects, or -1 where it reflects no event
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, long total, int limit, int offset, long position) {

    /** Keeps its own copy of the items. */
    public Page {
        items = List.copyOf(items);
    }

    /** The response with this page, its position, and links to the pages around it by offset. */
    public ResponseEntity<Page<T>> response(HttpServletRequest request) {
        return response(LinkHeader.of(request, new Paging(limit, offset), total));
    }

    /**
     * The response with this page and its position.
     *
     * @param links the header {@code Link}
     */
    public ResponseEntity<Page<T>> response(String links) {
        return ResponseEntity.ok()
                .header(LinkHeader.NAME, links)
                .header(PositionHeader.HEADER, String.valueOf(position))
                .body(this);
    }
}
