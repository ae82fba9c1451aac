package se.paragraf.benchmarks.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU time of a process with all its descendants, ended ones included, as Linux accounts for it in {@code /proc}. */
final class ProcessCpu {

    // USER_HZ, which is 100 on every architecture that Linux has now.
    private static final double MILLISECONDS_PER_TICK = 10;

    private ProcessCpu() {}

    /** The CPU time used since the process started, in milliseconds, in steps of ten. */
    static double milliseconds(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToDouble(each -> ticks(each.pid()) * MILLISECONDS_PER_TICK)
                .sum();
    }

    private static long ticks(long pid) {
        try {
            return ticks(Files.readString(Path.of("/proc/" + pid + "/stat")));
        } catch (NoSuchFileException e) {
            // It has ended since it was listed, and its parent accounts for it.
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The ticks in a line of {@code /proc/PID/stat}: user and system time of the process, and of its children that ended
     * (proc_pid_stat(5), fields 14 to 17). The name of the program, in parentheses, may hold spaces.
     */
    static long ticks(String stat) {
        String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Stream.of(afterName).skip(11).limit(4).mapToLong(Long::parseLong).sum();
    }
}
