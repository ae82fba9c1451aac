package se.paragraf.command.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.paragraf.command.dispatch.CommandResult;
import se.paragraf.command.imports.csv.UnreadableListException;
import se.paragraf.event.json.EventJson;
import se.paragraf.refusal.Refusal;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Sha256;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.ProblemCatalogue;
import se.paragraf.web.problem.ProblemException;
import se.paragraf.web.problem.ProblemType;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Problem types of imports. */
@Component
final class ImportProblems implements ProblemCatalogue {

    /** The body is not a list. */
    static final ProblemType LIST_UNREADABLE = new ProblemType(
            "list-unreadable",
            HttpStatus.BAD_REQUEST,
            new Wording("Listan kan inte läsas", "The list cannot be read"),
            new Wording(
                    "En lista är text med semikolon, komma, tabb eller lodstreck mellan cellerna (CSV), eller ett blad i en arbetsbok (XLSX, ODS), med rubriker på en av de första raderna. Svaret säger vad som hindrar läsningen och vad som hjälper.",
                    "A list is text with semicolons, commas, tabs or vertical bars between its cells (CSV), or a sheet of a workbook (XLSX, ODS), with headers in one of its first rows. The answer says what keeps it from being read and what helps."));

    /** Some rows cannot be recorded, so none is. */
    static final ProblemType LIST_REFUSED = new ProblemType(
            "list-refused",
            HttpStatus.UNPROCESSABLE_CONTENT,
            new Wording("Listan har fel och registrerades inte", "The list has faults and was not recorded"),
            new Wording(
                    "Listan registreras helt eller inte alls. Svaret räknar upp felen rad för rad (report.faults). Rätta dem och skicka listan igen, eller skicka den med mode=SKIP_BAD_ROWS för att registrera de andra raderna.",
                    "The list is recorded as a whole or not at all. The answer lists the faults row by row (report.faults). Mend them and send the list again, or send it with mode=SKIP_BAD_ROWS to record the other rows."));

    /** The rows of the list cannot be reversed in some of its cases, so nothing is recorded in any. */
    static final ProblemType LIST_NOT_REVERSED = new ProblemType(
            "list-not-reversed",
            HttpStatus.CONFLICT,
            new Wording("Listan makulerades inte", "The list was not reversed"),
            new Wording(
                    "Raderna i en lista makuleras i alla dess ärenden eller inte i något. Svaret säger för varje ärende som hindrar vilken regel det är (refusals). Det som vilar på raderna kan makuleras i ärendet, tillsammans med dem.",
                    "The rows of a list are reversed in all of its cases or in none. The answer says of each case that prevents it which rule does (refusals). What rests on the rows can be reversed in the case, together with them."));

    private static final JsonMapper JSON = EventJson.mapper();
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    /**
     * Why a case refuses the reversal of a list.
     *
     * @param agreementId the case
     * @param problem the type of the problem, which has a page
     * @param reason a sentence
     * @param facts what the refusal rests on
     */
    record RefusedCase(AgreementId agreementId, String problem, Wording reason, Map<String, Object> facts) {

        static RefusedCase of(AgreementId agreementId, Refusal refusal) {
            return new RefusedCase(
                    agreementId,
                    ProblemType.ROOT + refusal.rule().slug(),
                    refusal.detail(),
                    JSON.convertValue(refusal, FACTS));
        }
    }

    @Override
    public List<ProblemType> types() {
        return List.of(LIST_UNREADABLE, LIST_REFUSED, LIST_NOT_REVERSED);
    }

    /** The list has cases, and none of them refuses. */
    static void mustNotBeRefused(Sha256 list, List<AgreementId> cases, List<CommandResult> results) {
        if (cases.isEmpty()) {
            throw new ProblemException(
                            LIST_NOT_REVERSED,
                            new Wording(
                                    "Inget ärende har rader från listan " + list + ".",
                                    "No case has rows of the list " + list + "."))
                    .with("refusals", List.of());
        }
        List<RefusedCase> refused = IntStream.range(0, cases.size())
                .boxed()
                .flatMap(
                        at -> Optional.ofNullable(results.get(at).refusal())
                                .map(refusal -> RefusedCase.of(cases.get(at), refusal))
                                .stream())
                .toList();
        if (!refused.isEmpty()) {
            throw new ProblemException(
                            LIST_NOT_REVERSED,
                            new Wording(
                                    refused.size() + " av " + cases.size()
                                            + " ärenden hindrar det. Ingenting registrerades.",
                                    refused.size() + " of " + cases.size()
                                            + " cases prevent it. Nothing was recorded."))
                    .with("refusals", refused);
        }
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
