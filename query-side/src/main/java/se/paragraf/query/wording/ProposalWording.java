package se.paragraf.query.wording;

import se.paragraf.event.AgreementProposed;
import se.paragraf.event.AgreementSuperseded;
import se.paragraf.event.AgreementTerminated;
import se.paragraf.event.AgreementTextAmended;
import se.paragraf.event.AgreementWithdrawn;
import se.paragraf.event.ProposalEvent;
import se.paragraf.event.SuccessionRecorded;
import se.paragraf.event.TextEvidenced;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.Wording;

/** Sentences for what happens to the agreement itself. */
interface ProposalWording extends ProposalEvent.Visitor<Sentences> {

    @Override
    default Sentences visit(AgreementProposed event) {
        Wording period = Days.of(event.period());
        int parties = event.parties().size();
        return opening(event)
                .and(
                        "Den avses gälla " + period.sv() + " och har "
                                + (parties == 1 ? "en kommun" : parties + " kommuner") + " som "
                                + (parties == 1 ? "part." : "parter."),
                        "It is meant to run " + period.en() + " and has "
                                + (parties == 1 ? "one municipality" : parties + " municipalities") + " as "
                                + (parties == 1 ? "its party." : "its parties."))
                .and(
                        "Detta är ett förslag, inte ett beslut om överenskommelsen.",
                        "This is a proposal, not a decision on the agreement.")
                .andIf(
                        event.text().sha256() == null,
                        "Överenskommelsens text finns inte i registret.",
                        "The register does not hold the text of the agreement.");
    }

    @Override
    default Sentences visit(TextEvidenced event) {
        DocumentRef document = event.document();
        String digest = event.sha256().value();
        DecisionId version = event.version();
        return Sentences.of(
                        document == null
                                ? "Överenskommelsens text är identifierad genom sin kontrollsumma."
                                : "Överenskommelsens text är identifierad genom handlingen ”" + document.name() + "”.",
                        document == null
                                ? "The text of the agreement is identified by its digest."
                                : "The text of the agreement is identified by the document “" + document.name() + "”.")
                .andIf(
                        TextEvidenced.PROPOSAL.equals(version),
                        "Det gäller texten så som den föreslogs.",
                        "It is the text as proposed.")
                .andIf(
                        version != null && !TextEvidenced.PROPOSAL.equals(version),
                        "Det gäller texten enligt beslutet " + version + ".",
                        "It is the text by the decision " + version + ".")
                .and("SHA-256: " + digest + ".", "SHA-256: " + digest + ".");
    }

    @Override
    default Sentences visit(AgreementTextAmended event) {
        return Sentences.decided(
                        event.source(),
                        "ändrade överenskommelsens text till ”" + event.text().label() + "”",
                        "changed the text of the agreement to “" + event.text().label() + "”")
                .and(
                        "Varje part ska ta ställning på nytt; tidigare ställningstaganden står kvar i historiken.",
                        "Every party is to decide anew; what was decided before stays in the trail.")
                .andIf(
                        event.text().sha256() == null,
                        "Överenskommelsens nya text finns inte i registret.",
                        "The register does not hold the new text of the agreement.")
                .andReason(event.reason());
    }

    @Override
    default Sentences visit(AgreementWithdrawn event) {
        return Sentences.decided(
                        event.source(),
                        "drog tillbaka förslaget till överenskommelse",
                        "withdrew the proposed agreement")
                .andReason(event.reason());
    }

    @Override
    default Sentences visit(AgreementTerminated event) {
        Wording from = Days.of(event.effectiveFrom());
        return Sentences.decided(
                        event.source(), "beslutade att säga upp överenskommelsen", "decided to end the agreement")
                .and("Den upphör att gälla " + from.sv() + ".", "It does not run from " + from.en() + ".")
                .andReason(event.reason());
    }

    @Override
    default Sentences visit(AgreementSuperseded event) {
        Wording from = Days.of(event.effectiveFrom());
        return Sentences.decided(
                        event.source(),
                        "beslutade att ersätta överenskommelsen med " + event.successor(),
                        "decided that " + event.successor() + " takes the place of the agreement")
                .and("Den upphör att gälla " + from.sv() + ".", "It does not run from " + from.en() + ".");
    }

    @Override
    default Sentences visit(SuccessionRecorded event) {
        Wording from = Days.of(event.effectiveFrom());
        return Sentences.of(
                        "Denna överenskommelse ersätter " + event.predecessor() + " från och med " + from.sv() + ".",
                        "This agreement takes the place of " + event.predecessor() + " from " + from.en() + ".")
                .and(
                        "Beslutet, " + event.decisionId() + ", finns i den tidigare överenskommelsens ärende.",
                        "The decision, " + event.decisionId() + ", stands in the earlier agreement's case.");
    }

    private static Sentences opening(AgreementProposed event) {
        Integer year = event.caseYear();
        String number = event.title() + "” (" + event.caseNumber();
        Wording what = year == null
                ? new Wording(number + ")", number + ")")
                : new Wording(number + ", år " + year + ")", number + ", of " + year + ")");
        DecisionSource source = event.source();
        if (source == null) {
            String region = SourceWording.nameOf(
                    event.region().asAuthority(), event.period().from());
            return Sentences.of(
                            region + " föreslog överenskommelsen ”" + what.sv() + ".",
                            region + " proposed the agreement “" + what.en() + ".")
                    .and("Var förslaget är protokollfört framgår inte.", "Where it is recorded is not stated.");
        }
        SourceWording recorded = new SourceWording(source);
        return Sentences.of(
                        recorded.decider().sv() + " föreslog" + recorded.whenSv() + ", överenskommelsen ”" + what.sv()
                                + ".",
                        recorded.decider().en() + " proposed" + recorded.whenEn() + ", the agreement “" + what.en()
                                + ".")
                .and(recorded);
    }
}
