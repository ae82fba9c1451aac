package se.paragraf.benchmarks.load;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import se.paragraf.benchmarks.load.ClosedLoop.Client;
import se.paragraf.benchmarks.register.ProcessUsage;

/** A server that the HTTP benchmarks measure. */
public interface HttpSubject extends AutoCloseable {

    /** Its name in figures. */
    String name();

    /** Its processes. */
    ProcessUsage usage();

    /** What can be asked of it. */
    Set<Workload> workloads();

    /** Whether it has what reads are of. */
    boolean hasCases();

    /** Clients that ask for it, each on a new connection. */
    ClosedLoop loop(Workload workload, int clients);

    @Override
    void close();

    /**
     * A register, in one process or in several.
     *
     * @param commands write the requests of a registrar, in turn for the clients
     * @param reads write those of a reader, in turn for the clients
     * @param cases the paths of complete cases, which grow while commands are recorded
     * @param onClose stops it
     */
    record OfRegister(
            String name,
            ProcessUsage usage,
            List<HttpRequests> commands,
            List<HttpRequests> reads,
            List<String> cases,
            Runnable onClose)
            implements HttpSubject {

        /** A register without cases. */
        public static OfRegister of(
                String name,
                ProcessUsage usage,
                List<HttpRequests> commands,
                List<HttpRequests> reads,
                Runnable onClose) {
            return new OfRegister(name, usage, commands, reads, new CopyOnWriteArrayList<>(), onClose);
        }

        @Override
        public Set<Workload> workloads() {
            boolean inOneProcess = commands.get(0).address().equals(reads.get(0).address());
            return inOneProcess
                    ? Set.of(Workload.values())
                    : Set.of(Workload.COMMANDS, Workload.STATUS, Workload.TRAIL, Workload.LIST, Workload.SEARCH);
        }

        @Override
        public boolean hasCases() {
            return cases.size() >= Workload.CASES;
        }

        @Override
        public ClosedLoop loop(Workload workload, int clients) {
            List<HttpRequests> servers = workload == Workload.COMMANDS ? commands : reads;
            List<String> known = List.copyOf(cases);
            return HttpSubject.loop(
                    usage,
                    clients,
                    client -> Client.of(
                            inTurn(servers, client).address(),
                            workload == Workload.COMMANDS
                                    ? new CaseRecorder(inTurn(commands, client), cases)
                                    : workload.requests(
                                            inTurn(commands, client), inTurn(reads, client), known, client)));
        }

        private static HttpRequests inTurn(List<HttpRequests> requests, int client) {
            return requests.get(client % requests.size());
        }

        @Override
        public void close() {
            onClose.run();
        }
    }

    /**
     * The empty controller, which is asked for a constant.
     *
     * @param requests writes its requests
     * @param onClose stops it
     */
    record Empty(String name, ProcessUsage usage, HttpRequests requests, Runnable onClose) implements HttpSubject {

        @Override
        public Set<Workload> workloads() {
            return Set.of(Workload.COMMANDS, Workload.STATUS);
        }

        @Override
        public boolean hasCases() {
            return true;
        }

        @Override
        public ClosedLoop loop(Workload workload, int clients) {
            byte[] request = workload == Workload.COMMANDS
                    ? requests.post(EmptyServer.PATH, "key", CaseRecorder.adoption("2480"))
                    : requests.get(EmptyServer.PATH);
            return HttpSubject.loop(
                    usage, clients, client -> Client.of(requests.address(), new Cycle(List.of(request), 0)));
        }

        @Override
        public void close() {
            onClose.run();
        }
    }

    private static ClosedLoop loop(ProcessUsage usage, int clients, IntFunction<Client> client) {
        return new ClosedLoop(
                usage, IntStream.range(0, clients).mapToObj(client).toList());
    }
}
