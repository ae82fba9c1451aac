package se.paragraf.web.paging;

import java.util.Set;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;

/**
 * Makes an argument of a controller from query parameters, and says which. Every bean of this type is registered with
 * Spring MVC, and the names that it gives count as known for the controllers that take such an argument.
 */
public interface QueryArgumentResolver extends HandlerMethodArgumentResolver {

    /** The query parameters that the argument is made from. */
    Set<String> parameterNames();
}
