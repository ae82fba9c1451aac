package se.paragraf.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import se.paragraf.security.Role;
import se.paragraf.standalone.Paragraf;
import se.paragraf.standalone.server.RunningRegister;

/** {@code paragraf user}, while the register is being served. */
class UserCommandTest {

    private static final String PROPOSAL = """
            {"region": "24", "caseNumber": "RS 1-2022", "title": "Agreement", "parties": ["2480"],
             "period": {"from": "2023-01-01", "to": "2026-12-31"}, "text": {"label": "Text"},
             "reviewWindows": [{"from": "2024-01-01", "to": "2024-12-31"}],
             "source": {"authority": "24", "body": {"name": "Nämnden", "kind": "BOARD"}, "meetingDate": "2022-04-13",
                        "paragraph": 7, "evidence": "PRIMARY_MINUTES"}}
            """;

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
    void given_the_first_tokens_when_their_bearer_proposes_a_correction_then_another_person_has_to_approve_it()
            throws Exception {
        try (RunningRegister running = RunningRegister.start(folder, 0);
                LauncherToken launcher = LauncherToken.of(folder, Role.COMPLIANCE)) {
            Register asRegistrar =
                    new Register(running.address(), who -> running.firstTokens().of(Role.REGISTRAR));
            String agreement = asRegistrar.post("/v1/agreements", PROPOSAL).text("agreementId");
            String corrections = "/v1/agreements/" + agreement + "/corrections";
            asRegistrar.post(
                    corrections, Map.of("sequence", 0, "field", "title", "newValue", "Another", "reason", "Misspelt"));
            String approval = corrections + "/1/approval";

            Answer asOfficer =
                    asRegistrar.as(running.firstTokens().of(Role.COMPLIANCE)).post(approval, "");
            assertThat(asOfficer.status()).isEqualTo(409);
            assertThat(asOfficer.text("type")).isEqualTo("/problems/same-person");
            assertThat(asRegistrar.as(launcher.token()).post(approval, "").text("type"))
                    .isEqualTo("/problems/same-person");

            String anotherPersons = run(0, "user", "add", "Bo Ek", "compliance").strip();
            asRegistrar.get("/v1/agreements/" + agreement + "?atLeast=1").is(200);
            String approvable = "/v1/corrections?approvable=true";
            assertThat(asRegistrar
                            .as(running.firstTokens().of(Role.COMPLIANCE))
                            .get(approvable)
                            .items())
                    .as("of the same person by another name")
                    .isEmpty();
            assertThat(asRegistrar.as(anotherPersons).get(approvable).items()).hasSize(1);
            assertThat(asRegistrar.as(anotherPersons).post(approval, "").status())
                    .isEqualTo(201);
            try (Connection events = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"));
                    Statement statement = events.createStatement();
                    ResultSet row = statement.executeQuery("SELECT count(DISTINCT json_extract(metadata, '$.person'))"
                            + " FROM events WHERE metadata LIKE '%\"person\"%'")) {
                assertThat(row.getInt(1)).isEqualTo(2);
            }
        }
    }

    @Test
    void given_accounts_when_their_roles_and_persons_are_changed_then_the_lists_and_the_history_show_it() {
        try (RunningRegister running = RunningRegister.start(folder, 0)) {
            String token = run(0, "user", "add", "bo", "reader", "--display-name", "Bo Ek", "--note", "Unit 3")
                    .strip();
            assertThat(run(0, "user", "roles", "bo", "registrar", "compliance"))
                    .isEqualTo("The roles of bo are registrar,compliance.\n");
            Register asBo = new Register(running.address(), who -> token);
            assertThat(asBo.get("/v1/audits").status()).isEqualTo(200);
            run(0, "user", "person", "compliance", "bo");
            run(0, "user", "person", "bo", "--note", "Unit 4");
            String other = run(0, "user", "person", "reader", "--new", "--display-name", "Cilla Dal")
                    .strip();

            assertThat(run(0, "user", "list"))
                    .containsPattern("(?m)^bo +registrar,compliance +ACTIVE .*Bo Ek \\(Unit 4\\)$")
                    .containsPattern("(?m)^compliance +compliance +ACTIVE .*Bo Ek \\(Unit 4\\)$")
                    .containsPattern("(?m)^reader +reader +ACTIVE .*Cilla Dal$");
            assertThat(run(0, "user", "list", "--at", "2020-01-01").lines()).hasSize(1);
            assertThat(run(0, "user", "history", "bo"))
                    .containsPattern("roles +bo +p-\\w+ +reader +registrar,compliance")
                    .containsPattern("note +- +p-\\w+ +Unit 3 +Unit 4")
                    .doesNotContain(token.substring(20), other.substring(20), "Cilla");
        }
    }

    @Test
    void given_wrong_use_when_a_user_is_added_then_it_is_said_and_nobody_is_made() {
        RunningRegister.start(folder, 0).close();

        run(2, "user", "add", "bo", "chief");
        run(2, "user", "add", "bo");
        run(1, "user", "add", "bo", "reader", "--days", "0");
        run(1, "user", "add", "registrar", "reader");
        run(1, "user", "add", "Registrar", "reader");
        run(1, "user", "add", "bo", "reader", "--person", "nobody");
        run(1, "user", "add", "bo", "reader", "--person", "reader", "--note", "x");
        run(1, "user", "roles", "reader", "reader");
        run(2, "user", "roles", "reader");
        run(1, "user", "person", "reader");
        run(1, "user", "person", "reader", "registrar");
        run(1, "user", "person", "reader", "registrar", "--new");
        run(1, "user", "list", "--at", "yesterday");
        run(1, "user", "history", "bo");

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
