package se.paragraf.web.paging;

import java.util.Set;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;

/**
 * Argument resolver that reads query parameters and declares their names. Each bean of this type is registered with
 * Spring MVC, and its names count as known for the controllers that take such an argument.
 */
public interface QueryArgumentResolver extends HandlerMethodArgumentResolver {

    /** The names of the query parameters that the argument is made from. */
    Set<String> parameterNames();
}
