package se.paragraf.standalone;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import se.paragraf.acceptance.RequestBodies;
import se.paragraf.standalone.server.RunningRegister;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.RegionCode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long a list of adoptions takes against the same commands sent one by one over HTTP by 16 clients, in one run and
 * alternating. Run its main method with the test classpath. Arguments, each optional: rounds (5), cases (667, of 15
 * adoptions each).
 */
public final class ImportBenchmark {

    private static final int CLIENTS = 16;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI register;
    private final String token;
    private final int cases;
    private int nextCase = 1;

    private ImportBenchmark(RunningRegister running, int cases) {
        this.register = running.address();
        this.token = TestAccounts.in(running.data()).of("registrar");
        this.cases = cases;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int cases = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 667;
        try (RunningRegister running = RunningRegister.start(Files.createTempDirectory("import-benchmark"), 0)) {
            ImportBenchmark benchmark = new ImportBenchmark(running, cases);
            System.out.println("warm-up");
            benchmark.round();
            for (int round = 1; round <= rounds; round++) {
                benchmark.round();
            }
        }
        System.exit(0);
    }

    private void round() throws Exception {
        double clients = perSecond(this::byClients);
        double tried = perSecond(list -> send(list.adoptions(), "dryRun=true", 200));
        double together = perSecond(list -> send(list.adoptions(), "dryRun=false", 201));
        double each = perSecond(list -> send(list.adoptions(), "dryRun=false&mode=SKIP_BAD_ROWS", 201));
        System.out.printf(
                Locale.ROOT,
                "%d clients %,.0f rows/s; tried %,.0f (%.2f); all or nothing %,.0f (%.2f); row by row %,.0f (%.2f)%n",
                CLIENTS,
                clients,
                tried,
                tried / clients,
                together,
                together / clients,
                each,
                each / clients);
    }

    @FunctionalInterface
    private interface Work {
        void on(LargeList list) throws Exception;
    }

    private double perSecond(Work work) throws Exception {
        LargeList list = new LargeList(nextCase, cases);
        nextCase += cases;
        send(list.agreements(), "dryRun=false", 201);
        System.gc();
        long start = System.nanoTime();
        work.on(list);
        return list.adoptionRows() * 1e9 / (System.nanoTime() - start);
    }

    private void send(String list, String parameters, int expected) throws Exception {
        answer("/v1/imports?" + parameters, "text/csv", list, expected);
    }

    private void byClients(LargeList list) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Void>> work = new ArrayList<>();
            for (int number = list.firstCase(); number < list.firstCase() + list.cases(); number++) {
                CaseNumber caseNumber = new CaseNumber(LargeList.caseNumber(number));
                work.add(threads.submit(() -> {
                    adoptAll(AgreementId.of(new RegionCode("24"), caseNumber));
                    return null;
                }));
            }
            for (Future<Void> done : work) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private void adoptAll(AgreementId agreement) throws Exception {
        for (String municipality : LargeList.MUNICIPALITIES) {
            Map<String, Object> adoption =
                    RequestBodies.adoption(municipality, RequestBodies.minutes(municipality, "2022-06-13", 113));
            answer(
                    "/v1/agreements/" + agreement + "/adoptions",
                    "application/json",
                    JsonMapper.shared().writeValueAsString(adoption),
                    201);
        }
    }

    private void answer(String path, String mediaType, String body, int expected) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(register.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }
}
