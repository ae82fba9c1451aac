package se.paragraf.standalone.client;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.paragraf.security.Role;
import se.paragraf.standalone.demo.DemoStep;
import se.paragraf.standalone.demo.Script;

/** A way to send what a demonstration records. */
interface Player {

    /** Sends one request, in a role. */
    Outcome post(Role as, String path, @Nullable Object body);

    /**
     * Plays demonstrations one after another.
     *
     * @return where each agreement stands in the end, by its sequence
     * @throws AssertionError where a step ends otherwise than it says
     */
    default Map<String, Long> play(String... files) {
        Map<String, Long> agreements = new LinkedHashMap<>();
        String last = "";
        for (String file : files) {
            for (DemoStep step : Script.read(file).steps()) {
                if (step.post() != null) {
                    Outcome outcome = post(step.role(), step.post().replace("{agreementId}", last), step.body());
                    if (!outcome.problem().equals(step.refused() == null ? "" : "/problems/" + step.refused())) {
                        throw new AssertionError(step.say() + ": " + outcome);
                    }
                    if (step.refused() == null) {
                        last = outcome.agreementId();
                        agreements.put(last, outcome.sequence());
                    }
                }
            }
        }
        return agreements;
    }

    /**
     * How a request ended.
     *
     * @param agreementId the agreement that it was recorded of, or empty
     * @param sequence its sequence, or -1
     * @param problem the type of the problem that it met, or empty
     */
    record Outcome(String agreementId, long sequence, String problem) {

        static Outcome recorded(String agreementId, long sequence) {
            return new Outcome(agreementId, sequence, "");
        }

        static Outcome refused(String problem) {
            return new Outcome("", -1, problem);
        }
    }
}
