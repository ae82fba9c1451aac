package se.paragraf.acceptance.services;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import se.paragraf.acceptance.RequestBodies;
import se.paragraf.command.correction.AnnotateRecord;
import se.paragraf.command.dispatch.CommandDigest;
import se.paragraf.value.AgreementId;

/** Someone who can reach Axon Server, and has no key, sends commands to it in another's name. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ForgedCommandTest {

    private static Cluster cluster;

    @BeforeAll
    static void start() {
        cluster = Cluster.start(1, 1);
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void given_a_command_in_the_name_of_another_when_it_comes_through_axon_server_then_it_is_not_recorded()
            throws Exception {
        Register register = cluster.register();
        String agreement = register.post(
                        "/v1/agreements", RequestBodies.proposal(RequestBodies.newCaseNumber(), List.of("2480")))
                .header("Location");
        String id = agreement.substring(agreement.lastIndexOf('/') + 1);

        CommandResponse response = send(annotation(id));

        assertThat(response.getErrorCode()).isNotEmpty();
        Answer recorded =
                register.post(agreement + "/annotations", Map.of("sequence", 0, "note", "In the registrar's own name"));
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
        assertThat(recorded.number("sequence")).as("nothing came in between").isEqualTo(1);
    }

    /** Everything is as a command-side instance writes it, but for the code. */
    private static Command annotation(String agreement) {
        String note = "In another's name";
        Map<String, String> metaData = Map.of(
                "actor",
                "test-compliance",
                "role",
                "compliance",
                "commandId",
                UUID.randomUUID().toString(),
                "commandDigest",
                CommandDigest.of(new AnnotateRecord(AgreementId.from(agreement), 0L, note)));
        Command.Builder command = Command.newBuilder()
                .setMessageIdentifier(UUID.randomUUID().toString())
                .setName(AnnotateRecord.class.getName())
                .setTimestamp(System.currentTimeMillis())
                .setPayload(SerializedObject.newBuilder()
                        .setType(AnnotateRecord.class.getName())
                        .setData(ByteString.copyFromUtf8(
                                "{\"agreementId\":\"" + agreement + "\",\"sequence\":0,\"note\":\"" + note + "\"}")));
        metaData.forEach((key, value) -> command.putMetaData(
                key, MetaDataValue.newBuilder().setTextValue(value).build()));
        return command.build();
    }

    private static CommandResponse send(Command command) throws Exception {
        String[] server = Servers.find().axonServers().split(",")[0].split(":");
        AxonServerConnectionFactory connections = AxonServerConnectionFactory.forClient("forger")
                .routingServers(new ServerAddress(server[0], Integer.parseInt(server[1])))
                .build();
        try {
            AxonServerConnection connection = connections.connect("default");
            return connection.commandChannel().sendCommand(command).get(1, TimeUnit.MINUTES);
        } finally {
            connections.shutdown();
        }
    }
}
