package se.paragraf.standalone.account;

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
import se.paragraf.http.access.Caller;
import se.paragraf.http.access.RefusedTokenException;
import se.paragraf.http.access.RefusedTokenException.Reason;
import se.paragraf.http.role.Role;
import se.paragraf.query.run.SteeredClock;

/** Accounts and their tokens. The time is the test's. */
class AccountsTest {

    private static final Duration YEAR = Accounts.USUAL_LIFE;

    @TempDir
    private Path folder;

    private final SteeredClock clock = new SteeredClock();
    private Accounts accounts;
    private LocalTokens tokens;

    @BeforeEach
    void open() {
        accounts = Accounts.open(folder, clock);
        tokens = new LocalTokens(accounts);
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    @Test
    void givenAnAccount_whenItsTokenIsPresented_thenItIsTheCaller() {
        NewToken ada = accounts.add("Ada Öst", List.of(Role.REGISTRAR, Role.READER), YEAR);

        assertThat(tokens.caller(ada.text())).isEqualTo(new Caller("Ada Öst", Set.of(Role.READER, Role.REGISTRAR)));
    }

    @Test
    void givenAToken_whenItsTimeIsOver_thenItIsRefusedAsExpired() {
        String token =
                accounts.add("ada", List.of(Role.READER), Duration.ofDays(1)).text();
        clock.pass(Duration.ofDays(1).minusMillis(1));
        assertThatCode(() -> tokens.caller(token)).doesNotThrowAnyException();

        clock.pass(Duration.ofMillis(1));

        assertRefused(token, Reason.EXPIRED);
    }

    @Test
    void givenAToken_whenItIsRevokedByAnotherProcess_thenItIsRefusedFromTheNextRequestOn() {
        String token = accounts.add("ada", List.of(Role.READER), YEAR).text();
        try (Accounts elsewhere = Accounts.open(folder, clock)) {
            elsewhere.revoke("ada");
        }
        assertRefused(token, Reason.REVOKED);
    }

    @Test
    void givenAToken_whenItIsRotated_thenOnlyTheNewOneIsGood() {
        String before = accounts.add("ada", List.of(Role.COMPLIANCE), YEAR).text();
        String after = accounts.rotate("ada", YEAR).text();

        assertRefused(before, Reason.REVOKED);
        assertThat(tokens.caller(after).roles()).containsExactly(Role.COMPLIANCE);
    }

    @Test
    void givenARevokedAccount_whenItIsRotated_thenItIsInUseAgain() {
        accounts.add("ada", List.of(Role.READER), YEAR);
        accounts.revoke("ada");

        assertThat(tokens.caller(accounts.rotate("ada", YEAR).text()).name()).isEqualTo("ada");
    }

    @Test
    void givenAToken_whenAnyCharacterOfItIsAnother_thenItIsRefused() {
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
    void givenATextThatIsNoToken_whenItIsPresented_thenItIsRefused(String text) {
        assertRefused(text, Reason.UNKNOWN);
    }

    @Test
    void givenANameThatIsGiven_whenAnAccountIsMadeOfIt_thenItIsRefusedEvenAfterARevocation() {
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
    void givenANameThatIsNone_whenAnAccountIsMadeOfIt_thenItIsRefused(String name) {
        assertThatThrownBy(() -> accounts.add(name, List.of(Role.READER), YEAR))
                .isInstanceOf(AccountProblemException.class);
        assertThat(accounts.list()).isEmpty();
    }

    @Test
    void givenNoSuchAccount_whenItIsRevokedOrRotated_thenItIsSaid() {
        assertThatThrownBy(() -> accounts.revoke("bo")).hasMessage("there is no account bo.");
        assertThatThrownBy(() -> accounts.rotate("bo", YEAR)).hasMessage("there is no account bo.");
    }

    @Test
    void givenATokenOfTheLauncher_whenItIsForgotten_thenItIsNoGoodAndNoAccountIsLeft() {
        NewToken launcher = accounts.forLauncher("ada", Set.of(Role.COMPLIANCE));
        assertThat(tokens.caller(launcher.text()).name()).isEqualTo("launcher/ada");

        accounts.forget(launcher);

        assertRefused(launcher.text(), Reason.UNKNOWN);
        assertThat(accounts.list()).isEmpty();
    }

    @Test
    void givenATokenOfTheLauncherThatWasLeftBehind_whenADayHasPassed_thenItIsNoGood() {
        NewToken launcher = accounts.forLauncher("ada", Set.of(Role.COMPLIANCE));

        clock.pass(Duration.ofDays(1));

        assertRefused(launcher.text(), Reason.EXPIRED);
    }

    @Test
    void givenANewRegister_whenItStarts_thenThereIsATokenForEachRoleInAFileThatOnlyItsOwnerReads() throws Exception {
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
    void givenAccounts_whenTheirFilesAreRead_thenNoTokenIsInThem() throws Exception {
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
