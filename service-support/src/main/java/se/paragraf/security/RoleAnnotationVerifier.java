package se.paragraf.security;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Keeps the program from starting with an operation of which nobody has said who may ask for it. */
final class RoleAnnotationVerifier implements SmartInitializingSingleton {

    private static final String OWN = "se.paragraf.";

    private final List<RequestMappingHandlerMapping> mappings;

    RoleAnnotationVerifier(List<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> silent = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(operation -> operation.getBeanType().getName().startsWith(OWN))
                .filter(operation -> !RoleInterceptor.isOpenToAll(operation)
                        && RoleInterceptor.roles(operation).isEmpty())
                .map(HandlerMethod::getShortLogMessage)
                .sorted()
                .toList();
        if (!silent.isEmpty()) {
            throw new IllegalStateException(
                    "these operations say neither @OpenTo nor @OpenToAll: " + String.join(", ", silent));
        }
    }
}
