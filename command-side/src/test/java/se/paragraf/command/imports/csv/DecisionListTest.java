package se.paragraf.command.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.command.adoption.AdoptOrEvidence;
import se.paragraf.command.adoption.PostponeAdoption;
import se.paragraf.command.adoption.RejectByMunicipality;
import se.paragraf.command.adoption.RevokeAdoption;
import se.paragraf.value.Postponement;

/** Lists with a column that says what was decided. */
class DecisionListTest {

    private static final String HEADERS =
            "Diarienr;Kommun;Sammanträdesdatum;§;Organ;Styrkt genom;Beslut;Skäl;Villkor\n";

    @Test
    void each_row_becomes_the_command_that_it_means() {
        ReadList list = read("LOGG 1-2022;Umeå kommun;2022-06-13;§ 113;Kommunfullmäktige;protokoll;Antagen;;\n"
                + "LOGG 1-2022;Lycksele kommun;2022-06-20;§ 41;Kommunfullmäktige;protokoll;Avslag;För dyrt.;\n"
                + "LOGG 1-2022;Skellefteå kommun;2022-06-21;§ 120;Kommunfullmäktige;protokoll;Återremiss;;\n"
                + "LOGG 1-2022;Malå kommun;2022-06-20;§ 54;Kommunfullmäktige;protokoll;Bordlagd;;\n"
                + "LOGG 1-2022;Malå kommun;2022-06-20;§ 54;Kommunfullmäktige;annan handling;Antagen;;\n"
                + "LOGG 1-2022;Umeå kommun;2022-11-20;§ 154;Kommunfullmäktige;protokoll;Upphävd;;\n"
                + "LOGG 1-2022;Dorotea kommun;;;;;Ej behandlad än;;\n");

        assertThat(list.faults()).isEmpty();
        assertThat(list.kind()).isEqualTo(ListKind.DECISIONS);
        assertThat(list.commands()).hasSize(7);
        assertThat(list.commands().subList(0, 6))
                .extracting(row -> (Object) row.command().getClass())
                .containsExactly(
                        AdoptOrEvidence.class,
                        RejectByMunicipality.class,
                        PostponeAdoption.class,
                        PostponeAdoption.class,
                        AdoptByMunicipality.class,
                        RevokeAdoption.class);
        assertThat(((RejectByMunicipality) list.commands().get(1).command()).reason())
                .isEqualTo("För dyrt.");
        assertThat(((PostponeAdoption) list.commands().get(2).command()).postponement())
                .isEqualTo(Postponement.REFERRED_BACK);
        assertThat(((PostponeAdoption) list.commands().get(3).command()).postponement())
                .isEqualTo(Postponement.TABLED);
        assertThat(list.commands().get(6).decides()).isFalse();
        assertThat(list.commands().get(6).decision()).isEqualTo(RowDecision.NOT_DECIDED);
    }

    @Test
    void what_does_not_go_with_the_decision_is_a_fault_in_its_column() {
        ReadList list = read("LOGG 1-2022;Umeå;2022-06-13;113;KF;protokoll;Antagen;Därför;\n"
                + "LOGG 1-2022;Umeå;2022-06-13;113;KF;protokoll;Antagen med villkor;;\n"
                + "LOGG 1-2022;Umeå;2022-06-13;113;KF;protokoll;Avslag;;Ett villkor\n"
                + "LOGG 1-2022;Umeå;2022-06-13;113;KF;protokoll;Ej behandlad;;\n"
                + "LOGG 1-2022;Umeå;2022-06-13;113;KF;protokoll;Enligt förslag;;\n"
                + "LOGG 1-2022;Umeå;2022-06-13;113;KF;protokoll;;;\n");

        assertThat(list.commands()).isEmpty();
        assertThat(list.faults())
                .extracting(fault -> fault.row() + " " + fault.header() + " "
                        + fault.reason().en())
                .containsExactly(
                        "2 Skäl does not belong to an adoption; the register has no room for it",
                        "3 Villkor is missing",
                        "4 Villkor belongs to an adoption only",
                        "5 Sammanträdesdatum is in a row that says that nothing was decided",
                        "5 § is in a row that says that nothing was decided",
                        "6 Beslut does not say what was decided, only that it followed a proposal or was noted",
                        "7 Beslut is missing");
        assertThat(list.faults())
                .allSatisfy(fault -> assertThat(fault.accepted()).isNotNull());
    }

    @Test
    void the_columns_that_the_register_wrote_beside_the_rows_are_passed_over() {
        String text =
                "Diarienr;Kommun;Styrkt genom;Registret: fel i kolumn;Registret: vad som är fel;Register: what is accepted\n"
                        + "LOGG 1-2022;Umeå;annan handling;Kommun;är ingen kommun;en kommun\n";

        ReadList list = ReadList.of(text.getBytes(StandardCharsets.UTF_8), ListOptions.NONE, ReadListTest.NONE_OPEN);

        assertThat(list.faults()).isEqualTo(List.of());
        assertThat(list.kind()).isEqualTo(ListKind.ADOPTIONS);
        assertThat(list.commands()).hasSize(1);
    }

    private static ReadList read(String rows) {
        return ReadList.of((HEADERS + rows).getBytes(StandardCharsets.UTF_8), ListOptions.NONE, ReadListTest.NONE_OPEN);
    }
}
