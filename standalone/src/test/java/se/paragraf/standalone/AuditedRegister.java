package se.paragraf.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import se.paragraf.acceptance.RequestBodies;
import se.paragraf.standalone.eventstore.RawFile;
import se.paragraf.standalone.server.RunningRegister;
import tools.jackson.databind.JsonNode;

/**
 * A register with two cases whose events are recorded in turn: the one has the odd positions, the other the even ones. A
 * test opens it, or writes into its files as an intruder with disk access could.
 *
 * @param folder where it is
 * @param one the agreement of the one case
 * @param other that of the other
 */
public record AuditedRegister(Path folder, String one, String other) {

    static final String UMEA = "2480";
    static final String ASELE = "2463";

    /** How many events each of the cases has. */
    static final int EVENTS = 6;

    /** Records the cases. */
    public static AuditedRegister recorded(Path folder) {
        try (RunningRegister running = RunningRegister.start(folder, 0)) {
            Register register = TestAccounts.register(running);
            List<String> cases = List.of(proposed(register), proposed(register));
            for (String municipality : List.of(UMEA, ASELE)) {
                cases.forEach(agreement -> post(
                        register,
                        agreement + "/adoptions",
                        RequestBodies.adoption(municipality, RequestBodies.minutes(municipality, "2022-06-13", 113))));
            }
            cases.forEach(agreement -> post(register, agreement + "/handover", Map.of()));
            String decision = "/decisions/2480-fullmaktige-2022-06-13-113";
            cases.forEach(agreement ->
                    post(register, agreement + decision + "/minutes-approval", Map.of("approvedOn", "2022-06-20")));
            cases.forEach(
                    agreement -> post(register, agreement + decision + "/notice", Map.of("postedOn", "2022-06-21")));
            cases.forEach(agreement -> {
                String path = "/v1/agreements/" + agreement + "?atLeast=" + (EVENTS - 1);
                assertThat(register.getOnceThere(path).status()).isEqualTo(200);
            });
            return new AuditedRegister(folder, cases.get(0), cases.get(1));
        }
    }

    private static String proposed(Register register) {
        return post(register, "", RequestBodies.proposal(RequestBodies.newCaseNumber(), List.of(UMEA, ASELE)))
                .text("agreementId");
    }

    private static Answer post(Register register, String path, Object body) {
        Answer answer = register.post("/v1/agreements" + (path.isEmpty() ? "" : "/" + path), body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    /** The same register in another folder. */
    AuditedRegister copiedTo(Path target) {
        try (Stream<Path> files = Files.list(folder)) {
            Files.createDirectories(target);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
            return new AuditedRegister(target, one, other);
        } catch (IOException uncopied) {
            throw new UncheckedIOException(uncopied);
        }
    }

    /** Writes into the events, whatever their triggers say, which are there again afterwards. */
    void inEvents(String... statements) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"))) {
            RawFile.withoutTriggers(connection, List.of(statements));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Writes into the views in service. */
    public void inViews(String... statements) {
        execute("views-1.db", statements);
    }

    void loseViews() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith("views")) {
                    Files.delete(file);
                }
            }
        } catch (IOException undeleted) {
            throw new UncheckedIOException(undeleted);
        }
    }

    /** Writes into a file. */
    void execute(String file, String... statements) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(file));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Opens it, has it audited, and gives what the audit says once it is over. */
    JsonNode audited() {
        try (RunningRegister running = RunningRegister.start(folder, 0)) {
            return audited(TestAccounts.register(running));
        }
    }

    static JsonNode audited(Register register) {
        Answer begun = register.post("/v1/audits", "");
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        JsonNode audit =
                register.getOnceEnded(begun.header("Location") + "?limit=100").json();
        assertThat(audit.get("state").asString()).as(audit.toString()).isEqualTo("DONE");
        return audit;
    }
}
