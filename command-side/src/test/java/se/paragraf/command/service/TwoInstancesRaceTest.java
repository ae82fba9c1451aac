package se.paragraf.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.command.CaseFileFixture;
import se.paragraf.command.Examples;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.command.agreement.ProposeAgreement;
import se.paragraf.command.correction.AnnotateRecord;
import se.paragraf.command.dispatch.CaseContended;
import se.paragraf.command.dispatch.CommandContext;
import se.paragraf.command.dispatch.CommandResult;
import se.paragraf.command.dispatch.Receipt;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.MetaDataKey;
import se.paragraf.refusal.AdoptionRefusal.AlreadyAdopted;
import se.paragraf.refusal.DispatchRefusal.SequenceMoved;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.TextVersion;

/**
 * Clients send commands to the same cases over two instances at the same time: remarks, some that expect a sequence, some
 * sent again under their keys, and adoptions that only one client can have recorded.
 */
class TwoInstancesRaceTest {

    private static final int CLIENTS = 8;
    private static final int COMMANDS = 25;
    private static final List<CaseNumber> CASES =
            List.of(new CaseNumber("RS 1-2022"), new CaseNumber("RS 2-2022"), new CaseNumber("RS 3-2022"));

    private final Map<String, Receipt> receipts = new ConcurrentHashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void each_acknowledged_command_is_recorded_once_and_each_refusal_is_true_of_what_was_stored(long seed)
            throws Exception {
        try (Instances instances = new Instances(2)) {
            CASES.forEach(number -> receipts.put(
                    "open " + number,
                    send(instances, 0, proposal(number), context("open " + number, null))
                            .receipt()));
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            List<Future<?>> work = new ArrayList<>();
            IntStream.range(0, CLIENTS)
                    .forEach(client ->
                            work.add(clients.submit(() -> record(instances, client, new Random(seed * 100 + client)))));
            for (Future<?> one : work) {
                one.get();
            }
            clients.shutdown();

            List<DomainEventMessage<?>> stored = new ArrayList<>();
            CASES.forEach(number -> stored.addAll(instances.events(id(number))));
            assertThat(stored.stream().map(event -> event.getMetaData().get(MetaDataKey.COMMAND_ID)))
                    .containsExactlyInAnyOrderElementsOf(receipts.keySet());
            assertThat(stored).allSatisfy(event -> {
                Receipt receipt = receipts.get((String) event.getMetaData().get(MetaDataKey.COMMAND_ID));
                assertThat(receipt.sequence()).isEqualTo(event.getSequenceNumber());
                assertThat(receipt.eventIds()).containsExactly(event.getIdentifier());
            });
            for (CaseNumber number : CASES) {
                List<? extends DomainEventMessage<?>> events = instances.events(id(number));
                assertThat(events.stream().map(DomainEventMessage::getSequenceNumber))
                        .containsExactlyElementsOf(
                                LongStream.range(0, events.size()).boxed().toList());
                assertThat(events.stream().filter(event -> event.getPayload() instanceof AdoptedByMunicipality))
                        .hasSize(1);
            }
        }
    }

    private void record(Instances instances, int client, Random random) {
        for (int number = 0; number < COMMANDS; number++) {
            AgreementId agreement = id(CASES.get(random.nextInt(CASES.size())));
            int instance = random.nextInt(2);
            String key = client + "/" + number;
            switch (random.nextInt(4)) {
                case 0 -> adopt(instances, instance, agreement, key);
                case 1 -> expect(instances, instance, agreement, key);
                default -> {
                    Receipt receipt = keep(key, send(instances, instance, remark(agreement), context(key, null)));
                    CommandResult again = send(instances, random.nextInt(2), remark(agreement), context(key, null));
                    assertThat(again.receipt()).isEqualTo(receipt.asRepeated());
                }
            }
        }
    }

    private void adopt(Instances instances, int instance, AgreementId agreement, String key) {
        AdoptByMunicipality adoption = new AdoptByMunicipality(
                agreement, Examples.UMEA, Examples.councilOf(Examples.UMEA, "2022-06-13", 113), null, List.of());
        CommandResult result = send(instances, instance, adoption, context(key, null));
        if (result.refusal() == null) {
            keep(key, result);
        } else {
            assertThat(result.refusal()).isInstanceOf(AlreadyAdopted.class);
            assertThat(instances.events(agreement))
                    .anySatisfy(event -> assertThat(event.getPayload()).isInstanceOf(AdoptedByMunicipality.class));
        }
    }

    /** A refusal names a sequence at which the case stood after the command was sent, not one from before. */
    private void expect(Instances instances, int instance, AgreementId agreement, String key) {
        long before = instances.last(agreement);
        CommandResult result = send(instances, instance, remark(agreement), context(key, before));
        if (result.refusal() instanceof SequenceMoved moved) {
            assertThat(moved.currentSequence()).isGreaterThan(before).isLessThanOrEqualTo(instances.last(agreement));
        } else {
            assertThat(keep(key, result).sequence()).isEqualTo(before + 1);
        }
    }

    private Receipt keep(String key, CommandResult result) {
        assertThat(result.refusal()).isNull();
        Receipt receipt = Objects.requireNonNull(result.receipt());
        receipts.put(key, receipt);
        return receipt;
    }

    /** Sends a command again, as its sender is told to, where others kept recording in the case. */
    private static CommandResult send(Instances instances, int instance, Object command, CommandContext context) {
        return Stream.generate(() -> attempt(instances, instance, command, context))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static CommandResult attempt(Instances instances, int instance, Object command, CommandContext context) {
        try {
            return instances.send(instance, command, context);
        } catch (CommandExecutionException e) {
            if (e.getDetails().orElse(null) instanceof CaseContended) {
                return null;
            }
            throw e;
        }
    }

    private static CommandContext context(String key, Long expected) {
        return CaseFileFixture.context(key, "digest of " + key, expected);
    }

    private static AgreementId id(CaseNumber number) {
        return AgreementId.of(Examples.REGION, number);
    }

    private static AnnotateRecord remark(AgreementId agreement) {
        return new AnnotateRecord(agreement, 0L, "Anmärkning");
    }

    private static ProposeAgreement proposal(CaseNumber number) {
        return new ProposeAgreement(
                Examples.REGION,
                number,
                "Påhittad överenskommelse",
                Examples.TERM,
                new TextVersion("Påhittad text", null),
                List.of(Examples.UMEA, Examples.LYCKSELE),
                List.of(),
                null);
    }
}
