package se.paragraf.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

    private final Problems problems = new Problems(List.of());

    @Test
    void given_one_fault_when_it_is_met_a_thousand_times_then_a_few_are_logged_and_every_answer_names_one_of_them(
            CapturedOutput log) {
        Set<Object> numbers = IntStream.range(0, 1_000)
                .mapToObj(time -> problems.of(new IllegalStateException("time " + time))
                        .facts()
                        .get("errorId"))
                .collect(Collectors.toSet());

        assertThat(numbers).hasSize(5).allSatisfy(number -> assertThat(log).contains("Unexpected error " + number));
        assertThat(log.getOut().lines().filter(line -> line.contains("Unexpected error")))
                .hasSize(5);
    }
}
