package se.paragraf.standalone.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code requests.http} at the root of the repository, in the little of its format that it uses: {@code @name = value},
 * {@code ### title}, {@code # comment}, a request line, headers, an empty line and a body.
 */
final class RequestsFile {

    private static final Path FILE = Path.of("../requests.http");
    private static final Pattern VARIABLE = Pattern.compile("@(\\w+) *= *(.*)");
    private static final Pattern EXPECTED = Pattern.compile("# expected: (\\d{3})");
    private static final String HOST = "{{host}}";
    private static final Set<String> NAMED_LATER = Set.of("host", "reader", "registrar", "compliance");

    private RequestsFile() {}

    /** The requests in their order, the host left off. */
    static List<Request> read() {
        String text;
        try {
            text = Files.readString(FILE);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        List<Request> requests = new ArrayList<>();
        String[] parts = withVariables(text).split("(?m)^### ");
        for (int part = 1; part < parts.length; part++) {
            requests.add(request(parts[part]));
        }
        return requests;
    }

    private static String withVariables(String text) {
        String filled = text;
        Matcher variables = VARIABLE.matcher(text);
        while (variables.find()) {
            if (!NAMED_LATER.contains(variables.group(1))) {
                filled = filled.replace("{{" + variables.group(1) + "}}", variables.group(2));
            }
        }
        return filled;
    }

    private static Request request(String part) {
        String[] headAndBody = part.split("\n\n", 2);
        List<String> lines = headAndBody[0].lines().toList();
        int line = 1;
        int expected = 0;
        for (; lines.get(line).startsWith("#"); line++) {
            Matcher marked = EXPECTED.matcher(lines.get(line));
            expected = marked.matches() ? Integer.parseInt(marked.group(1)) : expected;
        }
        String[] methodAndTarget = lines.get(line).split(" ", 2);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String header : lines.subList(line + 1, lines.size())) {
            headers.put(header.split(": ", 2)[0], header.split(": ", 2)[1]);
        }
        return new Request(
                lines.get(0),
                methodAndTarget[0],
                methodAndTarget[1].replace(HOST, ""),
                headers,
                headAndBody.length == 1 ? "" : headAndBody[1].strip(),
                expected);
    }

    /**
     * One request.
     *
     * @param title what it does
     * @param method its method
     * @param target its path and query
     * @param headers its headers
     * @param body its body, empty where it has none
     * @param expected the status that it is marked with, 0 where any will do that tells of success
     */
    record Request(String title, String method, String target, Map<String, String> headers, String body, int expected) {

        /** Whether it calls that operation. */
        boolean calls(String otherMethod, String pathTemplate) {
            String path = target.split("\\?", 2)[0];
            return method.equals(otherMethod) && path.matches(pathTemplate.replaceAll("\\{\\w+}", "[^/]+"));
        }
    }
}
