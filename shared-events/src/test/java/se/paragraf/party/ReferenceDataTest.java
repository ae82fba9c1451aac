package se.paragraf.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.paragraf.value.Authority;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.RegionCode;

class ReferenceDataTest {

    @Test
    void there_are_290_municipalities_in_21_regions() {
        assertThat(ReferenceData.municipalities()).hasSize(290);
        assertThat(ReferenceData.regions()).hasSize(21);
        assertThat(ReferenceData.municipalities().stream()
                        .map(Municipality::region)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        ReferenceData.regions().stream().map(Region::code).toList());
    }

    @Test
    void the_15_of_vasterbotten_are_found_by_their_region_in_the_order_of_codes() {
        assertThat(ReferenceData.municipalitiesOf(new RegionCode("24")))
                .extracting(Municipality::name)
                .containsExactly(
                        "Nordmaling",
                        "Bjurholm",
                        "Vindeln",
                        "Robertsfors",
                        "Norsjö",
                        "Malå",
                        "Storuman",
                        "Sorsele",
                        "Dorotea",
                        "Vännäs",
                        "Vilhelmina",
                        "Åsele",
                        "Umeå",
                        "Lycksele",
                        "Skellefteå");
    }

    @Test
    void leading_zeros_count() {
        assertThat(ReferenceData.municipality(new MunicipalityCode("0114")))
                .map(Municipality::name)
                .contains("Upplands Väsby");
    }

    @Test
    void an_authority_has_the_name_of_its_region_or_municipality() {
        assertThat(ReferenceData.nameOf(new Authority("24"))).contains("Region Västerbotten");
        assertThat(ReferenceData.nameOf(new Authority("2480"))).contains("Umeå");
        assertThat(ReferenceData.nameOf(new Authority("9999"))).isEmpty();
        assertThat(ReferenceData.nameOf(new Authority("02"))).isEmpty();
    }
}
