package se.paragraf.benchmarks.methods;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.paragraf.benchmarks.SampleCase;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.command.agreement.ProposeAgreement;
import se.paragraf.command.casefile.Author;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.EventOrigin;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.RecordAnnotated;
import se.paragraf.query.history.RecordedEvent;

/** The events of {@link SampleCase} without a store. */
final class SampleEvents {

    private static final LocalDate RECORDED_ON = LocalDate.of(2022, 7, 1);
    private static final ProposeAgreement PROPOSAL = SampleCase.proposal(1);
    private static final List<AdoptByMunicipality> ADOPTIONS = SampleCase.adoptions(PROPOSAL);

    private SampleEvents() {}

    /** So many events: the proposal, up to 15 adoptions as they are decided, and annotations. */
    static List<AgreementEvent> of(int records) {
        List<AgreementEvent> events = new ArrayList<>();
        events.add(new AgreementProposed(
                PROPOSAL.agreementId(),
                PROPOSAL.region(),
                PROPOSAL.caseNumber(),
                PROPOSAL.title(),
                PROPOSAL.period(),
                PROPOSAL.text(),
                PROPOSAL.parties(),
                PROPOSAL.reviewWindows(),
                null,
                PROPOSAL.source(),
                null));
        for (int record = 1; record < records; record++) {
            events.add(
                    record <= ADOPTIONS.size()
                            ? ADOPTIONS.get(record - 1).decide(caseFile(events), RECORDED_ON)
                            : new RecordAnnotated(PROPOSAL.agreementId(), null, "Anmärkning " + record));
        }
        return events;
    }

    /** The adoption that follows nine others. */
    static AdoptByMunicipality nextAdoption() {
        return ADOPTIONS.get(9);
    }

    /** The case file that the events amount to. */
    static CaseFile caseFile(List<AgreementEvent> events) {
        CaseFile caseFile = CaseFile.EMPTY;
        for (int sequence = 0; sequence < events.size(); sequence++) {
            caseFile = caseFile.evolve(
                    events.get(sequence),
                    new EventOrigin(sequence, new Author("registrar-1", "registrar-1"), RECORDED_ON, null));
        }
        return caseFile;
    }

    /** The events as the query side reads them. */
    static List<RecordedEvent> recorded(List<AgreementEvent> events) {
        List<RecordedEvent> recorded = new ArrayList<>();
        for (AgreementEvent event : events) {
            recorded.add(new RecordedEvent(
                    recorded.size() + 1,
                    recorded.size(),
                    "0190a6f2-7c3e-7b1a-9f52-" + String.format("%012x", recorded.size()),
                    event.getClass().getSimpleName(),
                    "1",
                    Instant.parse("2022-07-01T08:00:00Z"),
                    "registrar-1",
                    "registrar",
                    "import-" + recorded.size(),
                    event));
        }
        return recorded;
    }
}
