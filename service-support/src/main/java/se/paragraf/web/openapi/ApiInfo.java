package se.paragraf.web.openapi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Name, version and status of the API, under the names of Sweden's national REST API profile (version 1.2.0, VER.06 and
 * VER.07), and how far behind the record its answers are. The version is that of the API, not of the program.
 *
 * @param apiName the name of the API
 * @param apiVersion its semantic version, whose first number stands in the paths
 * @param apiReleased the day on which that version was published
 * @param apiDocumentation the path of its description
 * @param apiStatus its stage: alpha, beta, active, deprecated, retired or decommissioned
 * @param eventsWaiting how many recorded events answers do not have yet; absent where the process answers no reads, or
 *     where that cannot be measured just now
 * @param secondsBehind for how many seconds the first of these has been waiting, 0 where none is; absent likewise
 */
public record ApiInfo(
        String apiName,
        String apiVersion,
        LocalDate apiReleased,
        String apiDocumentation,
        String apiStatus,
        @Nullable Long eventsWaiting,
        @Nullable Long secondsBehind) {

    /** The API that this program serves. An added operation raises the minor version, a fixed one the patch version. */
    public static final ApiInfo CURRENT =
            new ApiInfo("Paragraf", "1.0.0", LocalDate.of(2026, 11, 23), OpenApiPage.PATH, "active", null, null);

    /** The same API, with a lag. */
    ApiInfo behindBy(ReadLag.Measured lag) {
        return new ApiInfo(apiName, apiVersion, apiReleased, apiDocumentation, apiStatus, lag.events(), lag.seconds());
    }
}
