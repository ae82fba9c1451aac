package se.paragraf.command.casefile;

import se.paragraf.event.AgreementProposed;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.json.EventJson;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.Period;
import se.paragraf.value.RegionCode;
import se.paragraf.value.Sha256;
import se.paragraf.value.TextVersion;
import tools.jackson.databind.JsonNode;

/**
 * What is agreed on, as it stands now and as far as a rule asks for it.
 *
 * @param region the region that keeps the case
 * @param caseNumber the region's number for it
 * @param title what the agreement is called
 * @param period the term that it runs for
 * @param text the text to adopt
 */
public record Terms(RegionCode region, CaseNumber caseNumber, String title, Period period, TextVersion text) {

    private static final long PROPOSAL = 0;

    static Terms of(AgreementProposed proposed) {
        return new Terms(
                proposed.region(), proposed.caseNumber(), proposed.title(), proposed.period(), proposed.text());
    }

    Terms textEvidenced(Sha256 sha256) {
        return with(title, period, text.evidencedBy(sha256));
    }

    Terms amended(TextVersion amended) {
        return with(title, period, amended);
    }

    Terms corrected(RecordCorrected correction) {
        JsonNode value = correction.newValue();
        if (value == null || correction.sequence() != PROPOSAL) {
            return this;
        }
        return switch (correction.field()) {
            case "title" -> with(value.asString(), period, text);
            case "period" -> with(title, EventJson.mapper().treeToValue(value, Period.class), text);
            default -> this;
        };
    }

    private Terms with(String named, Period term, TextVersion version) {
        return new Terms(region, caseNumber, named, term, version);
    }
}
