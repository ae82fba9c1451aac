package se.paragraf.standalone.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import se.paragraf.security.Role;
import se.paragraf.standalone.accounts.Account;
import se.paragraf.standalone.accounts.Accounts;
import se.paragraf.standalone.accounts.NewToken;

/** {@code paragraf user}: manages the accounts and tokens of the register in a folder, whether it is being served or not. */
@Command(
        name = "user",
        description = "Say who may use the register in a folder, whether it is being served or not.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(add | list | revoke | rotate)",
        sortOptions = false)
public final class UserCommand {

    @Command(
            name = "add",
            description = "Make an account and show its token, once. The token is not kept and cannot be shown again.",
            mixinStandardHelpOptions = true)
    void add(
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Parameters(
                            paramLabel = "ROLE",
                            arity = "1..*",
                            description = "reader, registrar or compliance, or several of them.",
                            converter = RoleWord.class,
                            completionCandidates = RoleWords.class)
                    List<Role> roles,
            @Option(names = "--days", description = DAYS, defaultValue = "365") int days,
            @Option(names = "--data", paramLabel = "DIR", description = DATA, defaultValue = DEFAULT_DATA) Path data) {
        show(in(data, accounts -> accounts.add(name, roles, life(days))));
    }

    @Command(
            name = "rotate",
            description = "Give an account another token and show it, once. The one that it had is of no use any more.",
            mixinStandardHelpOptions = true)
    void rotate(
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Option(names = "--days", description = DAYS, defaultValue = "365") int days,
            @Option(names = "--data", paramLabel = "DIR", description = DATA, defaultValue = DEFAULT_DATA) Path data) {
        show(in(data, accounts -> accounts.rotate(name, life(days))));
    }

    @Command(
            name = "revoke",
            description = "Take an account's token back. It holds from the next request on.",
            mixinStandardHelpOptions = true)
    void revoke(
            @Parameters(paramLabel = "NAME", description = NAME) String name,
            @Option(names = "--data", paramLabel = "DIR", description = DATA, defaultValue = DEFAULT_DATA) Path data) {
        Account revoked = in(data, accounts -> accounts.revoke(name));
        System.out.println("The token of " + revoked.name() + " is revoked.");
    }

    @Command(name = "list", description = "Show all accounts, revoked ones too.", mixinStandardHelpOptions = true)
    void list(
            @Option(names = "--data", paramLabel = "DIR", description = DATA, defaultValue = DEFAULT_DATA) Path data) {
        List<Account> accounts = in(data, Accounts::list);
        System.out.printf("%-30s %-21s %-8s %-20s %s%n", "Name", "Role", "State", "Expires", "Token");
        Instant now = Instant.now();
        accounts.forEach(account -> System.out.printf(
                "%-30s %-21s %-8s %-20s %s%n",
                account.name(),
                account.rolesInWords(),
                account.on(now),
                account.expires().truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
                account.token()));
    }

    private static final String NAME = "Who it is: what events will name as their actor.";
    private static final String DAYS = "How many days the token holds. Default: ${DEFAULT-VALUE}";
    private static final String DATA = "The register's folder. Default: ${DEFAULT-VALUE}";
    private static final String DEFAULT_DATA = "${env:PARAGRAF_DATA:-data}";
    private static final int MOST_DAYS = 3_650;

    private static <T> T in(Path data, Function<Accounts, T> work) {
        Path folder = data.toAbsolutePath().normalize();
        if (!Files.exists(folder.resolve("events.db"))) {
            throw new CliException("there is no register in " + folder + "; name its folder with --data.");
        }
        try (Accounts accounts = Accounts.open(folder, Clock.systemUTC())) {
            return Objects.requireNonNull(work.apply(accounts));
        }
    }

    private static Duration life(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new CliException("--days must be from 1 to " + MOST_DAYS + ".");
        }
        return Duration.ofDays(days);
    }

    /** Only the token goes to standard output, so that it can be redirected to a file. */
    private static void show(NewToken made) {
        System.err.println("The token of " + made.account().name() + ", "
                + made.account().rolesInWords() + " until " + made.account().expires() + ". It is shown this once:");
        System.out.println(made.text());
    }

    static final class RoleWord implements ITypeConverter<Role> {

        @Override
        public Role convert(String word) {
            return Role.named(word)
                    .orElseThrow(() -> new TypeConversionException("must be reader, registrar or compliance"));
        }
    }

    static final class RoleWords implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Role.values()).map(Role::word).iterator();
        }
    }
}
