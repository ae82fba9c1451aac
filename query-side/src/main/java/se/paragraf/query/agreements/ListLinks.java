package se.paragraf.query.agreements;

import jakarta.servlet.http.HttpServletRequest;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import se.paragraf.web.paging.LinkHeader;
import se.paragraf.web.paging.Paging;

/**
 * The {@code Link} header of a list of agreements. Who walks on by {@code next} walks by cursor: each page costs the same,
 * and nothing is met twice when an agreement is added meanwhile. Who asks by offset is given offsets.
 */
final class ListLinks {

    private ListLinks() {}

    static String of(HttpServletRequest request, Paging paging, @Nullable Long next) {
        if (paging.offset() > 0) {
            return LinkHeader.of(request, paging, next != null);
        }
        StringJoiner links = new StringJoiner(", ");
        links.add(link(at(request, paging), "self"));
        links.add(link(at(request, paging).replaceQueryParam("before"), "first"));
        if (next != null) {
            links.add(link(at(request, paging).replaceQueryParam("before", next), "next"));
        }
        return links.toString();
    }

    private static UriComponentsBuilder at(HttpServletRequest request, Paging paging) {
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam("offset")
                .replaceQueryParam("limit", paging.limit());
    }

    private static String link(UriComponentsBuilder uri, String relation) {
        return "<" + uri.build(true).toUriString() + ">; rel=\"" + relation + "\"";
    }
}
