package se.paragraf.benchmarks.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Processor time and memory of processes, as the operating system counts them: user and system time, and of memory what is
 * resident.
 *
 * @param processes the processes; none where the server is not on this machine
 */
public record ProcessUsage(List<ProcessHandle> processes) {

    /** The places of a thread's processor time in Linux's {@code stat}, counted from behind its name. */
    private static final int USER_TIME = 11;

    private static final int SYSTEM_TIME = 12;
    private static final double MILLISECONDS_OF_TICK = 10;

    /** Of one process. */
    public static ProcessUsage of(ProcessHandle process) {
        return new ProcessUsage(List.of(process));
    }

    /** Of this process. */
    public static ProcessUsage ofThis() {
        return of(ProcessHandle.current());
    }

    /** The processor time of all of them so far. */
    public double processorMilliseconds() {
        return processes.stream()
                        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                        .mapToLong(Duration::toNanos)
                        .sum()
                / 1e6;
    }

    /** The processor time that Java's own compiler has taken in all of them so far; 0 where threads cannot be told apart. */
    public double compilerMilliseconds() {
        return processes.stream()
                .mapToDouble(process -> compiler(process.pid()))
                .sum();
    }

    private static double compiler(long pid) {
        try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(pid), "task"))) {
            return threads.mapToDouble(ProcessUsage::ofCompilerThread).sum();
        } catch (IOException e) {
            return 0;
        }
    }

    private static double ofCompilerThread(Path thread) {
        try {
            String status = Files.readString(thread.resolve("stat"));
            int name = status.lastIndexOf(')');
            String[] members = status.substring(name + 2).split(" ");
            return status.substring(0, name).contains("CompilerThre")
                    ? (Long.parseLong(members[USER_TIME]) + Long.parseLong(members[SYSTEM_TIME])) * MILLISECONDS_OF_TICK
                    : 0;
        } catch (IOException e) {
            // The thread has ended.
            return 0;
        }
    }

    /** What all of them have resident now. */
    public double residentMegabytes() {
        return megabytes("VmRSS");
    }

    /** The most that each of them had resident so far, together. */
    public double mostResidentMegabytes() {
        return megabytes("VmHWM");
    }

    private double megabytes(String member) {
        return processes.stream()
                .mapToDouble(process -> kilobytes(process.pid(), member) / 1024)
                .sum();
    }

    private static double kilobytes(long pid, String member) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith(member + ":"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
