package se.paragraf.command.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.command.Examples;
import se.paragraf.command.TwoCases;
import se.paragraf.event.AgreementProposed;
import se.paragraf.refusal.AgreementRefusal.CaseAlreadyOpen;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseIdentification;
import se.paragraf.value.CaseIdentification.KnownCase;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.CaseReference;
import se.paragraf.value.TextVersion;

/** A case that was recorded under the Kelvin sign for K, before case numbers were normalized. */
class EquivalentCaseNumberTest {

    private static final CaseNumber AS_RECORDED = new CaseNumber("\u212AS 1-2022");

    /** The identifier that the program of before gave it. */
    private static final AgreementId RECORDED = AgreementId.from("5cef5545-c198-5ede-ac7e-c7194a557659");

    private final TwoCases register = new TwoCases();

    @AfterEach
    void stop() {
        register.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KS 1-2022", "\u212AS 1-2022", "ks 2022/0001"})
    void a_second_proposal_with_an_equivalent_number_is_refused_as_the_same_case(String number) {
        register.recorded(recorded());

        assertThatExceptionOfType(CommandExecutionException.class)
                .isThrownBy(() -> register.send(proposal(number), "second"))
                .satisfies(e -> assertThat(e.<Object>getDetails())
                        .contains(new CaseAlreadyOpen(
                                new CaseAlreadyOpen.Existing(RECORDED, AS_RECORDED, "Made-up agreement"))));
        assertThat(register.size(RECORDED)).isEqualTo(1);
    }

    @Test
    void another_number_is_another_case() {
        register.recorded(recorded());

        register.send(proposal("KS 2-2022"), "other");

        assertThat(register.size(AgreementId.of(Examples.REGION, new CaseNumber("KS 2-2022"))))
                .isEqualTo(1);
    }

    @Test
    void an_equivalent_number_finds_the_case_and_a_number_without_one_that_which_it_would_open() {
        CaseNumber normal = new CaseNumber("KS 1-2022");
        AgreementId ofNormal = AgreementId.of(Examples.REGION, normal);

        assertThat(identified(RECORDED, normal)).isEqualTo(RECORDED);
        assertThat(identified(ofNormal, AS_RECORDED)).isEqualTo(ofNormal);
        assertThat(identified(Examples.ID, AS_RECORDED)).isEqualTo(ofNormal);
    }

    private static AgreementId identified(AgreementId open, CaseNumber number) {
        KnownCase there = new KnownCase(open, CaseReference.of(AS_RECORDED), "Made-up agreement", false);
        return CaseIdentification.of(
                        Examples.REGION,
                        CaseReference.of(number),
                        id -> Optional.of(there)
                                .filter(each -> each.agreementId().equals(id)))
                .agreementId()
                .orElseThrow();
    }

    private static ProposeAgreement proposal(String number) {
        return new ProposeAgreement(
                Examples.REGION,
                new CaseNumber(number),
                "Made-up agreement",
                Examples.TERM,
                new TextVersion("Made-up text", null),
                List.of(Examples.UMEA),
                List.of(),
                null);
    }

    private static AgreementProposed recorded() {
        return new AgreementProposed(
                RECORDED,
                Examples.REGION,
                AS_RECORDED,
                "Made-up agreement",
                Examples.TERM,
                new TextVersion("Made-up text", null),
                List.of(Examples.UMEA),
                List.of(),
                null,
                null);
    }
}
