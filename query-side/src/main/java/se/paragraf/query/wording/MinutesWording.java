package se.paragraf.query.wording;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.appeal.AppealDeadline;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.LegalForceConfirmed;
import se.paragraf.event.MinutesApproved;
import se.paragraf.event.MinutesEvent;
import se.paragraf.event.NoticePosted;
import se.paragraf.event.NoticeRemoved;
import se.paragraf.value.Wording;

/** Sentences for what happens to a recorded decision afterwards. */
interface MinutesWording extends MinutesEvent.Visitor<Sentences> {

    @Override
    default Sentences visit(MinutesApproved event) {
        Wording day = Days.onThe(event.approvedOn());
        return Sentences.of(
                "Protokollet med beslutet " + event.decisionId() + " justerades " + day.sv() + ".",
                "The minutes with the decision " + event.decisionId() + " were approved " + day.en() + ".");
    }

    @Override
    default Sentences visit(NoticePosted event) {
        Wording day = Days.onThe(event.postedOn());
        Wording last = Days.of(AppealDeadline.lastDay(event.postedOn()));
        return Sentences.of(
                        "Justeringen av protokollet med beslutet " + event.decisionId()
                                + " tillkännagavs på den digitala anslagstavlan " + day.sv() + ".",
                        "The approval of the minutes with the decision " + event.decisionId()
                                + " was announced on the digital notice board " + day.en() + ".")
                .and(
                        "Tre veckor därifrån, den tid inom vilken ett beslut kan överklagas (kommunallagen 13 kap. 5 §),"
                                + " går ut " + last.sv() + ".",
                        "Three weeks from then, the time in which a decision can be appealed (Kommunallagen 13:5), run"
                                + " out on " + last.en() + ".");
    }

    @Override
    default Sentences visit(NoticeRemoved event) {
        Wording day = Days.onThe(event.removedOn());
        return Sentences.of(
                "Anslaget om beslutet " + event.decisionId() + " togs ned " + day.sv() + ".",
                "The notice of the decision " + event.decisionId() + " was taken down " + day.en() + ".");
    }

    @Override
    default Sentences visit(AppealFiled event) {
        Wording day = Days.onThe(event.filedOn());
        String number = event.courtCaseNumber();
        return Sentences.of(
                        "Beslutet " + event.decisionId() + " överklagades " + day.sv()
                                + at(" till ", event.court()) + " (laglighetsprövning, överklagande nr "
                                + event.appeal() + ").",
                        "The decision " + event.decisionId() + " was appealed " + day.en() + at(" to ", event.court())
                                + " (legality review, appeal no. " + event.appeal() + ").")
                .andIf(
                        number != null,
                        "Domstolens målnummer är " + number + ".",
                        "The court's number for it is " + number + ".")
                .andIf(event.court() == null, "Domstolen framgår inte.", "The court is not stated.");
    }

    @Override
    default Sentences visit(AppealDecided event) {
        Wording day = Days.onThe(event.decidedOn());
        Wording outcome = outcome(event);
        String court = event.court();
        return Sentences.of(
                (court == null ? "Domstolen" : court) + " " + outcome.sv() + " " + day.sv() + " (överklagande nr "
                        + event.appeal() + ").",
                (court == null ? "The court" : court) + " " + outcome.en() + " " + day.en() + " (appeal no. "
                        + event.appeal() + ").");
    }

    @Override
    default Sentences visit(LegalForceConfirmed event) {
        LocalDate day = event.confirmedOn();
        Wording last = Days.of(event.appealableThrough());
        return Sentences.of(
                        "Att beslutet " + event.decisionId() + " har vunnit laga kraft bekräftades"
                                + (day == null ? "" : " " + Days.onThe(day).sv()) + ".",
                        "That the decision " + event.decisionId() + " has gained legal force was confirmed"
                                + (day == null ? "" : " " + Days.onThe(day).en()) + ".")
                .andIf(day == null, "Dag för bekräftelsen framgår inte.", "The day of that is not stated.")
                .and(
                        "Sista dagen för överklagande var " + last.sv() + ".",
                        "The last day for appeal was " + last.en() + ".");
    }

    private static Wording outcome(AppealDecided event) {
        return switch (event.outcome()) {
            case UPHELD ->
                new Wording(
                        "prövade överklagandet och lät beslutet " + event.decisionId() + " stå fast",
                        "tried the appeal and let the decision " + event.decisionId() + " stand");
            case ANNULLED ->
                new Wording("upphävde beslutet " + event.decisionId(), "annulled the decision " + event.decisionId());
            case DISMISSED ->
                new Wording(
                        "avslutade målet utan att pröva överklagandet av beslutet " + event.decisionId(),
                        "ended the case without trying the appeal against the decision " + event.decisionId());
        };
    }

    private static String at(String preposition, @Nullable String court) {
        return court == null ? "" : preposition + court;
    }
}
