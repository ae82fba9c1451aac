package se.paragraf.command.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.command.agreement.ProposeAgreement;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.RegionCode;

/** Places in lists are read by the names that people write, and by the codes of the row's day. */
class NamedPlacesTest {

    private static final String ADOPTIONS = "Diarienr;Kommun;Sammanträdesdatum;§;Organ;Styrkt genom\n";
    private static final String AGREEMENTS = "Region;Diarienr;Titel;Fr.o.m.;T.o.m.;Parter;Text\n";

    @Test
    void municipalities_are_known_by_their_official_names() {
        List<AdoptByMunicipality> adoptions = adoptions("""
                NAMN 1-2022;Falu kommun;2022-06-13;113;Kommunfullmäktige;protokoll
                NAMN 1-2022;Region Gotland;2022-06-13;113;Kommunfullmäktige;protokoll
                """);
        assertThat(adoptions)
                .extracting(AdoptByMunicipality::municipality)
                .containsExactly(new MunicipalityCode("2080"), new MunicipalityCode("0980"));
    }

    @Test
    void a_municipality_has_the_code_and_the_region_of_the_meetings_day() {
        List<AdoptByMunicipality> adoptions = adoptions("""
                NAMN 1-2003;Heby kommun;2006-12-31;113;Kommunfullmäktige;protokoll
                NAMN 1-2003;Heby kommun;2007-01-01;113;Kommunfullmäktige;protokoll
                """);
        assertThat(adoptions)
                .extracting(AdoptByMunicipality::municipality)
                .containsExactly(new MunicipalityCode("1917"), new MunicipalityCode("0331"));
        assertThat(adoptions)
                .extracting(AdoptByMunicipality::agreementId)
                .containsExactly(
                        AgreementId.of(new RegionCode("19"), new CaseNumber("NAMN 1-2003")),
                        AgreementId.of(new RegionCode("03"), new CaseNumber("NAMN 1-2003")));
    }

    @Test
    void all_of_a_region_are_those_of_the_periods_first_day() {
        ReadList list = read(AGREEMENTS + """
                Landstinget i Västmanland;NAMN 1-2003;Samverkan;2003-01-01;2006-12-31;alla;Texten
                Region Västmanland;NAMN 1-2007;Samverkan;2007-01-01;2010-12-31;alla;Texten
                Älvsborgs läns landsting;NAMN 1-1995;Samverkan;1995-01-01;1998-12-31;alla;Texten
                """);
        assertThat(list.faults()).isEmpty();
        List<List<MunicipalityCode>> parties = IntStream.range(0, 3)
                .mapToObj(row -> ((ProposeAgreement) list.commands().get(row).command()).parties())
                .toList();
        assertThat(parties.get(0)).hasSize(11).contains(new MunicipalityCode("1917"));
        assertThat(parties.get(1)).hasSize(10).doesNotContain(new MunicipalityCode("1917"));
        assertThat(parties.get(2)).hasSize(19).allMatch(code -> code.value().startsWith("15"));
    }

    @Test
    void a_name_that_is_not_known_is_refused_once_with_the_nearest_and_its_day_is_told_of_once() {
        ReadList list = read(ADOPTIONS + "NAMN 1-2022;Falun stads;i juni;113;Kommunfullmäktige;protokoll\n");

        assertThat(list.faults()).extracting(Fault::header).containsExactlyInAnyOrder("Kommun", "Sammanträdesdatum");
    }

    private static List<AdoptByMunicipality> adoptions(String rows) {
        ReadList list = read(ADOPTIONS + rows);
        assertThat(list.faults()).isEmpty();
        return list.commands().stream()
                .map(row -> (AdoptByMunicipality) row.identity())
                .toList();
    }

    private static ReadList read(String text) {
        return ReadList.of(text.getBytes(StandardCharsets.UTF_8), ListOptions.NONE, ReadListTest.NONE_OPEN);
    }
}
