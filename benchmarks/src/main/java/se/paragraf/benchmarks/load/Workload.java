package se.paragraf.benchmarks.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What is asked of a register over HTTP. */
public enum Workload {
    /** Proposals, and 15 adoptions of each. */
    COMMANDS,
    /** Where an agreement stands, of a hundred in turn. */
    STATUS,
    /** The trail of an agreement, of a hundred in turn. */
    TRAIL,
    /** The first 20 agreements. */
    LIST,
    /** A search with two words. */
    SEARCH,
    /** Of 20 requests 2 commands, 12 reads of a status, 3 of a trail, 2 lists and a search. */
    MIXED;

    /** Of how many cases status and trail are read. */
    static final int CASES = 100;

    /** The word by which figures name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What a client sends.
     *
     * @param registrar writes the requests of commands
     * @param reader writes those of reads
     * @param paths the paths of complete cases
     * @param client the number of the client
     */
    Requests requests(HttpRequests registrar, HttpRequests reader, List<String> paths, int client) {
        return switch (this) {
            case COMMANDS -> new CaseRecorder(registrar);
            case STATUS -> new Cycle(each(reader, paths, ""), client * 7);
            case TRAIL -> new Cycle(each(reader, paths, "/trail"), client * 7);
            case LIST -> new Cycle(List.of(reader.get("/v1/agreements?limit=20")), 0);
            case SEARCH -> new Cycle(List.of(reader.get("/v1/agreements?q=umea+113&limit=20")), 0);
            case MIXED -> new Mix(mixed(registrar, reader, paths, client), client * 7);
        };
    }

    private static List<byte[]> each(HttpRequests reader, List<String> paths, String suffix) {
        return paths.stream()
                .limit(CASES)
                .map(path -> reader.get(path + suffix))
                .toList();
    }

    private static List<Requests> mixed(HttpRequests registrar, HttpRequests reader, List<String> paths, int client) {
        List<Requests> order = new ArrayList<>();
        order.addAll(Collections.nCopies(2, COMMANDS.requests(registrar, reader, paths, client)));
        order.addAll(Collections.nCopies(12, STATUS.requests(registrar, reader, paths, client)));
        order.addAll(Collections.nCopies(3, TRAIL.requests(registrar, reader, paths, client)));
        order.addAll(Collections.nCopies(2, LIST.requests(registrar, reader, paths, client)));
        order.add(SEARCH.requests(registrar, reader, paths, client));
        // Any order that is the same in every run.
        Collections.shuffle(order, new Random(1));
        return order;
    }
}
