package se.paragraf.query.wording;

import java.time.LocalDate;
import se.paragraf.event.AdoptedByCouncil;
import se.paragraf.event.CouncilEvent;
import se.paragraf.event.HandedOverToCouncil;
import se.paragraf.event.ReferredBackByCouncil;
import se.paragraf.event.RejectedByCouncil;

/** Sentences for what happens between the regional council and the agreement. */
interface CouncilWording extends CouncilEvent.Visitor<Sentences> {

    @Override
    default Sentences visit(HandedOverToCouncil event) {
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
    default Sentences visit(AdoptedByCouncil event) {
        return Sentences.decided(event.source(), "antog överenskommelsen", "adopted the agreement");
    }

    @Override
    default Sentences visit(RejectedByCouncil event) {
        return Sentences.decided(event.source(), "beslutade att inte anta överenskommelsen", "rejected the agreement")
                .andReason(event.reason());
    }

    @Override
    default Sentences visit(ReferredBackByCouncil event) {
        return Sentences.decided(
                        event.source(), "återremitterade ärendet", "referred the matter back for further preparation")
                .and("Det måste överlämnas på nytt före beslut.", "It must be handed over again before a decision.")
                .andReason(event.reason());
    }
}
