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
