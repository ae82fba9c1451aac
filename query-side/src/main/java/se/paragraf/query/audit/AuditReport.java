package se.paragraf.query.audit;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.Text;
import se.paragraf.value.Wording;

/** The report of an audit as plain text, in Swedish or English. */
final class AuditReport {

    private final boolean swedish;
    private final StringBuilder text = new StringBuilder();

    private AuditReport(Locale language) {
        this.swedish = language.getLanguage().equals("sv");
    }

    /** Writes the report. */
    static String of(AuditRecord audit, Locale language) {
        AuditReport report = new AuditReport(language);
        report.heading(audit);
        AuditResult result = audit.result();
        if (result != null) {
            report.differences(result);
            if (result.notes() != null && !result.notes().isEmpty()) {
                report.list(new Wording("Att veta om registret", "To be known of the record"), result.notes());
            }
        }
        report.list(new Wording("Vad som kontrolleras", "What is checked"), AuditScope.checked(result));
        report.list(
                new Wording(
                        "Vad ingen granskning av registret ensamt kan upptäcka",
                        "What no audit of the register by itself can find"),
                AuditScope.beyond(result));
        return report.text.toString();
    }

    private void heading(AuditRecord audit) {
        line(say("Granskning av registret", "Audit of the register"));
        line("");
        line(say("Omdöme: ", "Verdict: ") + verdict(audit));
        AuditResult result = audit.result();
        if (result != null) {
            line(say("Händelser: ", "Events: ") + result.events());
            line(say("Ärenden: ", "Case files: ") + result.cases());
            line(say("Till och med position: ", "Up to position: ") + result.position());
            line(say("Dokument i vyerna: ", "Documents of the views: ") + result.documents());
            if (result.keptDocuments() != null) {
                line(say("Inlämnade dokument: ", "Documents handed in: ") + result.keptDocuments());
            }
        }
        line(say("Tid: ", "Time: ") + audit.startedAt() + " – " + Objects.toString(audit.endedAt(), "…"));
        line(say("Granskningens identitet: ", "The audit's identifier: ") + audit.id());
    }

    private String verdict(AuditRecord audit) {
        AuditResult result = audit.result();
        if (result != null) {
            return result.isClean()
                    ? say("ingenting skiljer sig.", "nothing differs.")
                    : say("antal skillnader: " + result.differing() + ".", "differences: " + result.differing() + ".");
        }
        return switch (audit.state()) {
            case RUNNING -> say("granskningen pågår.", "the audit is under way.");
            case CANCELLED -> say("granskningen avbröts.", "the audit was cancelled.");
            case ABANDONED -> say("granskningen övergavs.", "the audit was abandoned.");
            case FAILED, DONE ->
                say("granskningen kunde inte slutföras: ", "the audit could not be completed: ") + audit.failure();
        };
    }

    private void differences(AuditResult result) {
        int number = 0;
        for (Difference difference : result.differences()) {
            line("");
            number++;
            line(number + ". " + choose(difference.finding().meaning()) + " (" + difference.finding() + ")");
            place(difference);
            detail(say("Ska vara", "Expected"), difference.expected());
            detail(say("Är", "Found"), difference.found());
        }
        long left = result.differing() - number;
        if (left > 0) {
            line("");
            line(say("… och ytterligare " + left + " skillnader.", "… and " + left + " more differences."));
        }
    }

    private void place(Difference difference) {
        detail(say("Överenskommelse", "Agreement"), difference.agreementId());
        detail(say("Händelse i ärendet", "Event in the case file"), difference.sequence());
        detail(say("Position", "Position"), difference.position());
        if (difference.document() != null) {
            detail(say("Dokument", "Document"), difference.document() + " " + difference.ordinal());
        }
        detail(say("Fält", "Field"), difference.field());
    }

    private void detail(String name, @Nullable Object value) {
        if (value != null) {
            line("   " + name + ": " + value);
        }
    }

    private void list(Wording heading, List<Wording> points) {
        line("");
        line(choose(heading));
        points.forEach(point -> line("- " + choose(point)));
    }

    private String choose(Wording wording) {
        return say(wording.sv(), wording.en());
    }

    private String say(String sv, String en) {
        return swedish ? sv : en;
    }

    /** Records may have been altered, so that nothing of them is taken for a line of the report or acted on by a terminal. */
    private void line(String line) {
        text.append(Text.shown(line)).append('\n');
    }
}
