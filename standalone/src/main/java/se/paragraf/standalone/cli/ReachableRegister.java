package se.paragraf.standalone.cli;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import se.paragraf.standalone.client.RegisterClient;
import se.paragraf.standalone.server.RunningRegister;

/**
 * A register that a command can send requests to. Closing it stops the register if it was started for the command, and
 * takes back a token that was made for it.
 *
 * @param client sends the requests
 * @param token the token of the requests
 * @param own the register that was started for the command, or null
 */
public record ReachableRegister(
        RegisterClient client,
        LauncherToken token,
        @Nullable RunningRegister own) implements AutoCloseable {

    static ReachableRegister at(URI address, LauncherToken token) {
        return new ReachableRegister(new RegisterClient(address, token.token()), token, null);
    }

    static ReachableRegister started(RunningRegister register, LauncherToken token) {
        return new ReachableRegister(new RegisterClient(register.address(), token.token()), token, register);
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
        token.close();
    }
}
