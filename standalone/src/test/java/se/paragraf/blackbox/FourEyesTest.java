package se.paragraf.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.blackbox.OpenCase.UMEA;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Corrections, between people. */
@AgainstRegister
class FourEyesTest {

    private static final Map<String, Object> CORRECTION =
            Map.of("sequence", 0, "field", "title", "newValue", "Rättad titel", "reason", "Felskrivning");

    private final Register register;

    FourEyesTest(Register register) {
        this.register = register;
    }

    @Test
    void givenACorrectionByOnePerson_whenAnotherApprovesIt_thenItShowsWithTheOldValueBesideItAndBothAreNamed() {
        OpenCase open = OpenCase.of(register, UMEA);
        open.record("/corrections", CORRECTION);
        open.record("/corrections/1/approval", "");
        JsonNode status = open.status();

        assertThat(status.get("title").asString()).isEqualTo("Rättad titel");
        assertThat(status.at("/corrected/0/oldValue").asString()).isEqualTo("Överenskommelse om samverkan");
        assertThat(open.trail().get(1).get("actor").asString()).contains("test-registrar");
        assertThat(open.trail().get(2).get("actor").asString()).contains("test-compliance");
    }

    @Test
    void givenACorrection_whenSomebodyWithBothRolesHasProposedIt_thenTheyStillDoNotApproveIt() {
        String both = "Bearer " + register.tokens().of(Keys.REGISTRAR_AND_OFFICER);
        OpenCase open = OpenCase.of(register, UMEA);
        open.post("/corrections", CORRECTION, "Authorization", both).is(201);

        open.post("/corrections/1/approval", "", "Authorization", both).isProblem(409, "same-person");
        open.record("/corrections/1/approval", "");
    }

    @Test
    void givenABodyThatNamesAnActor_whenItIsSent_thenItIsRefused() {
        OpenCase open = OpenCase.of(register, UMEA);

        open.post("/annotations", Map.of("sequence", 0, "note", "x", "actor", "somebody else"))
                .isProblem(400, "unknown-field");
    }

    @Test
    void givenARecordedEvent_whenTheTrailIsRead_thenItsActorIsTheTokensSubject() {
        OpenCase open = OpenCase.of(register, UMEA);

        assertThat(open.trail().get(0).get("actor").asString()).contains("test-registrar");
    }
}
