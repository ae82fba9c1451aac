package se.paragraf.standalone.generate;

import java.time.Instant;
import java.util.Comparator;
import se.paragraf.command.dispatch.CaseFileCommand;

/**
 * What somebody records at an instant.
 *
 * @param at when
 * @param who records it
 * @param command what is recorded
 */
record LifeStep(Instant at, Clerk who, CaseFileCommand command) {

    static final Comparator<LifeStep> IN_TIME = Comparator.comparing(LifeStep::at);

    /** Who records. Two, because the one who proposes a correction does not approve it. */
    enum Clerk {
        REGISTRAR("made-up-registrar", "registrar"),
        COMPLIANCE_OFFICER("made-up-compliance-officer", "compliance");

        private final String subject;
        private final String role;

        Clerk(String subject, String role) {
            this.subject = subject;
            this.role = role;
        }

        String subject() {
            return subject;
        }

        String role() {
            return role;
        }
    }
}
