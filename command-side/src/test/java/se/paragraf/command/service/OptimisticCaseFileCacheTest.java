package se.paragraf.command.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.LYCKSELE;
import static se.paragraf.command.Examples.REGION;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.councilOf;
import static se.paragraf.command.Examples.day;
import static se.paragraf.command.Examples.minutes;

import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.paragraf.command.CaseFileFixture;
import se.paragraf.command.Examples;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.command.adoption.RevokeAdoption;
import se.paragraf.command.aggregate.AtomicBatch;
import se.paragraf.command.agreement.ProposeAgreement;
import se.paragraf.command.agreement.SupersedeAgreement;
import se.paragraf.command.correction.AnnotateRecord;
import se.paragraf.command.correction.ApproveReversal;
import se.paragraf.command.correction.ProposeReversal;
import se.paragraf.command.council.DecideByCouncil;
import se.paragraf.command.council.HandOverToCouncil;
import se.paragraf.command.dispatch.CommandContext;
import se.paragraf.command.dispatch.CommandEnvelope;
import se.paragraf.command.dispatch.CommandResult;
import se.paragraf.command.dispatch.Receipt;
import se.paragraf.event.RecordReversed;
import se.paragraf.refusal.AdoptionRefusal.AlreadyAdopted;
import se.paragraf.refusal.AgreementRefusal.CaseAlreadyOpen;
import se.paragraf.refusal.DispatchRefusal.SequenceMoved;
import se.paragraf.value.AgreementId;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.ReversalGround;
import se.paragraf.value.ReversalId;
import se.paragraf.value.TextVersion;
import se.paragraf.value.Warning;

/** Two instances record into the same case by turns, each with the case file that it saw last. */
class OptimisticCaseFileCacheTest {

    private static final int HERE = 0;
    private static final int THERE = 1;
    private static final CaseNumber OTHER_CASE = new CaseNumber("RS 2-2022");
    private static final AgreementId OTHER = AgreementId.of(REGION, OTHER_CASE);

    private final Instances instances = new Instances(2);

    @BeforeEach
    void open() {
        recorded(HERE, proposal(Examples.CASE), "opened");
    }

    @AfterEach
    void close() {
        instances.close();
    }

    @Test
    void given_a_case_file_in_memory_when_its_next_command_comes_then_nothing_is_read() {
        recorded(HERE, remark(), "first");
        int reads = instances.reads();

        recorded(HERE, remark(), "second");

        assertThat(instances.reads()).isEqualTo(reads);
        assertThat(instances.last(ID)).isEqualTo(2);
    }

    @Test
    void given_a_new_connection_when_the_next_command_comes_then_its_case_file_is_read() {
        recorded(HERE, remark(), "first");
        int reads = instances.reads();
        instances.reconnect(HERE);

        recorded(HERE, remark(), "second");

        assertThat(instances.reads()).isGreaterThan(reads);
    }

    @Test
    void given_another_instance_recorded_when_a_command_comes_then_it_is_recorded_after_that() {
        recorded(THERE, remark(), "there");

        assertThat(recorded(HERE, remark(), "here").sequence()).isEqualTo(2);
        assertThat(recorded(THERE, remark(), "there again").sequence()).isEqualTo(3);
    }

    @Test
    void given_another_instance_took_back_what_stood_in_the_way_when_a_command_comes_then_it_is_not_refused() {
        recorded(HERE, adoption("2022-06-13"), "adopted");
        recorded(THERE, new RevokeAdoption(ID, UMEA, councilOf(UMEA, "2022-08-15", 120), null), "revoked there");

        assertThat(recorded(HERE, adoption("2022-09-12"), "adopted again").sequence())
                .isEqualTo(3);
    }

    @Test
    void given_another_instance_recorded_what_a_rule_forbids_twice_when_a_command_comes_then_it_is_refused() {
        recorded(HERE, remark(), "here");
        recorded(THERE, adoption("2022-06-13"), "adopted there");

        assertThat(instances.send(HERE, adoption("2022-06-14"), "adopted here").refusal())
                .isInstanceOf(AlreadyAdopted.class);
        assertThat(instances.last(ID)).isEqualTo(2);
    }

    @Test
    void given_another_instance_recorded_when_a_sequence_is_expected_then_it_is_compared_with_the_stored_one() {
        recorded(THERE, remark(), "there");
        CommandContext stale = CaseFileFixture.context("stale", "digest", 0L);
        CommandContext current = CaseFileFixture.context("current", "digest", 1L);

        assertThat(instances.send(HERE, remark(), stale).refusal()).isEqualTo(new SequenceMoved(0, 1));
        assertThat(instances.send(HERE, remark(), current).refusal()).isNull();
    }

    @Test
    void given_a_command_was_recorded_by_another_instance_when_it_is_sent_again_here_then_it_gets_its_first_answer() {
        Receipt first = recorded(THERE, adoption("2022-06-13"), "adopted");

        assertThat(recorded(HERE, adoption("2022-06-13"), "adopted")).isEqualTo(first.asRepeated());
        assertThat(instances.last(ID)).isEqualTo(1);
    }

    @Test
    void given_another_instance_reversed_the_record_when_its_command_is_sent_again_then_the_answer_says_so() {
        recorded(HERE, remark(), "remark");
        recorded(
                THERE,
                new ProposeReversal(ID, List.of(1L), false, null, ReversalGround.WRONG_CASE, "Fel ärende"),
                "reversal");
        approved(THERE, ID);

        assertThat(recorded(HERE, remark(), "remark").warnings())
                .anySatisfy(warning -> assertThat(warning.code()).isEqualTo(Warning.RECORD_REVERSED));
    }

    @Test
    void given_the_answer_of_an_append_is_lost_when_the_command_is_sent_again_then_it_is_found_recorded() {
        recorded(HERE, remark(), "here");
        instances.loseTheNextAnswer();
        unanswered(adoption("2022-06-13"), "adopted");

        Receipt again = recorded(HERE, adoption("2022-06-13"), "adopted");

        assertThat(again.repeated()).isTrue();
        assertThat(recorded(HERE, remark(), "next").sequence()).isEqualTo(again.sequence() + 1);
    }

    @Test
    void given_an_append_failed_when_another_instance_records_at_its_sequence_then_that_is_what_counts_here() {
        recorded(HERE, remark(), "here");
        instances.failTheNextAppend();
        unanswered(adoption("2022-06-13"), "failed");
        recorded(THERE, remark(), "there");

        assertThat(recorded(HERE, adoption("2022-06-13"), "adopted").sequence()).isEqualTo(3);
    }

    @Test
    void given_a_case_was_opened_by_another_instance_when_it_is_proposed_here_then_it_is_refused() {
        recorded(THERE, proposal(OTHER_CASE), "opened there");

        assertThat(instances.send(HERE, proposal(OTHER_CASE), "opened here").refusal())
                .isInstanceOf(CaseAlreadyOpen.class);
        assertThat(instances.last(OTHER)).isZero();
    }

    @Test
    void given_a_successor_in_memory_when_another_instance_superseded_by_it_then_a_reversal_is_recorded_in_both() {
        recorded(HERE, proposal(OTHER_CASE), "other");
        recorded(HERE, new AnnotateRecord(OTHER, null, "Anmärkning"), "in memory here");
        for (var party : List.of(UMEA, LYCKSELE)) {
            recorded(
                    THERE,
                    new AdoptByMunicipality(ID, party, councilOf(party, "2022-06-13", 113), null, List.of()),
                    "adopted " + party);
        }
        recorded(THERE, new HandOverToCouncil(ID, day("2022-10-01"), List.of()), "handed over");
        recorded(
                THERE,
                new DecideByCouncil(
                        ID, CouncilOutcome.ADOPTED, minutes("24", BodyKind.COUNCIL, "2022-11-22", 192), null),
                "decided");
        Receipt superseded = recorded(
                THERE,
                new SupersedeAgreement(
                        ID, minutes("24", BodyKind.COUNCIL, "2022-11-29", 260), OTHER, day("2025-01-01")),
                "superseded");
        recorded(
                HERE,
                new ProposeReversal(
                        ID, List.of(superseded.sequence()), false, null, ReversalGround.WRONG_CASE, "Fel ärende"),
                "reversal");

        approved(HERE, ID);

        assertThat(instances.events(OTHER).get((int) instances.last(OTHER)).getPayload())
                .isInstanceOfSatisfying(
                        RecordReversed.class,
                        counterpart -> assertThat(counterpart.proposedIn()).isEqualTo(ID));
    }

    @Test
    void given_another_instance_recorded_when_a_batch_is_refused_then_it_was_decided_on_what_is_stored() {
        recorded(HERE, remark(), "here");
        recorded(THERE, adoption("2022-06-13"), "adopted there");
        AtomicBatch batch = new AtomicBatch(instances.instance(HERE));

        List<CommandResult> results = batch.decide(
                List.of(
                        new CommandEnvelope(
                                adoption("2022-06-14"), CaseFileFixture.context("adopted here", "digest", null)),
                        new CommandEnvelope(remark(), CaseFileFixture.context("remark", "digest", null))),
                all -> false,
                () -> {});

        assertThat(results.get(0).refusal()).isInstanceOf(AlreadyAdopted.class);
        assertThat(recorded(HERE, remark(), "next").sequence()).isEqualTo(3);
    }

    private Receipt recorded(int instance, Object command, String key) {
        CommandResult result = instances.send(instance, command, key);
        assertThat(result.refusal()).isNull();
        return result.receipt();
    }

    private void unanswered(Object command, String key) {
        assertThatExceptionOfType(CommandExecutionException.class).isThrownBy(() -> instances.send(HERE, command, key));
    }

    private void approved(int instance, AgreementId agreement) {
        CommandContext officer = new CommandContext("compliance@test", "compliance", "approved", "digest", null);
        assertThat(instances
                        .send(instance, new ApproveReversal(agreement, new ReversalId(1), null), officer)
                        .refusal())
                .isNull();
    }

    private static AnnotateRecord remark() {
        return new AnnotateRecord(ID, 0L, "Anmärkning");
    }

    private static AdoptByMunicipality adoption(String day) {
        return new AdoptByMunicipality(ID, UMEA, councilOf(UMEA, day, 113), null, List.of());
    }

    private static ProposeAgreement proposal(CaseNumber number) {
        return new ProposeAgreement(
                REGION,
                number,
                "Påhittad överenskommelse",
                Examples.TERM,
                new TextVersion("Påhittad text", null),
                List.of(UMEA, LYCKSELE),
                List.of(),
                null);
    }
}
