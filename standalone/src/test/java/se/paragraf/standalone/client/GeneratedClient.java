package se.paragraf.standalone.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.paragraf.client.ApiClient;
import se.paragraf.client.ApiException;
import se.paragraf.client.model.Problem;
import se.paragraf.client.model.Recorded;
import se.paragraf.security.Role;
import se.paragraf.standalone.TestAccounts;
import se.paragraf.standalone.server.RunningRegister;

/**
 * Calls the generated client's methods as a script names them: by path. What a method takes is read from the script by the
 * client's own classes, none of whose members may be missing.
 */
final class GeneratedClient implements Player {

    private final OpenAPI description =
            new OpenAPIV3Parser().read("../service-support/src/main/resources/openapi.yaml");
    private final ApiClient client = new ApiClient();
    private final ObjectMapper strict =
            client.getObjectMapper().copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final RunningRegister register;

    GeneratedClient(RunningRegister register) {
        this.register = register;
        client.updateBaseUri(register.address().toString());
        as(Role.READER);
    }

    private void as(Role role) {
        String token = TestAccounts.ofTwoPersons(register, role);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
    }

    /** What the client makes of that in JSON. */
    String json(Object answer) throws JsonProcessingException {
        return client.getObjectMapper().writeValueAsString(answer);
    }

    @Override
    public Outcome post(Role role, String path, @Nullable Object body) {
        as(role);
        String template = description.getPaths().keySet().stream()
                .filter(known -> pattern(known).matcher(path).matches())
                .min(Comparator.comparingInt(known -> known.split("\\{", -1).length))
                .orElseThrow();
        List<Object> values = new ArrayList<>();
        Matcher named = pattern(template).matcher(path);
        if (named.matches()) {
            for (int group = 1; group <= named.groupCount(); group++) {
                values.add(named.group(group));
            }
        }
        if (body != null) {
            values.add(body);
        }
        try {
            Recorded recorded =
                    (Recorded) call(description.getPaths().get(template).getPost(), values);
            return Outcome.recorded(recorded.getAgreementId().toString(), recorded.getSequence());
        } catch (ApiException refusal) {
            return Outcome.refused(problem(refusal).getType());
        }
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(template.replaceAll("\\{\\w+}", "([^/]+)"));
    }

    /**
     * What the operation of that name answers to these values, as far as they are given.
     *
     * @throws ApiException where it answers with a problem
     */
    Object call(String operationId, @Nullable Object... values) throws ApiException {
        Operation named = description.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .filter(operation -> operation.getOperationId().equals(operationId))
                .findAny()
                .orElseThrow();
        return call(named, Arrays.asList(values));
    }

    /** Calls the method that is named as the operation, with these values for its first arguments and none for the rest. */
    private Object call(Operation operation, List<Object> values) throws ApiException {
        Class<?> group = group(operation);
        Method method = Arrays.stream(group.getMethods())
                .filter(candidate -> candidate.getName().equals(operation.getOperationId()))
                .min(Comparator.comparingInt(Method::getParameterCount))
                .orElseThrow();
        Object[] arguments = new Object[method.getParameterCount()];
        for (int argument = 0; argument < values.size(); argument++) {
            arguments[argument] = strict.convertValue(values.get(argument), method.getParameterTypes()[argument]);
        }
        try {
            return method.invoke(group.getConstructor(ApiClient.class).newInstance(client), arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof ApiException refusal) {
                throw refusal;
            }
            throw new AssertionError(method + " failed", thrown.getCause());
        } catch (ReflectiveOperationException mistaken) {
            throw new AssertionError(method + " cannot be called", mistaken);
        }
    }

    /** The class in which the generator puts the operations of its tag. */
    private static Class<?> group(Operation operation) {
        String name = "se.paragraf.client.api." + operation.getTags().get(0) + "Api";
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(name + " was not generated", missing);
        }
    }

    private Problem problem(ApiException refusal) {
        try {
            return client.getObjectMapper().readValue(refusal.getResponseBody(), Problem.class);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(refusal.getResponseBody(), unreadable);
        }
    }
}
