package se.paragraf.standalone.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.query.job.SteeredClock;
import se.paragraf.security.Role;
import se.paragraf.standalone.accounts.AccountChange.Change;

/** Whose accounts are, how their names are told apart, and the record of what was changed in them. */
class PersonsTest {

    private static final Duration YEAR = Accounts.DEFAULT_LIFETIME;
    private static final List<Role> REGISTRAR = List.of(Role.REGISTRAR);

    @TempDir
    private Path folder;

    private final SteeredClock clock = new SteeredClock();
    private Accounts accounts;
    private AccountTokenVerifier tokens;

    @BeforeEach
    void open() {
        accounts = Accounts.open(folder, clock);
        tokens = new AccountTokenVerifier(accounts);
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    @Test
    void given_a_new_register_when_it_starts_then_its_first_tokens_and_its_starters_launcher_are_of_one_person() {
        Map<Role, NewToken> first = accounts.first();
        NewToken launcher = accounts.forLauncher(SystemUser.current(), Set.of(Role.COMPLIANCE));
        NewToken other = accounts.forLauncher(SystemUser.ofNumber(987_654, "other"), Set.of(Role.COMPLIANCE));

        Set<String> persons = first.values().stream()
                .map(token -> tokens.caller(token.text()).person())
                .collect(Collectors.toSet());

        assertThat(persons)
                .singleElement()
                .isEqualTo(tokens.caller(launcher.text()).person())
                .isNotEqualTo(tokens.caller(other.text()).person());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "åsa öberg",
                "ÅSA ÖBERG",
                "A\u030asa O\u0308berg",
                "Åsa ӦBERG",
            })
    void given_a_name_when_another_account_is_made_of_a_spelling_of_it_then_it_is_refused(String spelling) {
        accounts.add("Åsa Öberg", REGISTRAR, YEAR);
        accounts.revoke("Åsa Öberg");

        assertThatThrownBy(() -> accounts.add(spelling, REGISTRAR, YEAR)).isInstanceOf(AccountProblemException.class);
        assertThat(accounts.list()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Ida, lda",
        "Ida, IDA",
        "scope, ѕсоре",
        "test-10, test-IO",
        "modern, modem",
        "modem, MODERN",
        "Groß, gross",
        "kim, KIM"
    })
    void given_a_name_when_another_looks_the_same_then_it_is_refused_by_the_name_that_is_given(
            String given, String alike) {
        accounts.add(given, REGISTRAR, YEAR);

        assertThatThrownBy(() -> accounts.add(alike, REGISTRAR, YEAR))
                .isInstanceOf(AccountProblemException.class)
                .hasMessageContaining("the name " + alike + " cannot be told from " + given);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Åsa Öb\u0435rg | \u0435 (CYRILLIC SMALL LETTER IE, U+0435) among those of another script (latin)",
                "Åsa \uff2fberg | \uff2f (FULLWIDTH LATIN CAPITAL LETTER O, U+FF2F); write O",
                "Åsa  Öberg | has two spaces in a row; write one",
                "Åsa\u00a0Öberg | NO-BREAK SPACE, U+00A0; accepted are 1 to 100 letters",
                "Åsa Ö\u200bberg | ZERO WIDTH SPACE, U+200B; accepted",
                "Åsa\u3164Öberg | HANGUL FILLER",
                "Åsa\u202eÖberg | RIGHT-TO-LEFT OVERRIDE, U+202E",
                "Åsa1\u0663 | \u0663 (ARABIC-INDIC DIGIT THREE, U+0663) among those of another script (latin)",
                "Åsa/Öberg | / (SOLIDUS, U+002F); accepted",
                "Åsa- | begins or ends with a space or sign"
            })
    void given_a_name_that_can_pass_for_another_when_an_account_is_made_of_it_then_the_character_is_named(
            String name, String reason) {
        assertThatThrownBy(() -> accounts.add(name, REGISTRAR, YEAR))
                .isInstanceOf(AccountProblemException.class)
                .hasMessageContaining(reason)
                .message()
                .doesNotContain("\u200b", "\u202e");
        assertThat(accounts.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Åsa Öberg", "Ольга Иванова", "王小明", "O.K. van-der_Berg 2", "åsa@example.se", "田中さくら"})
    void given_a_name_of_one_script_when_an_account_is_made_of_it_then_it_is_made(String name) {
        assertThat(accounts.add(name, REGISTRAR, YEAR).account().name()).isEqualTo(name);
    }

    @Test
    void given_a_person_when_another_account_of_theirs_is_made_then_both_are_of_one_person() {
        Person person = accounts.add("asa", REGISTRAR, YEAR, new PersonChoice(null, "Åsa Ö’Berg", "Clerk, unit 3"))
                .account()
                .person();
        accounts.add("asa.officer", List.of(Role.COMPLIANCE), YEAR, PersonChoice.known("asa"));
        accounts.add("asa.reader", List.of(Role.READER), YEAR, PersonChoice.known(person.id()));

        assertThat(accounts.list())
                .hasSize(3)
                .allSatisfy(account -> assertThat(account.person()).isEqualTo(person));
        assertThat(person.displayName()).isEqualTo("Åsa Ö’Berg");
        assertThatThrownBy(() -> accounts.add("bo", REGISTRAR, YEAR, PersonChoice.known("p-unknown")))
                .hasMessage("there is no person or account “p-unknown”.");
        assertThatThrownBy(() -> accounts.describe("asa", "Åsa\nRoot", null))
                .hasMessage("the display name has the character LINE FEED (LF), U+000A; accepted is one line of"
                        + " characters that can be seen.");
        assertThatThrownBy(() -> accounts.describe("asa", " ", null))
                .hasMessage("the display name has 0 characters; accepted are 1 to 100.");
    }

    @Test
    void given_an_account_when_it_becomes_another_persons_then_its_earlier_token_is_revoked() {
        Map<Role, NewToken> first = accounts.first();
        String before = first.get(Role.COMPLIANCE).text();
        String registrar = tokens.caller(first.get(Role.REGISTRAR).text()).person();

        NewToken after = accounts.moveTo("compliance", new PersonChoice(null, "Bo Ek", null), YEAR);

        assertThatThrownBy(() -> tokens.caller(before)).hasMessageContaining("revoked");
        assertThat(tokens.caller(after.text()).person()).isNotEqualTo(registrar);
        assertThatThrownBy(() -> accounts.moveTo("compliance", PersonChoice.known("compliance"), YEAR))
                .hasMessageContaining("is the account of Bo Ek");
    }

    @Test
    void given_an_account_when_its_roles_are_changed_then_its_token_grants_them_and_who_had_which_when_can_be_told() {
        String token = accounts.add("ada", REGISTRAR, YEAR).text();
        Instant asRegistrar = clock.instant();
        clock.pass(Duration.ofDays(1));

        accounts.changeRoles("ada", List.of(Role.READER, Role.COMPLIANCE));

        assertThat(tokens.caller(token).roles()).containsExactlyInAnyOrder(Role.READER, Role.COMPLIANCE);
        assertThat(accounts.listAt(asRegistrar))
                .singleElement()
                .satisfies(account -> assertThat(account.roles()).containsExactly(Role.REGISTRAR));
        assertThat(accounts.listAt(clock.instant()))
                .singleElement()
                .satisfies(account -> assertThat(account.rolesInWords()).isEqualTo("reader,compliance"));
        assertThat(accounts.listAt(asRegistrar.minusMillis(1))).isEmpty();
        assertThatThrownBy(() -> accounts.changeRoles("ada", List.of(Role.COMPLIANCE, Role.READER)))
                .hasMessage("ada has these roles already: reader,compliance.");
    }

    @Test
    void given_every_kind_of_change_when_the_record_is_read_then_each_has_an_entry_by_the_user_of_the_system() {
        String first = accounts.add("ada", REGISTRAR, YEAR).account().token();
        accounts.changeRoles("ada", List.of(Role.READER));
        String second = accounts.rotate("ada", YEAR).account().token();
        accounts.describe("ada", "Ada Lovelace", "Analyst");
        accounts.revoke("ada");

        assertThat(accounts.history(null).stream()
                        .map(change -> change.what().word() + " " + change.was() + " " + change.becomes()))
                .containsExactly(
                        "person null ada",
                        "account null registrar",
                        "token null " + first,
                        "roles registrar reader",
                        "revoked " + first + " null",
                        "token null " + second,
                        "display-name ada Ada Lovelace",
                        "note null Analyst",
                        "revoked " + second + " null");
        assertThat(accounts.history(null))
                .extracting(AccountChange::actor)
                .containsOnly("launcher/" + SystemUser.current().name());
        assertThat(accounts.history("ada")).isEqualTo(accounts.history(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT OR REPLACE INTO account VALUES ('ada', 'reader,registrar,compliance', 0, 'p-x')",
                "INSERT OR REPLACE INTO account SELECT name, 'compliance', since, person FROM account",
                "REPLACE INTO change VALUES (1, 0, 'x', 'account', 'ada', 'p-x', NULL, 'reader')",
                "REPLACE INTO change SELECT number, at, 'x', what, account, person, was, becomes FROM change",
                "INSERT INTO change VALUES (99, 0, 'x', 'roles', 'ada', 'p-x', NULL, 'reader')",
                "INSERT INTO change VALUES (NULL, 0, 'x', 'roles', 'ada', 'p-x', NULL, 'reader')",
                "UPDATE change SET actor = 'x'",
                "DELETE FROM change",
                "UPDATE account SET roles = 'compliance'",
                "UPDATE account SET name = 'bo'",
                "UPDATE account SET person = 'p-x'",
                "DELETE FROM account",
                "INSERT INTO account SELECT 'bo', roles, since, person FROM account",
                "UPDATE person SET display_name = 'x'",
                "UPDATE person SET note = 'x'",
                "UPDATE person SET system_user = 'uid 0'",
                "REPLACE INTO person SELECT id, 'x', note, system_user, since FROM person",
                "DELETE FROM person",
                "INSERT INTO person VALUES ('p-x', 'x', NULL, NULL, 0)",
                "UPDATE token SET expires = 9999999999999",
                "UPDATE token SET revoked = 1",
                "UPDATE token SET digest = x'00'",
                "REPLACE INTO token SELECT id, name, x'00', given, expires, revoked, launcher_roles, launcher_person"
                        + " FROM token",
                "INSERT INTO token SELECT 'x', name, digest, given, expires, NULL, NULL, NULL FROM token",
                "DELETE FROM token"
            })
    void given_accounts_when_plain_sql_changes_them_without_a_record_then_it_is_refused(String statement)
            throws SQLException {
        accounts.add("ada", REGISTRAR, YEAR);

        assertThatThrownBy(() -> execute(statement)).isInstanceOf(SQLException.class);

        assertThat(accounts.list())
                .singleElement()
                .satisfies(account -> assertThat(account.roles()).containsExactly(Role.REGISTRAR));
    }

    @Test
    void given_the_accounts_of_an_earlier_program_when_they_are_opened_then_they_are_persons_and_their_tokens_hold()
            throws Exception {
        accounts.close();
        Files.delete(folder.resolve("accounts.db"));
        Token token = Token.random(new SecureRandom());
        earlier(token);
        open();

        assertThat(tokens.caller(token.text()).name()).isEqualTo("Åsa Öberg");
        Map<String, String> persons = accounts.list().stream()
                .collect(Collectors.toMap(
                        Account::name, account -> account.person().id()));
        assertThat(persons).hasSize(7);
        assertThat(Set.copyOf(persons.values())).hasSize(3);
        assertThat(persons.get("Åsa Öb\u0435rg"))
                .isEqualTo(persons.get("Åsa Öberg"))
                .isEqualTo(persons.get("åsa öberg"));
        assertThat(persons.get("registrar"))
                .isEqualTo(persons.get("compliance"))
                .isEqualTo(persons.get("reader"))
                .isEqualTo(accounts.forLauncher(SystemUser.current(), Set.of(Role.READER))
                        .account()
                        .person()
                        .id());
        assertThat(Accounts.doubtfulNames(accounts.list()))
                .containsOnlyKeys("Åsa Öberg", "åsa öberg", "Åsa Öb\u0435rg")
                .containsEntry("åsa öberg", "cannot be told from the account Åsa Öberg");
        assertThat(accounts.history(null).stream()
                        .filter(change -> change.what() == Change.TAKEN_OVER)
                        .map(AccountChange::becomes))
                .containsExactly(
                        "reader", "registrar", "compliance", "registrar", "registrar", "registrar", "registrar");
        assertThat(schema(folder)).isEqualTo(schema(newFolder()));
        accounts.close();
        open();
        assertThat(accounts.history(null)).hasSize(10);
        assertThat(accounts.rotate("Åsa Öb\u0435rg", YEAR).account().roles()).containsExactly(Role.REGISTRAR);
    }

    @Test
    void given_a_file_that_is_not_of_this_program_when_it_is_opened_then_it_is_refused_and_left_alone()
            throws Exception {
        execute("PRAGMA user_version = 3");
        assertThatThrownBy(() -> Accounts.open(folder, clock))
                .isInstanceOf(AccountProblemException.class)
                .hasMessageContaining("use the program that wrote them");
        execute("PRAGMA application_id = 7");
        assertThatThrownBy(() -> Accounts.open(folder, clock))
                .isInstanceOf(AccountProblemException.class)
                .hasMessageContaining("is not one of accounts");
    }

    @ParameterizedTest
    @CsvSource({
        "ada, ada",
        "DOMAIN\\ada, DOMAIN\\ada",
        "Åsa Öberg, Åsa Öberg",
        "svc_x$, svc_x$",
        ", uid-7",
        "'', uid-7",
        "?, uid-7",
        "\u0430da, uid-7",
        "a\u001bda, uid-7",
        "ada\u200b, uid-7",
        "' ada', uid-7",
        "ada/bo, uid-7",
        "\uff41da, uid-7"
    })
    void given_a_user_of_the_system_when_the_name_is_none_or_could_confuse_then_the_number_is_taken(
            String name, String shown) {
        assertThat(SystemUser.ofNumber(7, name)).isEqualTo(new SystemUser("uid 7", shown));
    }

    @Test
    void given_a_java_property_when_the_user_of_the_system_is_found_then_it_has_no_part_in_it() throws Exception {
        String before = System.getProperty("user.name");
        System.setProperty("user.name", "Karin");
        try {
            assertThat(SystemUser.current().name()).isNotEqualTo("Karin");
            assertThat(SystemUser.current()).isEqualTo(SystemUser.ownerOf(folder.resolve("accounts.db")));
        } finally {
            System.setProperty("user.name", before);
        }
    }

    private Path newFolder() {
        Path other = folder.resolve("other");
        Accounts.open(other, clock).close();
        return other;
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("accounts.db"));
                Statement plain = connection.createStatement()) {
            plain.execute(statement);
        }
    }

    private static List<String> schema(Path folder) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("accounts.db"));
                Statement plain = connection.createStatement();
                var rows = plain.executeQuery(
                        "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master" + " ORDER BY 1")) {
            List<String> schema = new ArrayList<>();
            while (rows.next()) {
                schema.add(rows.getString(1));
            }
            return schema;
        }
    }

    /** As the program before made the file. */
    private void earlier(Token token) throws SQLException {
        execute("CREATE TABLE IF NOT EXISTS account (\n"
                + "  name TEXT PRIMARY KEY, roles TEXT NOT NULL, since INTEGER NOT NULL) STRICT");
        execute("CREATE TABLE IF NOT EXISTS token (\n"
                + "  id TEXT PRIMARY KEY, name TEXT NOT NULL, digest BLOB NOT NULL, given INTEGER NOT NULL,\n"
                + "  expires INTEGER NOT NULL, revoked INTEGER, launcher_roles TEXT) STRICT");
        execute("CREATE INDEX IF NOT EXISTS token_of_account ON token (name, given)");
        for (String name :
                List.of("reader", "registrar", "compliance", "Åsa Öberg", "åsa öberg", "Åsa Öb\u0435rg", "Bo Ek")) {
            String role = Role.named(name).map(Role::word).orElse("registrar");
            execute("INSERT INTO account VALUES ('" + name + "', '" + role + "', 1)");
            execute("INSERT INTO token VALUES ('" + name.hashCode() + "', '" + name + "', x'00', 1, 2, NULL, NULL)");
        }
        String digest = HexFormat.of().formatHex(token.digest());
        execute("INSERT INTO token VALUES ('" + token.id() + "', 'Åsa Öberg', x'" + digest
                + "', 2, 9999999999999, NULL, NULL)");
    }
}
