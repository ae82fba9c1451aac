package se.paragraf.query.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;

/** The status as a function of facts and a day: one row for each way to it. */
class StatusTest {

    @ParameterizedTest(name = "{0} on {2} is {3}")
    @MethodSource("se.paragraf.query.status.StatusRows#all")
    void status_on_a_day(String told, UnaryOperator<CaseFile> then, String day, Status expected) {
        assertThat(on(day, then).status()).isEqualTo(expected);
    }

    @Test
    void the_table_reaches_every_status() {
        assertThat(StatusRows.all().map(row -> (Status) row.get()[3]).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Status.values());
    }

    private static AgreementStatus on(String day, UnaryOperator<CaseFile> then) {
        CaseFile file = then.apply(new CaseFile("RS 759-2022", 5).proposed(null, "2401", "2480"));
        AgreementFacts facts = AgreementHistory.fold(file.events()).orElseThrow();
        return AgreementStatus.on(LocalDate.parse(day), facts, 99);
    }
}
