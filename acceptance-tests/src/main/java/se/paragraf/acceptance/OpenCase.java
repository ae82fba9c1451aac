package se.paragraf.acceptance;

import static se.paragraf.acceptance.RequestBodies.adoption;
import static se.paragraf.acceptance.RequestBodies.minutes;
import static se.paragraf.acceptance.RequestBodies.newCaseNumber;
import static se.paragraf.acceptance.RequestBodies.proposal;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A case that a test has opened. It keeps the last sequence, so that reads wait for what the test has recorded. */
final class OpenCase {

    static final String UMEA = "2480";
    static final String SKELLEFTEA = "2482";
    static final String ASELE = "2463";

    private final Register register;
    private final String id;
    private long sequence;

    private OpenCase(Register register, Answer opened) {
        this.register = register;
        this.id = opened.text("agreementId");
        this.sequence = opened.number("sequence");
    }

    static OpenCase of(Register register, String... parties) {
        return by(register, proposal(newCaseNumber(), List.of(parties)));
    }

    static OpenCase by(Register register, Map<String, Object> proposal) {
        return new OpenCase(register, register.post("/v1/agreements", proposal).is(201));
    }

    /** A case whose parties have all adopted and that lies with the council. */
    static OpenCase handedOver(Register register, String... parties) {
        OpenCase open = of(register, parties).adoptedBy(parties);
        open.record("/handover", Map.of("handedOverOn", "2022-11-01"));
        return open;
    }

    OpenCase adoptedBy(String... municipalities) {
        for (String municipality : municipalities) {
            record("/adoptions", adoption(municipality, minutes(municipality, "2022-06-13", 113)));
        }
        return this;
    }

    /** Sends a command that must be accepted. */
    Answer record(String command, Object body) {
        Answer answer = post(command, body).is(201);
        sequence = answer.number("sequence");
        return answer;
    }

    Answer post(String command, Object body, String... headers) {
        return register.post(path() + command, body, headers);
    }

    JsonNode status() {
        return register.get(path() + "?atLeast=" + sequence).is(200).json();
    }

    /** The status on a day. */
    JsonNode statusOn(String day) {
        return register.get(path() + "?effectiveAt=" + day + "&atLeast=" + sequence)
                .is(200)
                .json();
    }

    JsonNode party(String municipality) {
        return status().get("parties").values().stream()
                .filter(party -> party.get("municipality").asString().equals(municipality))
                .findFirst()
                .orElseThrow();
    }

    List<JsonNode> trail() {
        return register.get(path() + "/trail?limit=100&atLeast=" + sequence)
                .is(200)
                .items();
    }

    String path() {
        return "/v1/agreements/" + id;
    }

    String id() {
        return id;
    }

    long sequence() {
        return sequence;
    }
}
