package se.paragraf.standalone;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.paragraf.acceptance.Register;
import se.paragraf.acceptance.Tokens;
import se.paragraf.standalone.accounts.Accounts;
import se.paragraf.standalone.server.RunningRegister;

/** Accounts that tests have in a folder: one for each role. */
public final class TestAccounts {

    private static final Map<Path, Tokens> KNOWN = new ConcurrentHashMap<>();

    private TestAccounts() {}

    /** Tokens of the register in that folder, made when they are asked for first. */
    public static Tokens in(Path folder) {
        return KNOWN.computeIfAbsent(folder.toAbsolutePath().normalize(), TestAccounts::made);
    }

    /** A register that runs in this process, asked by accounts of its own. */
    public static Register register(RunningRegister running) {
        return new Register(running.address(), in(running.data()));
    }

    private static Tokens made(Path folder) {
        try (Accounts accounts = Accounts.open(folder, Clock.systemUTC())) {
            return Tokens.made(
                    roles -> accounts.forLauncher(Tokens.nameFor(roles), roles).text());
        }
    }
}
