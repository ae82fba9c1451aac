package se.paragraf.web.paging;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The {@code Link} header of a page (RFC 8288): {@code self} and {@code first} always, {@code prev} and {@code next}
 * where there is such a page. The links are references relative to the server, and keep every other parameter.
 */
public final class LinkHeader {

    /** The name of the header. */
    public static final String NAME = "Link";

    private LinkHeader() {}

    /** The links of a page of a list whose length is known. */
    public static String of(HttpServletRequest request, Paging paging, long total) {
        return of(request, paging, paging.hasNext(total));
    }

    /** The links of a page of a list whose length is not known, only whether it continues. */
    public static String of(HttpServletRequest request, Paging paging, boolean hasNext) {
        int limit = paging.limit();
        List<String> links = new ArrayList<>();
        links.add(link(request, "self", limit, paging.offset()));
        links.add(link(request, "first", limit, 0));
        if (paging.offset() > 0) {
            links.add(link(request, "prev", limit, Math.max(0, paging.offset() - limit)));
        }
        if (hasNext) {
            links.add(link(request, "next", limit, paging.offset() + limit));
        }
        return String.join(", ", links);
    }

    private static String link(HttpServletRequest request, String relation, int limit, int offset) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>(QueryString.parameters(request));
        parameters.set("limit", Integer.toString(limit));
        parameters.set("offset", Integer.toString(offset));
        return "<" + request.getRequestURI() + "?" + QueryString.of(parameters) + ">; rel=\"" + relation + "\"";
    }
}
