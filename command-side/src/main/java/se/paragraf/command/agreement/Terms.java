package se.paragraf.command.agreement;

import se.paragraf.event.AgreementProposed;
import se.paragraf.event.ProposalEvent;
import se.paragraf.event.TextEvidenced;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.Period;
import se.paragraf.value.RegionCode;
import se.paragraf.value.TextVersion;

/**
 * What is agreed on, as it stands now.
 *
 * @param region the region that keeps the case
 * @param caseNumber the region's number for it
 * @param title what the agreement is called
 * @param period the term that it runs for
 * @param text the text to adopt
 */
public record Terms(RegionCode region, CaseNumber caseNumber, String title, Period period, TextVersion text) {

    static Terms of(AgreementProposed proposed) {
        return new Terms(
                proposed.region(), proposed.caseNumber(), proposed.title(), proposed.period(), proposed.text());
    }

    Terms after(ProposalEvent event) {
        if (event instanceof TextEvidenced evidenced) {
            return new Terms(region, caseNumber, title, period, text.evidencedBy(evidenced.sha256()));
        }
        return this;
    }
}
