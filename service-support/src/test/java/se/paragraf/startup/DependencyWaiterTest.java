package se.paragraf.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.support.GenericApplicationContext;

class DependencyWaiterTest {

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_process_that_waits_for_its_dependencies_ends_on_sigterm() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Waiting.class.getName())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.lines().anyMatch(line -> line.contains("nothing is there")))
                    .as("it waits")
                    .isTrue();
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("it has ended").isTrue();
            assertThat(process.exitValue()).isEqualTo(143);
        } finally {
            process.destroyForcibly();
        }
    }

    /** A process with a dependency that never answers. */
    static final class Waiting {

        public static void main(String[] arguments) {
            GenericApplicationContext context = new GenericApplicationContext();
            context.registerBean(DependencyWaiter.class, () -> new DependencyWaiter(List.of(new Unreachable())));
            context.registerShutdownHook();
            context.refresh();
        }
    }

    private record Unreachable(String name, String address) implements Dependency {

        Unreachable() {
            this("A server", "nowhere");
        }

        @Override
        public void probe() {
            throw new IllegalStateException("nothing is there");
        }
    }
}
