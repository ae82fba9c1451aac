package se.paragraf.command.agreement;

import se.paragraf.command.source.Recording;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.AgreementTextAmended;
import se.paragraf.event.ProposalEvent;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.TextEvidenced;
import se.paragraf.event.json.EventJson;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.Period;
import se.paragraf.value.RegionCode;
import se.paragraf.value.TextVersion;
import tools.jackson.databind.JsonNode;

/**
 * What is agreed on, as it stands now.
 *
 * @param region the region that keeps the case
 * @param caseNumber the region's number for it
 * @param title what the agreement is called
 * @param period the term that it runs for
 * @param text the text to adopt
 * @param textSequence which record states the text's label
 */
public record Terms(
        RegionCode region, CaseNumber caseNumber, String title, Period period, TextVersion text, long textSequence) {

    private static final long PROPOSAL = 0;

    static Terms of(AgreementProposed proposed) {
        return new Terms(
                proposed.region(),
                proposed.caseNumber(),
                proposed.title(),
                proposed.period(),
                proposed.text(),
                PROPOSAL);
    }

    Terms after(ProposalEvent event, Recording recording) {
        if (event instanceof TextEvidenced evidenced) {
            return with(title, period, text.evidencedBy(evidenced.sha256()), textSequence);
        }
        if (event instanceof AgreementTextAmended amended) {
            return with(title, period, amended.text(), recording.sequence());
        }
        return this;
    }

    Terms after(RecordCorrected correction) {
        JsonNode value = correction.newValue();
        if (value == null) {
            return this;
        }
        boolean proposal = correction.sequence() == PROPOSAL;
        if (proposal && correction.field().equals("title")) {
            return with(value.asString(), period, text, textSequence);
        }
        if (proposal && correction.field().equals("period")) {
            return with(title, EventJson.mapper().treeToValue(value, Period.class), text, textSequence);
        }
        if (correction.sequence() == textSequence && correction.field().equals("text.label")) {
            return with(title, period, new TextVersion(value.asString(), text.sha256()), textSequence);
        }
        return this;
    }

    private Terms with(String named, Period term, TextVersion version, long sequence) {
        return new Terms(region, caseNumber, named, term, version, sequence);
    }
}
