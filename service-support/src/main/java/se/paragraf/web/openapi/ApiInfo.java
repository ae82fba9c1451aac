package se.paragraf.web.openapi;

import java.time.LocalDate;

/**
 * What the API is, under the names that Sweden's national REST API profile gives it (version 1.2.0, VER.06 and VER.07).
 * The API is counted by itself: it stays at version 1 while programs that serve it come and go.
 *
 * @param apiName the name of the API
 * @param apiVersion its semantic version, whose first number stands in the paths
 * @param apiReleased the day on which that version was published
 * @param apiDocumentation where it is described, relative to the address that was asked
 * @param apiStatus where it is in its life: alpha, beta, active, deprecated, retired or decommissioned
 */
public record ApiInfo(
        String apiName, String apiVersion, LocalDate apiReleased, String apiDocumentation, String apiStatus) {

    /** The API that this program serves. A call that is added raises the second number, a mended one the third. */
    public static final ApiInfo CURRENT =
            new ApiInfo("Paragraf", "1.0.0", LocalDate.of(2026, 11, 23), OpenApiPage.PATH, "active");
}
