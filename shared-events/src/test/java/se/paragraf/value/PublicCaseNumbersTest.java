package se.paragraf.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.paragraf.value.CaseReference.Comparison;

/** Case numbers of public registers, exactly as papers write them. */
class PublicCaseNumbersTest {

    /** The numbers under the line that says where they were read. */
    static Map<String, List<String>> byAuthority() {
        Map<String, List<String>> numbers = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PublicCaseNumbersTest.class.getResourceAsStream("public-case-numbers.txt")),
                StandardCharsets.UTF_8))) {
            String authority = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#")) {
                    authority = line;
                } else if (!line.isEmpty()) {
                    numbers.computeIfAbsent(authority, none -> new ArrayList<>())
                            .add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return numbers;
    }

    @Test
    void more_than_200_numbers_are_taken_and_shown_as_written() {
        List<String> all = byAuthority().values().stream().flatMap(List::stream).toList();

        assertThat(all).hasSizeGreaterThan(200);
        assertThat(all).allSatisfy(written -> {
            assertThat(new CaseNumber(written).value()).isEqualTo(written);
            assertThat(Text.line("caseNumber", written, CaseNumber.LONGEST)).isEqualTo(written);
        });
    }

    @Test
    void two_numbers_of_one_authority_are_two_cases() {
        byAuthority().forEach((authority, numbers) -> {
            assertThat(numbers).as(authority).doesNotHaveDuplicates();
            for (String one : numbers) {
                for (String other : numbers) {
                    assertThat(CaseReference.of(new CaseNumber(one))
                                    .compareWith(CaseReference.of(new CaseNumber(other))))
                            .as(one + " and " + other)
                            .isEqualTo(one.equals(other) ? Comparison.SAME : Comparison.DIFFERENT);
                }
            }
        });
    }
}
