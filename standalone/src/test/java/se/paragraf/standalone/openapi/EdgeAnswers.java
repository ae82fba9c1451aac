package se.paragraf.standalone.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.paragraf.query.agreements.AgreementProblems;
import se.paragraf.query.documents.DocumentProblems;
import se.paragraf.query.job.web.JobProblems;
import se.paragraf.web.problem.EdgeProblems;
import se.paragraf.web.problem.ProblemRegistry;
import se.paragraf.web.problem.ProblemType;
import se.paragraf.web.security.SecurityProblems;
import se.paragraf.web.shares.ShareProblems;

/** The answers that do not hang on the rules of the domain, shared by all operations of a kind. */
final class EdgeAnswers {

    private static final String PLACE = "#/components/responses/";
    private static final Set<ProblemType> ANY_REQUEST =
            Set.of(EdgeProblems.MALFORMED_REQUEST, EdgeProblems.INVALID_FIELD, EdgeProblems.UNKNOWN_FIELD);

    /** What any operation may answer, whatever it does: status and name of the answer. */
    private static final Map<String, String> ANY_OPERATION = Map.of("500", "Unexpected");

    private static final Set<String> CONDITIONAL = Set.of("readAgreement", "readOpenApi", "getDocument");
    private static final Map<String, List<ProblemType>> MISSING = Map.ofEntries(
            Map.entry(
                    "readAgreement",
                    List.of(AgreementProblems.NO_SUCH_AGREEMENT, AgreementProblems.NOTHING_TO_SEE_THEN)),
            Map.entry("readTrail", List.of(AgreementProblems.NO_SUCH_AGREEMENT)),
            Map.entry("listAgreementsOfMunicipality", List.of(AgreementProblems.NO_SUCH_MUNICIPALITY)),
            Map.entry(
                    "listDocumentsOfAgreement",
                    List.of(AgreementProblems.NO_SUCH_AGREEMENT, AgreementProblems.NOTHING_TO_SEE_THEN)),
            Map.entry("getDocument", List.of(DocumentProblems.NO_SUCH_DOCUMENT)),
            Map.entry("exportAgreement", List.of(AgreementProblems.NO_SUCH_AGREEMENT)),
            Map.entry("readRebuild", List.of(JobProblems.NO_SUCH_JOB)),
            Map.entry("cancelRebuild", List.of(JobProblems.NO_SUCH_JOB)),
            Map.entry("followRebuild", List.of(JobProblems.NO_SUCH_JOB)),
            Map.entry("readAudit", List.of(JobProblems.NO_SUCH_JOB)),
            Map.entry("cancelAudit", List.of(JobProblems.NO_SUCH_JOB)),
            Map.entry("explainProblem", List.of(EdgeProblems.NOT_FOUND)),
            Map.entry("readOpenApi", List.of(EdgeProblems.NOT_FOUND)));
    private static final Map<String, List<ProblemType>> UNDER_WAY = Map.of(
            "startRebuild", List.of(JobProblems.REBUILD_UNDER_WAY),
            "beginAudit", List.of(JobProblems.AUDIT_UNDER_WAY));

    private static final Map<String, List<ProblemType>> RANGES =
            Map.of("getDocument", List.of(DocumentProblems.RANGE_NOT_SATISFIABLE));
    private static final Map<String, List<ProblemType>> CONTRADICTORY = Map.of(
            "putDocument", List.of(DocumentProblems.WRONG_DIGEST, DocumentProblems.NOT_AS_STATED),
            "readAgreement", List.of(AgreementProblems.CASE_TOO_LARGE),
            "readTrail", List.of(AgreementProblems.CASE_TOO_LARGE),
            "listDocumentsOfAgreement", List.of(AgreementProblems.CASE_TOO_LARGE),
            "exportAgreement", List.of(AgreementProblems.CASE_TOO_LARGE));

    private static final Map<String, List<ProblemType>> QUOTA =
            Map.of("putDocument", List.of(EdgeProblems.INSUFFICIENT_STORAGE, DocumentProblems.QUOTA_EXCEEDED));

    private final List<ProblemType> types;

    EdgeAnswers(ProblemRegistry registry) {
        Set<ProblemType> edge = Set.copyOf(new EdgeProblems().types());
        this.types = registry.all().stream().filter(edge::contains).toList();
    }

    /** By the names under which operations refer to them. */
    Map<String, ApiResponse> components() {
        Map<String, ApiResponse> components = new TreeMap<>();
        components.put(
                "BadQuery",
                Answers.problems(
                        ofStatus(400).stream().filter(ANY_REQUEST::contains).toList()));
        components.put("BadRequest", Answers.problems(ofStatus(400)));
        components.put("Unauthenticated", Answers.problems(ofAccess(401)));
        components.put("BadToken", Answers.problems(List.of(SecurityProblems.TOKEN_REFUSED)));
        components.put("Forbidden", Answers.problems(ofAccess(403)));
        components.put("TooSlow", Answers.problems(ofStatus(408)));
        components.put(
                "TooManyRequests",
                Answers.problems(Stream.concat(ofStatus(429).stream(), Stream.of(ShareProblems.SHARE_TAKEN))
                        .toList()));
        components.put("NotAcceptable", Answers.problems(ofStatus(406)));
        components.put("PreconditionFailed", Answers.problems(ofStatus(412)));
        components.put("BodyTooLarge", Answers.problems(ofStatus(413)));
        components.put("UnsupportedMediaType", Answers.problems(ofStatus(415)));
        components.put("Unexpected", Answers.problems(ofStatus(500)));
        components.put("InsufficientStorage", Answers.problems(ofStatus(507)));
        components.put("Unavailable", Answers.problems(ofStatus(503)));
        components.put("NotModified", new ApiResponse().description("The client has it already"));
        return components;
    }

    private List<ProblemType> ofStatus(int status) {
        return types.stream().filter(type -> type.status().value() == status).toList();
    }

    private static List<ProblemType> ofAccess(int status) {
        return new SecurityProblems()
                .types().stream()
                        .filter(type -> type.status().value() == status)
                        .toList();
    }

    void addTo(String path, Operation operation) {
        ApiResponses answers = operation.getResponses();
        put(answers, "401", Access.isGuarded(operation) ? "Unauthenticated" : "BadToken");
        if (Access.isGuarded(operation)) {
            put(answers, "403", "Forbidden");
        }
        put(answers, "429", "TooManyRequests");
        boolean command = operation.getRequestBody() != null;
        if (path.startsWith("/v1/")) {
            put(answers, "400", command ? "BadRequest" : "BadQuery");
            put(answers, "406", "NotAcceptable");
            put(answers, "503", "Unavailable");
            put(answers, "507", "InsufficientStorage");
        } else if (path.contains("{")) {
            put(answers, "400", "BadQuery");
        }
        if (command) {
            put(answers, "408", "TooSlow");
            put(answers, "413", "BodyTooLarge");
            put(answers, "415", "UnsupportedMediaType");
        }
        if (CONDITIONAL.contains(operation.getOperationId())) {
            put(answers, "304", "NotModified");
            put(answers, "412", "PreconditionFailed");
            CommonHeaders.add(answers.get("200"), "ETag");
            operation.addParametersItem(CommonParameters.ref("If-None-Match"));
        }
        if (operation.getOperationId().equals("putDocument")) {
            put(answers, "412", "PreconditionFailed");
        }
        Optional.ofNullable(MISSING.get(operation.getOperationId()))
                .ifPresent(types -> answers.put("404", Answers.problems(types)));
        Optional.ofNullable(UNDER_WAY.get(operation.getOperationId()))
                .ifPresent(types -> answers.put("409", Answers.problems(types)));
        Optional.ofNullable(CONTRADICTORY.get(operation.getOperationId()))
                .ifPresent(types -> answers.put("422", Answers.problems(types)));
        Optional.ofNullable(RANGES.get(operation.getOperationId()))
                .ifPresent(types -> answers.put("416", Answers.problems(types)));
        Optional.ofNullable(QUOTA.get(operation.getOperationId()))
                .ifPresent(types -> answers.put("507", Answers.problems(types)));
        ANY_OPERATION.forEach((status, name) -> put(answers, status, name));
        operation.setResponses(ordered(answers));
    }

    private static void put(ApiResponses answers, String status, String name) {
        answers.put(status, new ApiResponse().$ref(PLACE + name));
    }

    private static ApiResponses ordered(ApiResponses answers) {
        ApiResponses ordered = new ApiResponses();
        new TreeSet<>(answers.keySet()).forEach(status -> ordered.put(status, answers.get(status)));
        return ordered;
    }
}
