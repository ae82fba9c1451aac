package se.paragraf.benchmarks.load;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Records one case after another: Region Västerbotten proposes to its 15 municipalities, then each of them adopts. Each
 * command has an idempotency key of its own.
 */
public final class CaseRecorder implements Requests {

    /** The commands of a case. */
    public static final int COMMANDS = 16;

    /** The parties of a case. */
    public static final List<String> PARTIES = List.of(
            "2401", "2403", "2404", "2409", "2417", "2418", "2421", "2422", "2425", "2460", "2462", "2463", "2480",
            "2481", "2482");

    private static final int PATHS_KEPT = 1_000;
    private static final AtomicInteger SERIAL =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(1_000_000, 900_000_000));

    private final HttpRequests requests;
    private final List<String> complete;
    private String path = "";
    private int step;

    /** Records cases with the requests of a registrar. */
    public CaseRecorder(HttpRequests requests) {
        this(requests, new CopyOnWriteArrayList<>());
    }

    /**
     * Records cases with the requests of a registrar.
     *
     * @param complete takes the paths of cases that have all their adoptions, the first thousand of them
     */
    public CaseRecorder(HttpRequests requests, List<String> complete) {
        this.requests = requests;
        this.complete = complete;
    }

    @Override
    public byte[] next() {
        String key = UUID.randomUUID().toString();
        return step == 0
                ? requests.post("/v1/agreements", key, proposal("RS " + SERIAL.incrementAndGet() + "-2022"))
                : requests.post(path + "/adoptions", key, adoption(PARTIES.get(step - 1)));
    }

    @Override
    public void answered(int status, HttpConnection answer) throws IOException {
        if (status != 201) {
            throw new IOException(status + " " + answer.body());
        }
        path = answer.header("Location");
        if (++step == COMMANDS) {
            step = 0;
            if (complete.size() < PATHS_KEPT) {
                complete.add(path);
            }
        }
    }

    /** The path of the case that the last answer is of. */
    public String path() {
        return path;
    }

    /** The sequence of the event that the last answer acknowledged. */
    public long sequence() {
        return Math.floorMod(step - 1, COMMANDS);
    }

    /** The body of a proposal. */
    public static String proposal(String caseNumber) {
        return """
                {"region":"24","caseNumber":"%s","title":"Överenskommelse om samverkan",\
                "period":{"from":"2023-01-01","to":"2099-12-31"},"text":{"label":"Överenskommelsen"},\
                "parties":["%s"],"reviewWindows":[{"from":"2024-01-01","to":"2024-12-31"}],"source":%s}""".formatted(
                        caseNumber,
                        String.join("\",\"", PARTIES),
                        source("24", "Utvecklingsnämnden", "BOARD", "2022-04-13", 73));
    }

    /** The body of an adoption. */
    public static String adoption(String municipality) {
        return """
                {"municipality":"%s","source":%s}""".formatted(municipality, source(municipality, "Fullmäktige", "COUNCIL", "2022-06-13", 113));
    }

    private static String source(String authority, String name, String kind, String day, int paragraph) {
        return """
                {"authority":"%s","body":{"name":"%s","kind":"%s"},"meetingDate":"%s","paragraph":%d,\
                "evidence":"PRIMARY_MINUTES"}""".formatted(authority, name, kind, day, paragraph);
    }
}
