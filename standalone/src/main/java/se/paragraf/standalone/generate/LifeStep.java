package se.paragraf.standalone.generate;

import java.time.Instant;
import java.util.Comparator;
import se.paragraf.command.dispatch.CaseFileCommand;

/**
 * A command in the life of a made-up case.
 *
 * @param at when it is recorded
 * @param who records it
 * @param command the command
 */
record LifeStep(Instant at, Clerk who, CaseFileCommand command) {

    static final Comparator<LifeStep> IN_TIME = Comparator.comparing(LifeStep::at);

    /** Who records. Two, because a correction is not approved by the one who proposed it. */
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
