package se.paragraf.standalone;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import se.paragraf.acceptance.Register;
import se.paragraf.acceptance.Tokens;
import se.paragraf.security.Role;
import se.paragraf.standalone.accounts.Accounts;
import se.paragraf.standalone.accounts.SystemUser;
import se.paragraf.standalone.server.RunningRegister;

/** Accounts that tests have in a folder: one for each role, each of a person of its own. */
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
            return Tokens.made(roles -> {
                String name = Tokens.nameFor(roles);
                return accounts.forLauncher(new SystemUser(name, name), roles).text();
            });
        }
    }

    /** The token of a role: of the first ones, but a compliance officer's of a second person, made when asked for first. */
    public static String ofTwoPersons(RunningRegister running, Role role) {
        return role == Role.COMPLIANCE
                ? Objects.requireNonNull(in(running.data()).of(role.word()))
                : running.firstTokens().of(role);
    }
}
