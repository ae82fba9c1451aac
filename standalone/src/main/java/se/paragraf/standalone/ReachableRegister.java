package se.paragraf.standalone;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import se.paragraf.standalone.client.RegisterClient;

/**
 * A register that can be asked. Closing it closes the register where it was opened for the occasion, and leaves it alone
 * where it was running.
 *
 * @param client asks it
 * @param own the register that was opened, or null
 */
public record ReachableRegister(
        RegisterClient client, @Nullable RunningRegister own) implements AutoCloseable {

    static ReachableRegister at(URI address) {
        return new ReachableRegister(new RegisterClient(address), null);
    }

    static ReachableRegister opened(RunningRegister register) {
        return new ReachableRegister(new RegisterClient(register.address()), register);
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
