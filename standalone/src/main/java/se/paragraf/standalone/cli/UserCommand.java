package se.paragraf.standalone.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import se.paragraf.security.Role;
import se.paragraf.standalone.accounts.Account;
import se.paragraf.standalone.accounts.AccountChange;
import se.paragraf.standalone.accounts.Accounts;
import se.paragraf.standalone.accounts.NewToken;
import se.paragraf.standalone.accounts.Person;
import se.paragraf.standalone.accounts.PersonChoice;
import se.paragraf.value.SwedishTime;

/** {@code paragraf user}: manages the persons, accounts and tokens of the register in a folder, whether it is being served or not. */
@Command(
        name = "user",
        description = "Say who may use the register in a folder, whether it is being served or not.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(add | list | roles | person | rotate | revoke | history)",
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
            @Option(
                            names = "--person",
                            paramLabel = "PERSON",
                            description =
                                    "Whose account it is: the identifier of a person whom the register knows, or the"
                                            + " name of one of their accounts. Else it is a new person's.")
                    @Nullable
                    String person,
            @Option(names = "--display-name", paramLabel = "TEXT", description = DISPLAY_NAME) @Nullable
                    String displayName,
            @Option(names = "--note", paramLabel = "TEXT", description = NOTE) @Nullable String note,
            @Option(names = "--days", description = DAYS, defaultValue = "365") int days,
            @Option(names = "--data", paramLabel = "DIR", description = DATA, defaultValue = DEFAULT_DATA) Path data) {
        if (person != null && (displayName != null || note != null)) {
            throw new CliException(
                    "--display-name and --note are for a new person; change those of one who is known with:"
                            + " paragraf user person");
        }
        PersonChoice owner = new PersonChoice(person, displayName, note);
        show(in(data, accounts -> accounts.add(name, roles, life(days), owner)));
    }

    @Command(
            name = "roles",
            description = "Change what an account may do. Its token stays. It holds from the next request on.",
            mixinStandardHelpOptions = true)
    void roles(
            @Parameters(paramLabel = "NAME", description = ACCOUNT) String name,
            @Parameters(
                            paramLabel = "ROLE",
                            arity = "1..*",
                            description =
                                    "All that it is to have: reader, registrar or compliance, or several of them.",
                            converter = RoleWord.class,
                            completionCandidates = RoleWords.class)
                    List<Role> roles,
            @Option(names = "--data", paramLabel = "DIR", description = DATA, defaultValue = DEFAULT_DATA) Path data) {
        Account changed = in(data, accounts -> accounts.changeRoles(name, roles));
        System.out.println("The roles of " + changed.name() + " are " + changed.rolesInWords() + ".");
    }

    @Command(
            name = "person",
            description = "Say whose an account is, which gives it another token, or who a person is.",
            mixinStandardHelpOptions = true)
    void person(
            @Parameters(paramLabel = "NAME", description = ACCOUNT) String name,
            @Parameters(
                            paramLabel = "PERSON",
                            arity = "0..1",
                            description =
                                    "Whose it is to be: the identifier of a person whom the register knows, or the"
                                            + " name of one of their accounts.")
                    @Nullable
                    String owner,
            @Option(names = "--new", description = "It is to be a person's whom the register does not know yet.")
                    boolean fresh,
            @Option(names = "--display-name", paramLabel = "TEXT", description = DISPLAY_NAME) @Nullable
                    String displayName,
            @Option(names = "--note", paramLabel = "TEXT", description = NOTE) @Nullable String note,
            @Option(names = "--days", description = DAYS, defaultValue = "365") int days,
            @Option(names = "--data", paramLabel = "DIR", description = DATA, defaultValue = DEFAULT_DATA) Path data) {
        boolean described = displayName != null || note != null;
        if (owner != null && (fresh || described)) {
            throw new CliException("PERSON is known already; give --new, --display-name and --note without it.");
        }
        if (owner != null || fresh) {
            PersonChoice choice = new PersonChoice(owner, displayName, note);
            show(in(data, accounts -> accounts.moveTo(name, choice, life(days))));
        } else if (described) {
            Person person = in(data, accounts -> accounts.describe(name, displayName, note));
            System.out.println(person.id() + " is " + whole(person) + ".");
        } else {
            throw new CliException(
                    "say whose the account is, by PERSON or --new, or who the person is, by --display-name or"
                            + " --note.");
        }
    }

    @Command(
            name = "rotate",
            description = "Give an account another token and show it, once. The one that it had is of no use any more.",
            mixinStandardHelpOptions = true)
    void rotate(
            @Parameters(paramLabel = "NAME", description = ACCOUNT) String name,
            @Option(names = "--days", description = DAYS, defaultValue = "365") int days,
            @Option(names = "--data", paramLabel = "DIR", description = DATA, defaultValue = DEFAULT_DATA) Path data) {
        show(in(data, accounts -> accounts.rotate(name, life(days))));
    }

    @Command(
            name = "revoke",
            description = "Take an account's token back. It holds from the next request on.",
            mixinStandardHelpOptions = true)
    void revoke(
            @Parameters(paramLabel = "NAME", description = ACCOUNT) String name,
            @Option(names = "--data", paramLabel = "DIR", description = DATA, defaultValue = DEFAULT_DATA) Path data) {
        Account revoked = in(data, accounts -> accounts.revoke(name));
        System.out.println("The token of " + revoked.name() + " is revoked.");
    }

    @Command(
            name = "list",
            description = "Show all accounts and whose they are, revoked ones too.",
            mixinStandardHelpOptions = true)
    void list(
            @Option(
                            names = "--at",
                            paramLabel = "TIME",
                            description = "As they were then: a day as 2026-11-28, at its end in Sweden, or a time as"
                                    + " 2026-11-28T12:00:00Z. Else as they are.")
                    @Nullable
                    String at,
            @Option(names = "--data", paramLabel = "DIR", description = DATA, defaultValue = DEFAULT_DATA) Path data) {
        Instant time = at == null ? Instant.now() : time(at);
        List<Account> accounts = in(data, all -> at == null ? all.list() : all.listAt(time));
        print(ACCOUNTS, "Name", "Role", "State", "Expires", "Token", "Person", "Who");
        accounts.forEach(account -> print(
                ACCOUNTS,
                account.name(),
                account.rolesInWords(),
                account.on(time),
                account.expires().truncatedTo(ChronoUnit.SECONDS),
                account.token(),
                account.person().id(),
                whole(account.person())));
        for (Map.Entry<String, String> doubtful :
                Accounts.doubtfulNames(accounts).entrySet()) {
            System.out.println("Warning: the name " + doubtful.getKey() + " " + doubtful.getValue() + ".");
        }
    }

    @Command(
            name = "history",
            description =
                    "Show the record of changes to persons, accounts and tokens: when, by whom, from what to what.",
            mixinStandardHelpOptions = true)
    void history(
            @Parameters(
                            paramLabel = "NAME",
                            arity = "0..1",
                            description =
                                    "The account whose changes are shown, and those of its persons. Else all are.")
                    @Nullable
                    String name,
            @Option(names = "--data", paramLabel = "DIR", description = DATA, defaultValue = DEFAULT_DATA) Path data) {
        List<AccountChange> changes = in(data, accounts -> accounts.history(name));
        print(CHANGES, "No", "When", "By", "What", "Account", "Person", "From", "To");
        changes.forEach(change -> print(
                CHANGES,
                change.number(),
                change.at().truncatedTo(ChronoUnit.SECONDS),
                change.actor(),
                change.what().word(),
                Objects.requireNonNullElse(change.account(), "-"),
                change.person(),
                Objects.requireNonNullElse(change.was(), "-"),
                Objects.requireNonNullElse(change.becomes(), "-")));
    }

    private static final String ACCOUNTS = "%-30s %-21s %-8s %-20s %-12s %-10s %s%n";
    private static final String CHANGES = "%-4s %-20s %-16s %-12s %-20s %-10s %-20s %s%n";
    private static final String NAME = "The name of the account: what events will name as their actor.";
    private static final String ACCOUNT = "The name of the account.";
    private static final String DISPLAY_NAME = "What the person is called. Of a new one, else the name of the account.";
    private static final String NOTE = "Who the person is, such as a title or a telephone number.";
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

    private static Instant time(String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(SwedishTime.ZONE)
                            .toInstant()
                            .minusMillis(1);
        } catch (DateTimeParseException e) {
            throw new CliException("--at must be a day as 2026-11-28 or a time as 2026-11-28T12:00:00Z.");
        }
    }

    private static String whole(Person person) {
        return person.displayName() + (person.note() == null ? "" : " (" + person.note() + ")");
    }

    private static void print(String format, Object... columns) {
        System.out.printf(format, columns);
    }

    /** Only the token goes to standard output, so that it can be redirected to a file. */
    private static void show(NewToken made) {
        Account account = made.account();
        System.err.println("The token of " + account.name() + ", " + account.rolesInWords() + " until "
                + account.expires() + ", of " + account.person().displayName() + " ("
                + account.person().id() + "). It is shown this once:");
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
