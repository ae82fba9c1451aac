package se.paragraf.standalone.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.query.job.SteeredClock;
import se.paragraf.security.Caller;
import se.paragraf.security.RefusedTokenException;
import se.paragraf.security.RefusedTokenException.Reason;
import se.paragraf.security.Role;

/** Accounts and their tokens. The time is the test's. */
class AccountsTest {

    private static final SystemUser ADA = SystemUser.ofNumber(1815, "ada");
    private static final Duration YEAR = Accounts.DEFAULT_LIFETIME;

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
    void given_an_account_when_its_token_is_presented_then_it_is_the_caller() {
        NewToken ada = accounts.add("Ada Öst", List.of(Role.REGISTRAR, Role.READER), YEAR);

        assertThat(tokens.caller(ada.text()))
                .isEqualTo(new Caller(
                        "Ada Öst",
                        ada.account().person().id(),
                        Set.of(Role.READER, Role.REGISTRAR),
                        ada.account().expires(),
                        false));
    }

    @Test
    void given_a_token_of_the_launcher_when_it_is_presented_then_its_caller_says_so() {
        NewToken launcher = accounts.forLauncher(SystemUser.current(), Set.of(Role.READER));

        assertThat(tokens.caller(launcher.text()).launcher()).isTrue();
        assertThat(tokens.caller(launcher.text()).expiresAt())
                .isEqualTo(launcher.account().expires());
    }

    @Test
    void given_a_token_when_its_time_is_over_then_it_is_refused_as_expired() {
        String token =
                accounts.add("ada", List.of(Role.READER), Duration.ofDays(1)).text();
        clock.pass(Duration.ofDays(1).minusMillis(1));
        assertThatCode(() -> tokens.caller(token)).doesNotThrowAnyException();

        clock.pass(Duration.ofMillis(1));

        assertRefused(token, Reason.EXPIRED);
    }

    @Test
    void given_a_token_when_it_is_revoked_by_another_process_then_it_is_refused_from_the_next_request_on() {
        String token = accounts.add("ada", List.of(Role.READER), YEAR).text();
        try (Accounts elsewhere = Accounts.open(folder, clock)) {
            elsewhere.revoke("ada");
        }
        assertRefused(token, Reason.REVOKED);
    }

    @Test
    void given_a_token_when_it_is_rotated_then_only_the_new_one_is_good() {
        String before = accounts.add("ada", List.of(Role.COMPLIANCE), YEAR).text();
        String after = accounts.rotate("ada", YEAR).text();

        assertRefused(before, Reason.REVOKED);
        assertThat(tokens.caller(after).roles()).containsExactly(Role.COMPLIANCE);
    }

    @Test
    void given_a_revoked_account_when_it_is_rotated_then_it_is_in_use_again() {
        accounts.add("ada", List.of(Role.READER), YEAR);
        accounts.revoke("ada");

        assertThat(tokens.caller(accounts.rotate("ada", YEAR).text()).name()).isEqualTo("ada");
    }

    @Test
    void given_a_token_when_any_character_of_it_is_another_then_it_is_refused() {
        String token = accounts.add("ada", List.of(Role.READER), YEAR).text();
        for (int place = 0; place < token.length(); place++) {
            char other = token.charAt(place) == '0' ? '1' : '0';
            assertRefused(token.substring(0, place) + other + token.substring(place + 1), Reason.UNKNOWN);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "pgf_", "pgf_0123456789ab_", "Bearer x", "pgf_0123456789AB_ccccccccccccccccccccccccccc"
            })
    void given_a_text_that_is_no_token_when_it_is_presented_then_it_is_refused(String text) {
        assertRefused(text, Reason.UNKNOWN);
    }

    @Test
    void given_a_name_that_is_given_when_an_account_is_made_of_it_then_it_is_refused_even_after_a_revocation() {
        accounts.add("ada", List.of(Role.READER), YEAR);
        accounts.revoke("ada");

        assertThatThrownBy(() -> accounts.add("ada", List.of(Role.REGISTRAR), YEAR))
                .isInstanceOf(AccountProblemException.class)
                .hasMessageContaining("the name ada is given already");
        assertThat(accounts.list())
                .singleElement()
                .satisfies(account -> assertThat(account.roles()).containsExactly(Role.READER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " ada", "ada ", "launcher/ada", "a\tb", "a\nb", "-", "<b>"})
    void given_a_name_that_is_none_when_an_account_is_made_of_it_then_it_is_refused(String name) {
        assertThatThrownBy(() -> accounts.add(name, List.of(Role.READER), YEAR))
                .isInstanceOf(AccountProblemException.class);
        assertThat(accounts.list()).isEmpty();
    }

    @Test
    void given_no_such_account_when_it_is_revoked_or_rotated_then_it_is_said() {
        assertThatThrownBy(() -> accounts.revoke("bo")).hasMessage("there is no account “bo”.");
        assertThatThrownBy(() -> accounts.rotate("bo", YEAR)).hasMessage("there is no account “bo”.");
    }

    @Test
    void given_a_token_of_the_launcher_when_it_is_forgotten_then_it_is_no_good_and_no_account_is_left() {
        NewToken launcher = accounts.forLauncher(ADA, Set.of(Role.COMPLIANCE));
        assertThat(tokens.caller(launcher.text()).name()).isEqualTo("launcher/ada");

        accounts.forget(launcher);

        assertRefused(launcher.text(), Reason.UNKNOWN);
        assertThat(accounts.list()).isEmpty();
    }

    @Test
    void given_a_token_of_the_launcher_that_was_left_behind_when_a_day_has_passed_then_it_is_no_good() {
        NewToken launcher = accounts.forLauncher(ADA, Set.of(Role.COMPLIANCE));

        clock.pass(Duration.ofDays(1));

        assertRefused(launcher.text(), Reason.EXPIRED);
    }

    @Test
    void given_a_new_register_when_it_starts_then_there_is_a_token_for_each_role_in_a_file_that_only_its_owner_reads()
            throws Exception {
        FirstTokens first = FirstTokens.make(folder, accounts);

        for (Role role : Role.values()) {
            assertThat(tokens.caller(first.of(role)).roles()).containsExactly(role);
            assertThat(Files.readString(first.file())).contains(role.word() + " " + first.of(role) + "\n");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first.file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("accounts.db"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(FirstTokens.make(folder, accounts).tokens()).isEqualTo(Map.of());
    }

    @Test
    void given_accounts_when_their_files_are_read_then_no_token_is_in_them() throws Exception {
        String token = accounts.add("ada", List.of(Role.READER), YEAR).text();
        String secret = token.substring(token.length() - 43);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(secret);
            }
        }
        assertThat(Token.read(token).orElseThrow().toString()).doesNotContain(secret);
    }

    private void assertRefused(String token, Reason reason) {
        assertThatThrownBy(() -> tokens.caller(token))
                .isInstanceOfSatisfying(
                        RefusedTokenException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
