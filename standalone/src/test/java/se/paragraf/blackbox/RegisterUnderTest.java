package se.paragraf.blackbox;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;
import se.paragraf.standalone.RunningRegister;

/**
 * Gives tests the register that they are about: the one at the address that the system property {@code
 * paragraf.address} names, else one that is started for all of them together. Tests open cases of their own in it, so
 * none depends on what another has recorded.
 */
final class RegisterUnderTest implements ParameterResolver {

    private static final String ADDRESS = "paragraf.address";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Register.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        String address = System.getProperty(ADDRESS);
        return new Register(address == null ? started(context).running().address() : URI.create(address));
    }

    private static Started started(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(RegisterUnderTest.class))
                .computeIfAbsent(Started.class, key -> Started.now(), Started.class);
    }

    /** A register that is stopped, and its files removed, when all tests have run. */
    private record Started(RunningRegister running) implements AutoCloseable {

        static Started now() {
            try {
                return new Started(RunningRegister.start(Files.createTempDirectory("register-under-test"), 0));
            } catch (IOException noFolder) {
                throw new IllegalStateException(noFolder);
            }
        }

        @Override
        public void close() throws IOException {
            running.close();
            FileSystemUtils.deleteRecursively(running.data());
        }
    }
}
