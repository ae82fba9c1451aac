package se.paragraf.web;

import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Handler mapping by which an operation that returns an object and names no media type produces {@code application/json}.
 * Else Spring MVC would write JSON under any type that ends in {@code +json} and was asked for, such as that of problem
 * documents, and would refuse a command whose answer is not acceptable only after it was carried out.
 */
final class JsonByDefault extends RequestMappingHandlerMapping {

    /** What is written as it is, under a type that the controller sets with each answer. */
    private static final List<Class<?>> NOT_JSON =
            List.of(byte[].class, CharSequence.class, Resource.class, void.class, Void.class);

    @Override
    protected @Nullable RequestMappingInfo getMappingForMethod(Method method, Class<?> handlerType) {
        RequestMappingInfo mapping = super.getMappingForMethod(method, handlerType);
        return mapping != null && mapping.getProducesCondition().isEmpty() && isJson(method)
                ? mapping.mutate().produces(MediaType.APPLICATION_JSON_VALUE).build()
                : mapping;
    }

    private static boolean isJson(Method method) {
        ResolvableType returned = ResolvableType.forMethodReturnType(method);
        ResolvableType body = returned.as(HttpEntity.class);
        Class<?> written = (body == ResolvableType.NONE ? returned : body.getGeneric()).resolve(Object.class);
        return NOT_JSON.stream().noneMatch(type -> type.isAssignableFrom(written));
    }
}
