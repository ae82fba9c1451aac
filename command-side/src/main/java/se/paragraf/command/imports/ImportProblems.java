package se.paragraf.command.imports;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.paragraf.command.imports.csv.UnreadableListException;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.ProblemCatalogue;
import se.paragraf.web.problem.ProblemException;
import se.paragraf.web.problem.ProblemType;

/** Problem types of imports. */
@Component
final class ImportProblems implements ProblemCatalogue {

    /** The body is not a list. */
    static final ProblemType LIST_UNREADABLE = new ProblemType(
            "list-unreadable",
            HttpStatus.BAD_REQUEST,
            new Wording("Listan kan inte läsas", "The list cannot be read"),
            new Wording(
                    "En lista är text med rubriker på första raden och semikolon, komma eller tabb mellan cellerna (CSV). Svaret säger vad som hindrar läsningen och vad som hjälper.",
                    "A list is text with headers in its first row and semicolons, commas or tabs between its cells (CSV). The answer says what keeps it from being read and what helps."));

    /** Some rows cannot be recorded, so none is. */
    static final ProblemType LIST_REFUSED = new ProblemType(
            "list-refused",
            HttpStatus.UNPROCESSABLE_CONTENT,
            new Wording("Listan har fel och registrerades inte", "The list has faults and was not recorded"),
            new Wording(
                    "Listan registreras helt eller inte alls. Svaret räknar upp felen rad för rad (report.faults). Rätta dem och skicka listan igen, eller skicka den med mode=SKIP_BAD_ROWS för att registrera de andra raderna.",
                    "The list is recorded as a whole or not at all. The answer lists the faults row by row (report.faults). Mend them and send the list again, or send it with mode=SKIP_BAD_ROWS to record the other rows."));

    @Override
    public List<ProblemType> types() {
        return List.of(LIST_UNREADABLE, LIST_REFUSED);
    }

    static ProblemException unreadable(UnreadableListException e) {
        return new ProblemException(LIST_UNREADABLE, e.reason());
    }

    static ProblemException refused(ImportReport report) {
        return new ProblemException(
                        LIST_REFUSED,
                        new Wording(
                                report.refused() == 0
                                        ? "Rubrikerna har fel. Ingenting registrerades."
                                        : report.refused() + " av " + report.rows()
                                                + " rader kan inte registreras. Ingenting registrerades.",
                                report.refused() == 0
                                        ? "The headers are at fault. Nothing was recorded."
                                        : report.refused() + " of " + report.rows()
                                                + " rows cannot be recorded. Nothing was recorded."))
                .with("report", report);
    }
}
