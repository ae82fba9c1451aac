package se.paragraf.standalone.demo;

import java.io.PrintStream;
import se.paragraf.standalone.client.RegisterClient;
import tools.jackson.databind.JsonNode;

/** Prints the status and the trail of one agreement as the register answers them. */
final class Report {

    private Report() {}

    static void print(RegisterClient client, String agreementId, long sequence, PrintStream out) {
        String agreement = "/v1/agreements/" + agreementId;
        String readYourWrites = "atLeast=" + sequence;
        board(client.get(agreement + "?" + readYourWrites), out);
        trail(client.get(agreement + "/trail?limit=100&" + readYourWrites), out);
    }

    private static void board(JsonNode status, PrintStream out) {
        JsonNode counts = status.get("adoption");
        out.println();
        out.println(text(status, "caseNumber") + "  " + text(status, "title"));
        out.println("Status " + text(status, "status") + ": " + counts.get("adopted") + " of " + counts.get("total")
                + " adopted; text " + text(status.get("text"), "identical") + "; council: "
                + (status.has("council") ? text(status.get("council"), "outcome") : "no decision"));
        out.println();
        out.printf(
                "  %-4s  %-14s %-13s %-11s %-8s %s%n",
                "Code", "Municipality", "Standing", "Decided", "Para", "Evidence");
        for (JsonNode party : status.get("parties")) {
            out.printf(
                    "  %-4s  %-14s %-13s %-11s %-8s %s%n",
                    text(party, "municipality"),
                    text(party, "name"),
                    text(party, "standing"),
                    text(party, "decidedOn"),
                    text(party, "paragraph"),
                    text(party, "evidence"));
        }
    }

    private static void trail(JsonNode trail, PrintStream out) {
        out.println();
        out.println("Trail (happened, what):");
        for (JsonNode entry : trail.get("items")) {
            out.printf(
                    "%4d  %s  %s%n",
                    entry.get("sequence").asLong(), happened(entry), struck(entry) + text(entry.get("summary"), "en"));
        }
    }

    /** What stands before a record that was reversed. */
    private static String struck(JsonNode entry) {
        return entry.has("reversed") ? "[struck through: " + text(entry.get("reversed"), "reason") + "] " : "";
    }

    /** The day, or the days between which it happened where nobody stated it. */
    private static String happened(JsonNode entry) {
        if (entry.has("effectiveOn") || !entry.has("notAfter")) {
            return text(entry, "effectiveOn");
        }
        return (entry.has("notBefore") ? text(entry, "notBefore") + " to " : "by ") + text(entry, "notAfter");
    }

    private static String text(JsonNode node, String field) {
        return node.has(field) ? node.get(field).asString() : "-";
    }
}
