package se.paragraf.command.casefile;

import org.jspecify.annotations.Nullable;
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
 * What is agreed on, as far as a rule needs it.
 *
 * @param region the region that keeps the case
 * @param caseNumber the region's number for it
 * @param title what the agreement is called
 * @param period the term that it runs for
 * @param textSha256 the digest of the text to adopt, or null where it is not known
 */
public record Terms(
        RegionCode region,
        CaseNumber caseNumber,
        String title,
        Period period,
        @Nullable Sha256 textSha256) {

    private static final long PROPOSAL = 0;

    static Terms of(AgreementProposed proposed) {
        return new Terms(
                proposed.region(),
                proposed.caseNumber(),
                proposed.title(),
                proposed.period(),
                proposed.text().sha256());
    }

    Terms textEvidenced(Sha256 sha256) {
        return with(title, period, sha256);
    }

    Terms amended(TextVersion amended) {
        return with(title, period, amended.sha256());
    }

    Terms corrected(RecordCorrected correction) {
        JsonNode value = correction.newValue();
        if (value == null || correction.sequence() != PROPOSAL) {
            return this;
        }
        return switch (correction.field()) {
            case "title" -> with(value.asString(), period, textSha256);
            case "period" -> with(title, EventJson.mapper().treeToValue(value, Period.class), textSha256);
            default -> this;
        };
    }

    private Terms with(String named, Period term, @Nullable Sha256 digest) {
        return new Terms(region, caseNumber, named, term, digest);
    }
}
