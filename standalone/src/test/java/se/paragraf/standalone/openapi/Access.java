package se.paragraf.standalone.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import se.paragraf.security.OpenTo;
import se.paragraf.security.Role;

/** Tells of each operation who may ask for it. */
final class Access {

    private static final String BEARER = "bearer";

    private Access() {}

    /** Says which roles an operation is for; without any it needs no token. */
    static void describe(Operation operation, HandlerMethod handler) {
        Optional<OpenTo> open = Optional.ofNullable(handler.getMethodAnnotation(OpenTo.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), OpenTo.class)));
        if (open.isEmpty()) {
            operation.setSecurity(List.of());
            return;
        }
        operation.addSecurityItem(bearer());
        String roles =
                Arrays.stream(open.get().value()).map(Role::word).sorted().collect(Collectors.joining(", "));
        operation.setDescription(operation.getDescription() + "\n\nFor the roles: " + roles + ".");
    }

    /** That a token is needed. */
    static SecurityRequirement bearer() {
        return new SecurityRequirement().addList(BEARER);
    }

    /** Whether an operation needs a token. */
    static boolean isGuarded(Operation operation) {
        return operation.getSecurity() == null || !operation.getSecurity().isEmpty();
    }

    /** Describes the tokens. */
    static void addTo(Components components) {
        components.addSecuritySchemes(
                BEARER,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme(BEARER)
                        .description(
                                "A token in the header Authorization (RFC 6750): one that the register gave, or, of"
                                        + " the services, a JWT of the issuer that they trust. It stands for a person and their"
                                        + " roles: reader, registrar, compliance."));
    }
}
