package se.paragraf.command.adoption;

import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adoptedBy;
import static se.paragraf.command.Examples.councilOf;
import static se.paragraf.command.Examples.proposed;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.ContractSigned;
import se.paragraf.refusal.AdoptionRefusal.ContractAlreadySigned;
import se.paragraf.refusal.AdoptionRefusal.NotAdopted;
import se.paragraf.refusal.DecisionRefusal.DatedInTheFuture;
import se.paragraf.value.AdoptionCondition;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Standing;

class SignContractTest {

    private static final DecisionSource JUNE = councilOf(UMEA, "2022-06-13", 113);
    private static final LocalDate SIGNED = LocalDate.parse("2022-10-05");

    @Test
    void a_party_that_has_adopted_signs_its_contract() {
        given(proposed(), adoptedBy(UMEA))
                .when(new SignContract(ID, UMEA, SIGNED, null, List.of("Kommunstyrelsens ordförande")))
                .thenRecorded(new ContractSigned(ID, UMEA, SIGNED, null, List.of("Kommunstyrelsens ordförande")));
    }

    @Test
    void a_party_that_has_not_adopted_does_not_sign() {
        given(proposed())
                .when(new SignContract(ID, UMEA, SIGNED, null, List.of()))
                .thenRefused(new NotAdopted(UMEA, Standing.PENDING));
        given(
                        proposed(),
                        new AdoptedByMunicipality(
                                ID,
                                UMEA,
                                DecisionId.of(JUNE),
                                JUNE,
                                null,
                                List.of(new AdoptionCondition(1, "Villkor")),
                                null))
                .when(new SignContract(ID, UMEA, SIGNED, null, List.of()))
                .thenRefused(new NotAdopted(UMEA, Standing.ADOPTED_WITH_CONDITIONS));
    }

    @Test
    void a_contract_is_signed_once_and_not_in_the_future() {
        given(proposed(), adoptedBy(UMEA), new ContractSigned(ID, UMEA, SIGNED, null, List.of()))
                .when(new SignContract(ID, UMEA, SIGNED, null, List.of()))
                .thenRefused(new ContractAlreadySigned(UMEA, SIGNED));
        given(proposed(), adoptedBy(UMEA))
                .when(new SignContract(ID, UMEA, LocalDate.parse("2022-12-02"), null, List.of()))
                .thenRefused(
                        new DatedInTheFuture("signedOn", LocalDate.parse("2022-12-02"), LocalDate.parse("2022-12-01")));
    }
}
