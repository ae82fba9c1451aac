package se.paragraf.query.wording;

import java.time.LocalDate;
import se.paragraf.event.AdoptedByCouncil;
import se.paragraf.event.HandedOverToCouncil;
import se.paragraf.event.ReferredBackByCouncil;
import se.paragraf.event.RejectedByCouncil;
import se.paragraf.query.history.CouncilCases;
import se.paragraf.value.DecisionSource;

/** What happens between the regional council and the agreement, in words. */
final class CouncilWording implements CouncilCases<Sentences> {

    @Override
    public Sentences handedOver(HandedOverToCouncil event) {
        LocalDate day = event.handedOverOn();
        int documents = event.basis().size();
        return Sentences.of(
                        "Ärendet överlämnades till regionfullmäktige för beslut"
                                + (day == null ? "" : " " + Days.onThe(day).sv()) + ".",
                        "The matter was handed over to the regional council for a decision"
                                + (day == null ? "" : " " + Days.onThe(day).en()) + ".")
                .andIf(day == null, "Dag för överlämnandet framgår inte.", "The day of the hand-over is not stated.")
                .andIf(
                        documents > 0,
                        documents == 1 ? "En handling följde med." : documents + " handlingar följde med.",
                        documents == 1 ? "One document went with it." : documents + " documents went with it.");
    }

    @Override
    public Sentences adopted(AdoptedByCouncil event) {
        return decided(event.source(), "antog överenskommelsen", "adopted the agreement");
    }

    @Override
    public Sentences rejected(RejectedByCouncil event) {
        return decided(event.source(), "beslutade att inte anta överenskommelsen", "rejected the agreement")
                .andReason(event.reason());
    }

    @Override
    public Sentences referredBack(ReferredBackByCouncil event) {
        return decided(event.source(), "återremitterade ärendet", "referred the matter back for further preparation")
                .and("Det måste överlämnas på nytt före beslut.", "It must be handed over again before a decision.")
                .andReason(event.reason());
    }

    private static Sentences decided(DecisionSource source, String sv, String en) {
        SourceWording recorded = new SourceWording(source);
        return Sentences.of(
                        recorded.decider().sv() + " " + sv + recorded.whenSv() + ".",
                        recorded.decider().en() + " " + en + recorded.whenEn() + ".")
                .and(recorded);
    }
}
