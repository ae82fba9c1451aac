package se.paragraf.command;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.UMEA;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.command.adoption.AdoptOrEvidence;
import se.paragraf.command.dispatch.CommandDigest;
import se.paragraf.value.BodyKind;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Evidence;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.Sha256;
import se.paragraf.value.Voting;
import se.paragraf.value.VotingForm;

class CommandDigestTest {

    /** The content of an adoption as versions wrote it for which a paragraph was a number. */
    private static final String OF_BEFORE = "AdoptByMunicipality\n"
            + "{\"agreementId\":\"" + ID + "\",\"municipality\":\"2480\",\"source\":{\"authority\":\"2480\","
            + "\"body\":{\"name\":\"Fullmäktige\",\"kind\":\"COUNCIL\"},\"meetingDate\":\"2022-06-13\","
            + "\"paragraph\":113,\"basis\":[],\"evidence\":\"PRIMARY_MINUTES\"},\"conditions\":[]}";

    @Test
    void a_command_that_states_nothing_new_has_the_digest_that_it_had_before() {
        assertThat(CommandDigest.of(adoption("113", null, List.of())))
                .isEqualTo(Sha256.of(OF_BEFORE.getBytes(StandardCharsets.UTF_8)).value());
    }

    @Test
    void a_command_that_states_something_else_has_another_digest() {
        Voting acclaimed = new Voting(VotingForm.ACCLAMATION, null, null, null);

        assertThat(List.of(
                        CommandDigest.of(adoption("113", null, List.of())),
                        CommandDigest.of(adoption("114", null, List.of())),
                        CommandDigest.of(adoption("113 a", null, List.of())),
                        CommandDigest.of(adoption("113–114", null, List.of())),
                        CommandDigest.of(adoption("113", acclaimed, List.of())),
                        CommandDigest.of(adoption("113", null, List.of("Mot")))))
                .doesNotHaveDuplicates();
    }

    @Test
    void minutes_have_the_digest_of_the_adoption_that_they_are_also_where_another_process_works_it_out() {
        AdoptByMunicipality adoption = adoption("113", null, List.of());

        assertThat(CommandDigest.of(new AdoptOrEvidence(adoption))).isEqualTo(CommandDigest.of(adoption));
    }

    private static AdoptByMunicipality adoption(String paragraph, Voting voting, List<String> reservations) {
        DecisionSource minutes = Examples.minutes("2480", BodyKind.COUNCIL, "2022-06-13", 113);
        return new AdoptByMunicipality(
                ID,
                UMEA,
                new DecisionSource(
                        minutes.authority(),
                        minutes.body(),
                        minutes.meetingDate(),
                        new ParagraphNumber(paragraph),
                        null,
                        null,
                        List.of(),
                        Evidence.PRIMARY_MINUTES,
                        null,
                        null,
                        null,
                        voting,
                        reservations),
                null,
                List.of());
    }
}
