package se.paragraf.web.security;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.paragraf.security.OpenTo;
import se.paragraf.security.OpenToAll;

/** Fails the start of the program where an operation has neither {@link OpenTo} nor {@link OpenToAll}. */
final class RoleAnnotationVerifier implements SmartInitializingSingleton {

    private static final String OWN_PACKAGES = "se.paragraf.";

    private final List<RequestMappingHandlerMapping> mappings;

    RoleAnnotationVerifier(List<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> unannotated = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(operation -> operation.getBeanType().getName().startsWith(OWN_PACKAGES))
                .filter(operation -> !RoleInterceptor.isOpenToAll(operation)
                        && RoleInterceptor.roles(operation).isEmpty())
                .map(HandlerMethod::getShortLogMessage)
                .sorted()
                .toList();
        if (!unannotated.isEmpty()) {
            throw new IllegalStateException(
                    "these operations say neither @OpenTo nor @OpenToAll: " + String.join(", ", unannotated));
        }
    }
}
