package se.paragraf.standalone.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;
import se.paragraf.query.documents.DocumentController;
import se.paragraf.query.history.TwoTimes;
import se.paragraf.web.openapi.ApiInfoController;
import se.paragraf.web.openapi.OpenApiPage;
import se.paragraf.web.paging.Paging;
import se.paragraf.web.preconditions.IdempotencyKey;
import se.paragraf.web.problem.ProblemPages;

/** Adds to an operation what its method's arguments stand for: headers, paging, answers. */
final class DescribedOperation implements OperationCustomizer {

    /** Pages say themselves what they are, whatever the request accepts. */
    private static final Map<Class<?>, String> PAGES =
            Map.of(ProblemPages.class, "text/html", OpenApiPage.class, "application/yaml");

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        String success = success(handler);
        Content body = operation.getResponses().get(success).getContent();
        Map<String, ApiResponse> answers = new TreeMap<>();
        if (takes(handler, IdempotencyKey.class)) {
            answers.putAll(Answers.recorded(body));
            answers.putAll(Answers.refusals(Refusals.of(handler.getMethod())));
            add(operation, "Idempotency-Key", "If-Match", "Accept-Language");
        } else if (handler.getBeanType() == DocumentController.class) {
            answers.putAll(Answers.document(handler.hasMethodAnnotation(PutMapping.class), body));
            add(operation, "Accept-Language");
        } else if (PAGES.containsKey(handler.getBeanType())) {
            answers.put("200", page(handler));
        } else {
            answers.put(success, answer(handler, body));
            if (takes(handler, Paging.class)) {
                CommonHeaders.add(answers.get("200"), "Link");
                add(operation, "limit", "offset");
            }
            if (takes(handler, TwoTimes.class)) {
                add(operation, "knownAt", "effectiveAt");
            }
            add(operation, "Accept-Language");
        }
        operation.setResponses(new ApiResponses());
        operation.getResponses().putAll(answers);
        Access.describe(operation, handler);
        return operation;
    }

    private static String success(HandlerMethod handler) {
        ResponseStatus stated = handler.getMethodAnnotation(ResponseStatus.class);
        return String.valueOf(
                stated == null ? HttpStatus.OK.value() : stated.value().value());
    }

    private static ApiResponse answer(HandlerMethod handler, Content body) {
        if (handler.hasMethodAnnotation(ResponseStatus.class)) {
            return accepted(handler, body);
        }
        if (body.containsKey("text/event-stream")) {
            Content events =
                    new Content().addMediaType("text/event-stream", new MediaType().schema(Schemas.of("string")));
            return new ApiResponse().description("The events, as they come").content(events);
        }
        if (body.containsKey("application/zip")) {
            Content zip = new Content()
                    .addMediaType(
                            "application/zip",
                            new MediaType().schema(Schemas.of("string").format("binary")));
            return new ApiResponse().description("The case, whole").content(zip);
        }
        if (handler.getBeanType().equals(ApiInfoController.class)) {
            return new ApiResponse().description("The API").content(body);
        }
        boolean isCalendar = body.containsKey("text/calendar");
        ApiResponse answer =
                new ApiResponse().description("As the register stands").content(readable(body));
        CommonHeaders.add(answer, "X-Position");
        if (isCalendar) {
            CommonHeaders.add(answer, "ETag");
        }
        return answer;
    }

    private static ApiResponse accepted(HandlerMethod handler, Content body) {
        if (!ResponseEntity.class.equals(handler.getMethod().getReturnType())) {
            return new ApiResponse().description("It has been told to stop").content(body);
        }
        return new ApiResponse()
                .description("It has been set going")
                .content(body)
                .headers(CommonHeaders.refs("Location"));
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type::equals);
    }

    private static ApiResponse page(HandlerMethod handler) {
        String mediaType = PAGES.get(handler.getBeanType());
        return new ApiResponse()
                .description("The page")
                .content(new Content().addMediaType(mediaType, new MediaType().schema(Schemas.of("string"))));
    }

    private static Content readable(Content body) {
        Optional.ofNullable(body.get("text/csv"))
                .ifPresent(table -> table.schema(Schemas.of("string")
                        .description(
                                "A header row and a row for each event (RFC 4180); the whole trail where no limit is"
                                        + " given")));
        Optional.ofNullable(body.get("text/plain"))
                .ifPresent(text -> text.schema(Schemas.of("string").description("The same as a report for people")));
        Optional.ofNullable(body.get("text/calendar"))
                .ifPresent(calendar -> calendar.schema(Schemas.of("string")
                        .description(
                                "All-day events (RFC 5545), at most a page of them; 100 where no limit is given")));
        return body;
    }

    private static void add(Operation operation, String... names) {
        List<Parameter> parameters = operation.getParameters() == null ? new ArrayList<>() : operation.getParameters();
        for (String name : names) {
            Parameter common = CommonParameters.ref(name);
            if (parameters.stream().noneMatch(known -> common.get$ref().equals(known.get$ref()))) {
                parameters.add(common);
            }
        }
        operation.setParameters(parameters);
    }
}
