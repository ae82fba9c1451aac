package se.paragraf.standalone.demo;

import java.io.PrintStream;
import java.util.function.Function;
import se.paragraf.security.Role;
import se.paragraf.standalone.client.RegisterClient;
import tools.jackson.databind.JsonNode;

/** Sends the requests of scripts to a register, one after another, and prints what came of each. */
public final class Demonstration {

    private final Function<Role, RegisterClient> clients;
    private final PrintStream out;
    private String agreementId = "";
    private long sequence = -1;

    /** @param clients a client of the register for each role */
    public Demonstration(Function<Role, RegisterClient> clients, PrintStream out) {
        this.clients = clients;
        this.out = out;
    }

    /**
     * Sends the requests of a script.
     *
     * @throws se.paragraf.standalone.client.RegisterClientException if the register answers otherwise than the script says
     */
    public void play(Script script) {
        script.steps().forEach(this::play);
    }

    private void play(DemoStep step) {
        if (step.post() == null) {
            out.println("      " + step.say());
            if (step.look() != null) {
                look(step.look());
            }
            if (Boolean.TRUE.equals(step.show())) {
                printReport();
                out.println();
            }
            return;
        }
        RegisterClient client = clients.apply(step.role());
        String path = step.post().replace("{agreementId}", agreementId);
        if (step.refused() != null) {
            out.println("      " + step.say());
            out.println("      (refused: " + client.refusal(path, step.body(), step.refused()) + ")");
            return;
        }
        JsonNode receipt = client.post(path, step.body());
        agreementId = receipt.get("agreementId").asString();
        sequence = receipt.get("sequence").asLong();
        out.printf("%4d  %s%n", sequence, step.say());
        receipt.get("warnings")
                .forEach(warning -> out.println("      (" + warning.get("en").asString() + ")"));
    }

    private void look(DemoStep.Look look) {
        JsonNode status = clients.apply(Role.READER)
                .get("/v1/agreements/" + agreementId + "?effectiveAt=" + look.day() + "&atLeast=" + sequence);
        for (JsonNode party : status.get("parties")) {
            if (party.get("municipality").asString().equals(look.municipality())) {
                out.println("      (on " + look.day() + ": " + party.get("name").asString() + " "
                        + party.get("standing").asString() + ")");
            }
        }
    }

    /** Prints the status and the trail of the agreement of the last request. */
    public void printReport() {
        Report.print(clients.apply(Role.READER), agreementId, sequence, out);
    }

    /** The agreement of the last request. */
    public String agreementId() {
        return agreementId;
    }
}
