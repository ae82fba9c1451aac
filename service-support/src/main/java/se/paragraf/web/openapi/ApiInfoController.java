package se.paragraf.web.openapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.paragraf.security.OpenToAll;

/**
 * Serves the {@link ApiInfo}. It needs no token, so the lag is measured once a second at most, and an answer without it
 * is given where it cannot be.
 */
@OpenToAll
@RestController
@Tag(name = "Operations")
public final class ApiInfoController {

    private static final Logger LOG = LoggerFactory.getLogger(ApiInfoController.class);
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final Optional<ReadLag> lag;
    private final LongSupplier nanoTime;
    private final Lock measuring = new ReentrantLock();
    private volatile Measurement last;

    /** With the lag of this process's reads, where it answers any. */
    @Autowired
    public ApiInfoController(Optional<ReadLag> lag) {
        this(lag, System::nanoTime);
    }

    ApiInfoController(Optional<ReadLag> lag, LongSupplier nanoTime) {
        this.lag = lag;
        this.nanoTime = nanoTime;
        this.last = new Measurement(ApiInfo.CURRENT, nanoTime.getAsLong() - FRESH_NANOS);
    }

    /** The name, version, day, description and state of the API, and how far behind it answers. */
    @GetMapping(path = "/v1/api-info", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "readApiInfo",
            summary = "Read which version of the API answers, and how far behind",
            description =
                    "As Sweden's national REST API profile would have it told; beside it, how many recorded events"
                            + " answers do not have yet and for how long the first of them has been waiting, measured once a second"
                            + " at most.")
    public ApiInfo read() {
        // Of many at once one measures; the others are given what was measured last.
        if (nanoTime.getAsLong() - last.at() >= FRESH_NANOS && measuring.tryLock()) {
            try {
                last = new Measurement(measured(), nanoTime.getAsLong());
            } finally {
                measuring.unlock();
            }
        }
        return last.info();
    }

    private ApiInfo measured() {
        try {
            return lag.map(measurable -> ApiInfo.CURRENT.behindBy(measurable.measure()))
                    .orElse(ApiInfo.CURRENT);
        } catch (RuntimeException e) {
            LOG.debug("The lag of the views cannot be measured", e);
            return ApiInfo.CURRENT;
        }
    }

    private record Measurement(ApiInfo info, long at) {}
}
