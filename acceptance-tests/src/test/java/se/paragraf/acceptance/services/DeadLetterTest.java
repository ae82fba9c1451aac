package se.paragraf.acceptance.services;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import se.paragraf.acceptance.RequestBodies;
import tools.jackson.databind.JsonNode;

/** Dead letters: an event that these services cannot read, as of a later version. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class DeadLetterTest {

    private static final String UMEA = "2480";

    @BeforeEach
    void needsServers() {
        Servers.find();
    }

    @Test
    void given_an_event_of_a_later_version_when_the_services_run_then_its_case_stands_still_and_all_others_go_on()
            throws Exception {
        try (Cluster cluster = Cluster.start(1, 1)) {
            Register register = cluster.register();
            Answer stuck = proposed(register);
            append(stuck.text("agreementId"), 1);

            Answer other = proposed(register);
            Answer adopted = register.post(
                    other.header("Location") + "/adoptions",
                    RequestBodies.adoption(UMEA, RequestBodies.minutes(UMEA, "2022-06-13", 113)));

            read(register, other.header("Location") + "?atLeast=" + adopted.number("sequence"));
            JsonNode letter = letter(register, stuck.text("agreementId"));
            assertThat(letter.get("sequence").asInt()).isEqualTo(1);
            assertThat(letter.get("cause").asString()).contains("OfALaterProgram");
            assertThat(read(register, stuck.header("Location")).number("sequence"))
                    .isZero();
            assertThat(register.get("/actuator/health")
                            .json()
                            .at("/components/deadLetters/status")
                            .asString())
                    .isEqualTo("DEGRADED");
            Answer retried = register.post("/v1/dead-letters/" + stuck.text("agreementId") + "/retry", Map.of());
            assertThat(retried.json().at("/heldUpBy/eventId")).isEqualTo(letter.get("eventId"));
        }
    }

    private static Answer proposed(Register register) {
        Answer proposed = register.post(
                "/v1/agreements", RequestBodies.proposal(RequestBodies.newCaseNumber(), List.of(UMEA, "2482")));
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
        return proposed;
    }

    private static Answer read(Register register, String path) {
        Answer answer = register.get(path);
        while (answer.status() == 404 || answer.status() == 503) {
            answer = register.get(path);
        }
        return answer;
    }

    private static JsonNode letter(Register register, String agreementId) {
        while (true) {
            for (JsonNode letter : register.get("/v1/dead-letters").items()) {
                if (letter.get("agreementId").asString().equals(agreementId)) {
                    return letter;
                }
            }
        }
    }

    private static void append(String agreementId, long sequence) throws Exception {
        String[] server = Servers.find().axonServers().split(",")[0].split(":");
        AxonServerConnectionFactory factory = AxonServerConnectionFactory.forClient("a-later-program")
                .routingServers(new ServerAddress(server[0], Integer.parseInt(server[1])))
                .build();
        try {
            AxonServerConnection connection = factory.connect("default");
            connection
                    .eventChannel()
                    .appendEvents(Event.newBuilder()
                            .setMessageIdentifier(UUID.randomUUID().toString())
                            .setAggregateIdentifier(agreementId)
                            .setAggregateSequenceNumber(sequence)
                            .setAggregateType("Agreement")
                            .setTimestamp(System.currentTimeMillis())
                            .setPayload(SerializedObject.newBuilder()
                                    .setType("se.paragraf.event.OfALaterProgram")
                                    .setRevision("1")
                                    .setData(ByteString.copyFromUtf8("{}")))
                            .build())
                    .get(10, TimeUnit.SECONDS);
        } finally {
            factory.shutdown();
        }
    }
}
