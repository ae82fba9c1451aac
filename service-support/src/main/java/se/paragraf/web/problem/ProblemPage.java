package se.paragraf.web.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** HTML of the pages that explain problem types, in both languages, without scripts or resources. */
final class ProblemPage {

    private static final String TEMPLATE = template();

    private ProblemPage() {}

    /** The page of one type. */
    static String of(ProblemType type) {
        return page(
                type.title().sv() + " / " + type.title().en(),
                section("sv", type.title().sv(), type.explanation().sv(), "HTTP-status", type)
                        + section("en", type.title().en(), type.explanation().en(), "HTTP status", type)
                        + "<nav><a href=\"/problems\"><span lang=\"sv\">Alla problem</span> / "
                        + "<span lang=\"en\">All problems</span></a></nav>");
    }

    /** The page that lists all types. */
    static String of(Collection<ProblemType> types) {
        String rows = types.stream().map(ProblemPage::row).collect(Collectors.joining("\n"));
        return page("Problem / Problems", """
                <h1><span lang="sv">Problem</span> / <span lang="en">Problems</span></h1>
                <table>
                <thead><tr><th scope="col">Status</th><th scope="col" lang="sv">Svenska</th>\
                <th scope="col" lang="en">English</th></tr></thead>
                <tbody>
                """ + rows + "\n</tbody>\n</table>");
    }

    private static String section(String language, String title, String explanation, String status, ProblemType type) {
        return """
                <section lang="%s">
                <h1>%s</h1>
                <p>%s</p>
                <p class="facts">%s %d · <code>%s</code></p>
                </section>
                """.formatted(
                        language,
                        escape(title),
                        escape(explanation),
                        status,
                        type.status().value(),
                        escape(type.uri().toString()));
    }

    private static String row(ProblemType type) {
        String address = escape(type.uri().toString());
        return """
                <tr><td>%d</td><td lang="sv"><a href="%s">%s</a></td><td lang="en"><a href="%s">%s</a></td></tr>""".formatted(
                        type.status().value(),
                        address,
                        escape(type.title().sv()),
                        address,
                        escape(type.title().en()));
    }

    private static String page(String title, String content) {
        return TEMPLATE.replace("{{title}}", escape(title)).replace("{{content}}", content);
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String template() {
        try (InputStream page = ProblemPage.class.getResourceAsStream("problem-page.html")) {
            return new String(Objects.requireNonNull(page).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
