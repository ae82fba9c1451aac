package se.paragraf.command.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.junit.jupiter.api.Test;
import se.paragraf.command.Examples;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.command.agreement.ProposeAgreement;
import se.paragraf.value.TextVersion;

/** The resolver and Axon's annotations come to the same case file. */
class AgreementTargetResolverTest {

    private final CommandTargetResolver byAnnotation =
            AnnotationCommandTargetResolver.builder().build();
    private final CommandTargetResolver asked = new AgreementTargetResolver(() -> new StoredCaseFiles(
            EmbeddedEventStore.builder()
                    .storageEngine(new InMemoryEventStorageEngine())
                    .build(),
            () -> {
                throw new UnsupportedOperationException();
            }));

    @Test
    void a_proposal_is_for_the_case_that_axon_finds() {
        assertSameTarget(new ProposeAgreement(
                Examples.REGION,
                Examples.CASE,
                "Överenskommelse om samverkan",
                Examples.TERM,
                new TextVersion("Överenskommelsen", Examples.TEXT),
                List.of(Examples.UMEA, Examples.LYCKSELE),
                List.of(),
                null));
    }

    @Test
    void a_command_to_an_open_case_is_for_the_case_that_axon_finds() {
        assertSameTarget(new AdoptByMunicipality(
                Examples.ID,
                Examples.UMEA,
                Examples.councilOf(Examples.UMEA, "2022-06-13", 113),
                Examples.TEXT,
                List.of()));
    }

    @Test
    void what_is_no_command_to_a_case_file_is_refused() {
        CommandMessage<?> stranger = GenericCommandMessage.asCommandMessage("no command");
        assertThatThrownBy(() -> asked.resolveTarget(stranger))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("String");
    }

    private void assertSameTarget(Object command) {
        CommandMessage<?> message = GenericCommandMessage.asCommandMessage(command);
        assertThat(asked.resolveTarget(message)).isEqualTo(byAnnotation.resolveTarget(message));
    }
}
