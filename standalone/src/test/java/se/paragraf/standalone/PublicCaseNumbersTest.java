package se.paragraf.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import se.paragraf.acceptance.RequestBodies;

/** Case numbers of public registers, proposed and read back. */
class PublicCaseNumbersTest {

    private static final Path NUMBERS =
            Path.of("../shared-events/src/test/resources/se/paragraf/value/public-case-numbers.txt");

    @Test
    void given_the_numbers_of_public_registers_when_they_are_proposed_then_each_is_a_case_and_read_back_as_written()
            throws IOException {
        List<String> numbers = Files.readAllLines(NUMBERS).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .distinct()
                .toList();
        Map<String, String> ids = new LinkedHashMap<>();
        try (InProcessRegister running = new InProcessRegister()) {
            Register register = running.register();
            numbers.forEach(number -> ids.put(
                    register.post("/v1/agreements", RequestBodies.proposal(number, List.of("2480")))
                            .is(201)
                            .text("agreementId"),
                    number));
            ids.forEach((id, number) -> {
                Answer status =
                        register.get("/v1/agreements/" + id + "?atLeast=0").is(200);
                assertThat(status.text("caseNumber")).isEqualTo(number);
            });
        }

        assertThat(ids).hasSameSizeAs(numbers);
        assertThat(numbers).hasSizeGreaterThan(200);
    }
}
