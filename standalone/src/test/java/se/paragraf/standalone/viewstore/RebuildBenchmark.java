package se.paragraf.standalone.viewstore;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import org.axonframework.config.Configuration;
import org.springframework.util.FileSystemUtils;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.job.Job;
import se.paragraf.query.projection.StoredContent;
import se.paragraf.query.rebuild.RebuildJobs;
import se.paragraf.query.rebuild.RebuildProgress;
import se.paragraf.standalone.server.OfflineEventStore;

/**
 * Events per second of a rebuild, against the least that JDBC can do with the same file: one thread reads every column of
 * every row. Both in one run, by turns; the median of the rounds' ratios counts. Beside the clock's time stands the
 * processor's, which others on the same machine do not change. Memory is the most that the process had resident.
 *
 * <p>Run its main method with the test classpath. Arguments: the folder of a register, such as one that {@code paragraf
 * generate} made, and how many rounds (3).
 */
public final class RebuildBenchmark {

    private RebuildBenchmark() {}

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        double[] ratios = new double[rounds];
        try (OfflineEventStore events = OfflineEventStore.open(folder.toAbsolutePath())) {
            for (int round = 0; round < rounds; round++) {
                long first = processorTime();
                double raw = rawScan(folder);
                long second = processorTime();
                double rebuilt = rebuild(events);
                long third = processorTime();
                ratios[round] = rebuilt / raw;
                print("raw scan %,.0f events/s, rebuild %,.0f events/s, ratio %.3f", raw, rebuilt, ratios[round]);
                print("; processor time %.3f of the rebuild's%n", (double) (second - first) / (third - second));
            }
        }
        Arrays.sort(ratios);
        print("median ratio %.3f, most resident %s%n", ratios[rounds / 2], mostResident());
        System.exit(0);
    }

    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static double rawScan(Path folder) throws SQLException {
        long start = System.nanoTime();
        long count = 0;
        long characters = 0;
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"));
                Statement statement = file.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM events ORDER BY position")) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (int column = 1; column <= columns; column++) {
                    String value = row.getString(column);
                    characters += value == null ? 0 : value.length();
                }
                count++;
            }
        }
        if (characters == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return count * 1e9 / (System.nanoTime() - start);
    }

    private static double rebuild(OfflineEventStore events) throws Exception {
        Path views = Files.createTempDirectory("rebuild-benchmark");
        EventLog recorded = events.context().getBean(EventLog.class);
        StoredContent content = new StoredContent(events.context().getBean(Configuration.class));
        Clock clock = Clock.systemUTC();
        try (ViewDatabase database = ViewDatabase.open(views.resolve("views.db"))) {
            SqliteViewStore store = new SqliteViewStore(database);
            SqliteJobStore runs = new SqliteJobStore(database, clock);
            try (RebuildJobs rebuilds = new RebuildJobs(store, recorded, content, runs, clock)) {
                long start = System.nanoTime();
                Job run = rebuilds.start();
                while (run.isRunning()) {
                    Thread.sleep(5);
                    run = runs.find(run.id()).orElseThrow();
                }
                long nanoseconds = System.nanoTime() - start;
                RebuildProgress result = RebuildJobs.progress(run);
                if (result.failure() != null || result.done() == 0) {
                    throw new IllegalStateException(run.toString());
                }
                return result.done() * 1e9 / nanoseconds;
            }
        } finally {
            FileSystemUtils.deleteRecursively(views);
        }
    }

    private static String mostResident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .orElse("unknown");
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
