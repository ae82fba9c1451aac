package se.paragraf.query.wording;

import se.paragraf.event.AgreementProposed;
import se.paragraf.event.ProposalEvent;
import se.paragraf.event.TextEvidenced;
import se.paragraf.query.history.ProposalCases;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.Wording;

/** What happens to the agreement itself, in words. */
final class ProposalWording implements ProposalCases<Sentences> {

    @Override
    public Sentences proposed(AgreementProposed event) {
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
    public Sentences textEvidenced(TextEvidenced event) {
        DocumentRef document = event.document();
        String digest = event.sha256().value();
        return Sentences.of(
                        document == null
                                ? "Överenskommelsens text är identifierad genom sin kontrollsumma."
                                : "Överenskommelsens text är identifierad genom handlingen ”" + document.name() + "”.",
                        document == null
                                ? "The text of the agreement is identified by its digest."
                                : "The text of the agreement is identified by the document “" + document.name() + "”.")
                .and("SHA-256: " + digest + ".", "SHA-256: " + digest + ".");
    }

    @Override
    public Sentences other(ProposalEvent event) {
        return EventWording.named(event);
    }

    private static Sentences opening(AgreementProposed event) {
        String what = event.title() + "” (" + event.caseNumber() + ")";
        DecisionSource source = event.source();
        if (source == null) {
            String region = Recorded.nameOf(event.region().asAuthority());
            return Sentences.of(
                            region + " föreslog överenskommelsen ”" + what + ".",
                            region + " proposed the agreement “" + what + ".")
                    .and("Var förslaget är protokollfört framgår inte.", "Where it is recorded is not stated.");
        }
        Recorded recorded = new Recorded(source);
        return Sentences.of(
                        recorded.decider().sv() + " föreslog" + recorded.whenSv() + ", överenskommelsen ”" + what + ".",
                        recorded.decider().en() + " proposed" + recorded.whenEn() + ", the agreement “" + what + ".")
                .and(recorded);
    }
}
