package se.paragraf.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.acceptance.Register;
import se.paragraf.standalone.Paragraf;
import se.paragraf.standalone.server.RunningRegister;

/** {@code paragraf user}, while the register is being served. */
class UserCommandTest {

    @TempDir
    private Path folder;

    @Test
    void given_a_register_that_is_served_when_users_come_and_go_then_each_holds_from_the_next_request_on() {
        try (RunningRegister running = RunningRegister.start(folder, 0)) {
            String token = run(0, "user", "add", "Åsa Öberg", "registrar").strip();
            Register asAsa = new Register(running.address(), who -> token);
            assertThat(asAsa.get("/v1/agreements").status()).isEqualTo(200);

            String another = run(0, "user", "rotate", "Åsa Öberg").strip();
            assertThat(asAsa.get("/v1/agreements").status()).isEqualTo(401);
            assertThat(asAsa.as(another).get("/v1/agreements").status()).isEqualTo(200);

            run(0, "user", "revoke", "Åsa Öberg");
            assertThat(asAsa.as(another).get("/v1/agreements").text("reason")).isEqualTo("REVOKED");
            assertThat(run(0, "user", "list"))
                    .contains("Åsa Öberg", "REVOKED")
                    .doesNotContain(token.substring(20), another.substring(20));
        }
    }

    @Test
    void given_wrong_use_when_a_user_is_added_then_it_is_said_and_nobody_is_made() {
        RunningRegister.start(folder, 0).close();

        run(2, "user", "add", "bo", "chief");
        run(2, "user", "add", "bo");
        run(1, "user", "add", "bo", "reader", "--days", "0");
        run(1, "user", "add", "registrar", "reader");

        assertThat(run(0, "user", "list")).doesNotContain("bo ");
    }

    private String run(int expected, String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
            all[arguments.length] = "--data";
            all[arguments.length + 1] = folder.toString();
            assertThat(Paragraf.run(all)).isEqualTo(expected);
        } finally {
            System.setOut(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
