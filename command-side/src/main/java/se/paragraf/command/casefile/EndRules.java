package se.paragraf.command.casefile;

import java.time.LocalDate;
import se.paragraf.command.refusal.AgreementRefusal.AgreementEnded;
import se.paragraf.command.refusal.RefusedException;

/** The guards of commands that an ended agreement does not take. */
public final class EndRules {

    private EndRules() {}

    /**
     * The agreement has not ended by the day: it was not rejected by the council or withdrawn, and no termination or
     * supersession has taken effect.
     */
    public static void mustNotHaveEnded(CaseFile caseFile, LocalDate today) {
        caseFile.council().mustNotHaveEndedTheCase();
        caseFile.end().endedAsOn(today).ifPresent(kind -> {
            throw new RefusedException(new AgreementEnded(kind.name()));
        });
    }

    /** No end of the agreement is recorded, not even one that lies ahead. */
    public static void mustHaveNoEnd(CaseFile caseFile) {
        caseFile.council().mustNotHaveEndedTheCase();
        AgreementEnd.Kind kind = caseFile.end().kind();
        if (kind != null) {
            throw new RefusedException(new AgreementEnded(kind.name()));
        }
    }

    /** The agreement would still run on the day, by its period. */
    public static void mustNotHaveExpired(CaseFile caseFile, LocalDate effectiveFrom) {
        if (effectiveFrom.isAfter(caseFile.terms().period().to())) {
            throw new RefusedException(new AgreementEnded("EXPIRED"));
        }
    }
}
