package se.paragraf.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.util.FileSystemUtils;
import se.paragraf.acceptance.Register;
import se.paragraf.acceptance.RegisterSource;
import se.paragraf.standalone.server.RunningRegister;

/** The embedded register, in this very process, on files of its own that are removed with it. */
public final class InProcessRegister implements RegisterSource {

    private final RunningRegister running;

    public InProcessRegister() {
        try {
            running = RunningRegister.start(Files.createTempDirectory("register-under-test"), 0);
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    @Override
    public Register register() {
        return TestAccounts.register(running);
    }

    @Override
    public void close() throws IOException {
        running.close();
        FileSystemUtils.deleteRecursively(running.data());
    }
}
