package se.paragraf.web.security;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.paragraf.security.Caller;
import se.paragraf.security.OpenToReaders;
import se.paragraf.security.Role;

/** HTTP resource of the caller: what the register takes from the token of the request. */
@RestController
@OpenToReaders
@Tag(name = "Operations")
public final class MeController {

    /**
     * The caller.
     *
     * @param actor the name that is recorded with what the caller does
     * @param person the identifier of the person, by which four eyes tells callers apart
     * @param roles what the token grants
     * @param expiresAt the instant from which the token is refused; absent where that is not known
     * @param launcher whether a launcher on the register's own machine made the token for one of its commands
     */
    @Schema(name = "Me")
    public record Me(
            String actor,
            String person,
            List<String> roles,
            @Nullable Instant expiresAt,
            boolean launcher) {

        static Me of(Caller caller) {
            return new Me(
                    caller.name(),
                    caller.person(),
                    caller.roles().stream().sorted().map(Role::word).toList(),
                    caller.expiresAt(),
                    caller.launcher());
        }
    }

    /** Whose the token of the request is. */
    @GetMapping("/v1/me")
    @Operation(
            operationId = "readMe",
            summary = "Read whose the token is",
            description = "The name that is recorded, the person, the roles, and until when the token holds; never the"
                    + " token itself.")
    public ResponseEntity<Me> read(HttpServletRequest request) {
        CallerAuthentication authentication = (CallerAuthentication) Objects.requireNonNull(request.getUserPrincipal());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Me.of(authentication.getPrincipal()));
    }
}
