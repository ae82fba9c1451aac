package se.paragraf.standalone.cli;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import se.paragraf.standalone.client.RegisterClient;
import se.paragraf.standalone.server.RunningRegister;

/**
 * A register that can be asked. Closing it closes the register where it was opened for the occasion, and leaves it alone
 * where it was running.
 *
 * @param client asks it
 * @param grant by which it is asked
 * @param own the register that was opened, or null
 */
public record ReachableRegister(
        RegisterClient client,
        LauncherToken grant,
        @Nullable RunningRegister own) implements AutoCloseable {

    static ReachableRegister at(URI address, LauncherToken grant) {
        return new ReachableRegister(new RegisterClient(address, grant.token()), grant, null);
    }

    static ReachableRegister opened(RunningRegister register, LauncherToken grant) {
        return new ReachableRegister(new RegisterClient(register.address(), grant.token()), grant, register);
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
        grant.close();
    }
}
