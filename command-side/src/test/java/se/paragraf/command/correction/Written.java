package se.paragraf.command.correction;

import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.then;

import se.paragraf.command.dispatch.CommandContext;
import se.paragraf.event.CorrectionProposed;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.json.EventJson;
import se.paragraf.value.CorrectionId;
import tools.jackson.databind.JsonNode;

/** Corrections as the tests write them: JSON with apostrophes. */
final class Written {

    static final CommandContext OTHER = new CommandContext("compliance@test", "compliance", "asked", "digest", null);
    static final CorrectionId ONE = new CorrectionId(1);

    private Written() {}

    static ProposeCorrection propose(long sequence, String field, String value) {
        return new ProposeCorrection(ID, sequence, field, json(value), "Felskrivning");
    }

    static CorrectionProposed asked(int id, long sequence, String field, String now, String then) {
        return new CorrectionProposed(ID, new CorrectionId(id), sequence, field, json(now), json(then), "Felskrivning");
    }

    static RecordCorrected made(int id, long sequence, String field, String now, String then) {
        return new RecordCorrected(ID, new CorrectionId(id), sequence, field, json(now), json(then), "Felskrivning");
    }

    static JsonNode json(String text) {
        return text == null ? null : EventJson.mapper().readTree(text.replace('\'', '"'));
    }
}
