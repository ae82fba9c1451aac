package se.paragraf.standalone.eventstore;

import java.io.IOException;
import java.nio.file.Path;

/** Another process on the same classes. */
final class ChildProcess {

    private ChildProcess() {}

    static Process start(Class<?> main, Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
