package se.paragraf.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The machine that measured.
 *
 * @param processors how many processors it has
 * @param model what they are
 * @param memoryMegabytes its memory
 * @param system its operating system
 * @param java its Java
 */
record Machine(int processors, String model, long memoryMegabytes, String system, String java) {

    /** This machine. */
    static Machine here() {
        OperatingSystemMXBean bean = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                processorModel(),
                bean.getTotalMemorySize() >> 20,
                System.getProperty("os.name") + " "
                        + System.getProperty("os.version").replaceFirst("^([0-9]+\\.[0-9]+).*", "$1"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
    }

    private static String processorModel() {
        Path file = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(file)) {
            return System.getProperty("os.arch");
        }
        try (var lines = Files.lines(file)) {
            List<String> models = lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .distinct()
                    .toList();
            return models.isEmpty() ? System.getProperty("os.arch") : String.join(", ", models);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
