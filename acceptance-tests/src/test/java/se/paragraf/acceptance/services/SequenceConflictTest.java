package se.paragraf.acceptance.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import se.paragraf.acceptance.RequestBodies;
import tools.jackson.databind.JsonNode;

/** Two command-sides record into the same case at the same time, each with the case file that it saw last. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SequenceConflictTest {

    private static final List<String> VASTERBOTTEN = List.of(
            "2401", "2403", "2404", "2409", "2417", "2418", "2421", "2422", "2425", "2460", "2462", "2463", "2480",
            "2481", "2482");
    private static final int COMMANDS = 60;

    /** As many as two instances take in at a time. */
    private static final int IMPORTS_AT_ONCE = 4;

    private static Cluster cluster;

    @BeforeAll
    static void start() {
        cluster = Cluster.start(2, 1);
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void given_sixty_commands_to_one_case_when_lists_are_imported_into_it_on_both_instances_then_all_are_recorded_once()
            throws Exception {
        String caseNumber = RequestBodies.newCaseNumber();
        String agreement = proposed(caseNumber).header("Location");
        List<Callable<List<Answer>>> senders = new ArrayList<>();
        IntStream.range(0, IMPORTS_AT_ONCE)
                .forEach(importer -> senders.add(() -> VASTERBOTTEN.stream()
                        .filter(party -> VASTERBOTTEN.indexOf(party) % IMPORTS_AT_ONCE == importer)
                        .map(party -> imported(instance(importer), "ALL_OR_NOTHING", list(caseNumber, List.of(party))))
                        .toList()));
        IntStream.range(0, COMMANDS)
                .forEach(number -> senders.add(() -> List.of(instance(number)
                        .post(agreement + "/annotations", Map.of("sequence", 0, "note", "Remark " + number)))));

        List<Answer> answers = atOnce(senders);

        assertThat(statuses(answers)).isEqualTo(Map.of(201, COMMANDS + VASTERBOTTEN.size()));
        List<JsonNode> trail = trail(agreement, answers.size());
        assertThat(trail.stream().map(entry -> entry.get("sequence").asInt()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(0, answers.size()).boxed().toList());
        assertThat(places(trail.stream()
                        .filter(entry -> entry.get("type").asString().equals("RecordAnnotated"))
                        .map(entry -> entry.get("sequence") + " " + entry.get("eventId"))))
                .isEqualTo(places(answers.stream()
                        .filter(answer -> answer.json().has("eventIds"))
                        .map(answer ->
                                answer.number("sequence") + " " + answer.json().at("/eventIds/0"))));
        assertThat(read(agreement + "?atLeast=" + answers.size())
                        .json()
                        .at("/adoption/adopted")
                        .asInt())
                .isEqualTo(VASTERBOTTEN.size());
    }

    @Test
    void
            given_two_instances_when_the_same_case_is_opened_by_command_and_by_list_then_one_opens_it_and_the_others_are_refused()
                    throws Exception {
        String caseNumber = RequestBodies.newCaseNumber();
        List<Callable<List<Answer>>> senders = new ArrayList<>();
        IntStream.range(0, 4).forEach(number -> {
            senders.add(() ->
                    List.of(instance(number).post("/v1/agreements", RequestBodies.proposal(caseNumber, VASTERBOTTEN))));
            senders.add(() -> List.of(imported(instance(number), "ALL_OR_NOTHING", agreements(caseNumber, number))));
        });

        List<Answer> answers = atOnce(senders);

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .allSatisfy(answer -> assertThat(answer.body()).contains("/problems/case-already-open"));
    }

    @Test
    void given_two_instances_when_lists_for_one_case_are_imported_on_both_at_once_then_each_row_is_recorded_once()
            throws Exception {
        for (String mode : List.of("ALL_OR_NOTHING", "SKIP_BAD_ROWS")) {
            String caseNumber = RequestBodies.newCaseNumber();
            String agreement = proposed(caseNumber).header("Location");

            List<Answer> answers = atOnce(IntStream.range(0, IMPORTS_AT_ONCE)
                    .<Callable<List<Answer>>>mapToObj(number -> () -> List.of(imported(
                            instance(number),
                            mode,
                            list(caseNumber, VASTERBOTTEN.subList(3 * number, 3 * number + 3)))))
                    .toList());

            assertThat(statuses(answers)).as(mode).isEqualTo(Map.of(201, IMPORTS_AT_ONCE));
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.number("recorded"))
                            .as(answer.body())
                            .isEqualTo(3));
            JsonNode status = read(agreement + "?atLeast=12").json();
            assertThat(status.at("/adoption/adopted").asInt()).isEqualTo(12);
            assertThat(status.get("sequence").asInt()).isEqualTo(12);
        }
    }

    @Test
    void
            given_agreements_are_superseded_by_one_when_others_record_into_it_on_both_instances_then_all_are_recorded_once()
                    throws Exception {
        String successor = proposed(RequestBodies.newCaseNumber()).header("Location");
        List<Callable<List<Answer>>> senders = new ArrayList<>();
        for (int number = 0; number < 10; number++) {
            Register instance = instance(number);
            String superseded = adoptedByTheCouncil();
            senders.add(() -> List.of(instance.post(
                    superseded + "/supersession",
                    Map.of(
                            "source", RequestBodies.minutes("24", "2024-11-19", 201),
                            "successor", successor.substring(successor.lastIndexOf('/') + 1),
                            "effectiveFrom", "2025-01-01"))));
        }
        IntStream.range(0, 20)
                .forEach(number -> senders.add(() -> List.of(instance(number)
                        .post(successor + "/annotations", Map.of("sequence", 0, "note", "Remark " + number)))));

        List<Answer> answers = atOnce(senders);

        assertThat(statuses(answers)).isEqualTo(Map.of(201, 30));
        assertThat(trail(successor, 30).stream()
                        .map(entry -> entry.get("sequence").asInt()))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 30).boxed().toList());
    }

    @Test
    void given_two_instances_when_many_send_the_same_adoption_to_both_then_one_records_it_and_the_others_are_refused()
            throws Exception {
        String agreement = proposed(RequestBodies.newCaseNumber()).header("Location");
        for (String party : VASTERBOTTEN.subList(0, 5)) {
            Map<String, Object> adoption =
                    RequestBodies.adoption(party, RequestBodies.minutes(party, "2022-06-13", 113));
            List<Answer> answers = atOnce(IntStream.range(0, 8)
                    .<Callable<List<Answer>>>mapToObj(number -> () -> List.of(instance(number)
                            .post(agreement + "/adoptions", adoption, "Idempotency-Key", party + "-" + number)))
                    .toList());

            assertThat(statuses(answers)).isEqualTo(Map.of(201, 1, 409, 7));
            assertThat(answers.stream().filter(answer -> answer.status() == 409))
                    .allSatisfy(answer -> assertThat(answer.body()).contains("/problems/already-adopted"));
            int first = statusesInOrder(answers).indexOf(201);
            for (int instance = 0; instance < 2; instance++) {
                Answer again = instance(instance)
                        .post(agreement + "/adoptions", adoption, "Idempotency-Key", party + "-" + first);
                assertThat(again.status()).as(again.body()).isEqualTo(200);
                assertThat(again.json()).isEqualTo(answers.get(first).json());
            }
        }
        assertThat(trail(agreement, 5)).hasSize(6);
    }

    private static List<Integer> statusesInOrder(List<Answer> answers) {
        return answers.stream().map(Answer::status).toList();
    }

    private static Register instance(int number) {
        return cluster.register(number);
    }

    /** A caller has one import under way at a time, and is told to come again with another. */
    private static Answer imported(Register instance, String mode, String list) {
        String path = "/v1/imports?dryRun=false&mode=" + mode;
        Answer answer = instance.post(path, list, "Content-Type", "text/csv");
        while (answer.status() == 429) {
            answer = instance.post(path, list, "Content-Type", "text/csv");
        }
        return answer;
    }

    /** Has all of them send at the same time. */
    private static List<Answer> atOnce(List<Callable<List<Answer>>> senders) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(senders.size());
        CyclicBarrier start = new CyclicBarrier(senders.size());
        try {
            List<Future<List<Answer>>> sent = new ArrayList<>();
            for (Callable<List<Answer>> sender : senders) {
                sent.add(threads.submit(() -> {
                    start.await();
                    return sender.call();
                }));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<List<Answer>> answer : sent) {
                answers.addAll(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Map<Integer, Integer> statuses(List<Answer> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.summingInt(answer -> 1)));
    }

    private static Set<String> places(Stream<String> each) {
        return each.collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<JsonNode> trail(String agreement, long last) {
        return read(agreement + "/trail?limit=100&atLeast=" + last).items();
    }

    private static Answer read(String path) {
        Answer answer = cluster.register().get(path);
        while (answer.status() == 503 || answer.status() == 404) {
            answer = cluster.register().get(path);
        }
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static Answer proposed(String caseNumber) {
        Answer proposed = cluster.register().post("/v1/agreements", RequestBodies.proposal(caseNumber, VASTERBOTTEN));
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
        return proposed;
    }

    private static String adoptedByTheCouncil() {
        Register register = cluster.register();
        String agreement = register.post(
                        "/v1/agreements", RequestBodies.proposal(RequestBodies.newCaseNumber(), List.of("2480")))
                .header("Location");
        List<Answer> answers = List.of(
                register.post(
                        agreement + "/adoptions",
                        RequestBodies.adoption("2480", RequestBodies.minutes("2480", "2022-06-13", 113))),
                register.post(agreement + "/handover", Map.of("handedOverOn", "2022-11-01")),
                register.post(
                        agreement + "/council-decision",
                        Map.of("outcome", "ADOPTED", "source", RequestBodies.minutes("24", "2022-11-22", 250))));
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(201));
        return agreement;
    }

    private static String list(String caseNumber, List<String> parties) {
        return parties.stream()
                .map(party -> "24;" + caseNumber + ";" + party + ";annan handling\n")
                .collect(Collectors.joining("", "Region;Diarienr;Kommunkod;Styrkt genom\n", ""));
    }

    /** A list of one agreement. Each number makes a list of its own, since the same list again records nothing new. */
    private static String agreements(String caseNumber, int number) {
        return "Region;Diarienummer;Titel;Från och med;Till och med;Parter;Text\n24;" + caseNumber
                + ";Påhittad överenskommelse;2023-01-01;2026-12-31;alla;Text " + number + "\n";
    }
}
