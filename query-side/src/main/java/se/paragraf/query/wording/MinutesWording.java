package se.paragraf.query.wording;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.appeal.AppealDeadline;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.LegalForceConfirmed;
import se.paragraf.event.MinutesApproved;
import se.paragraf.event.MinutesEvent;
import se.paragraf.event.NoticePosted;
import se.paragraf.event.NoticeRemoved;
import se.paragraf.event.StayLifted;
import se.paragraf.event.StayOrdered;
import se.paragraf.value.CourtCertificate;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DocumentRef;
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
        Integer judgment = event.judgment();
        Wording appealed = judgment == null
                ? new Wording("Beslutet " + event.decisionId(), "The decision " + event.decisionId())
                : new Wording(
                        "Avgörandet av överklagande nr " + judgment + " av beslutet " + event.decisionId(),
                        "The judgment on appeal no. " + judgment + " against the decision " + event.decisionId());
        boolean unknown = event.court() == null && event.instance() == null;
        Wording court = court(event.court(), event.instance());
        return Sentences.of(
                        appealed.sv() + " överklagades " + day.sv() + (unknown ? "" : " till " + court.sv())
                                + " (laglighetsprövning, överklagande nr " + event.appeal() + ").",
                        appealed.en() + " was appealed " + day.en() + (unknown ? "" : " to " + court.en())
                                + " (legality review, appeal no. " + event.appeal() + ").")
                .andIf(
                        number != null,
                        "Domstolens målnummer är " + number + ".",
                        "The court's number for it is " + number + ".")
                .andIf(unknown, "Domstolen framgår inte.", "The court is not stated.");
    }

    @Override
    default Sentences visit(AppealDecided event) {
        Wording day = Days.onThe(event.decidedOn());
        Wording outcome = outcome(event);
        Wording court = beginning(court(event.court(), event.instance()));
        Sentences sentences = Sentences.of(
                court.sv() + " " + outcome.sv() + " " + day.sv() + " (överklagande nr " + event.appeal() + ").",
                court.en() + " " + outcome.en() + " " + day.en() + " (appeal no. " + event.appeal() + ").");
        return switch (event.outcome()) {
            case PARTLY_ANNULLED -> partly(event.part(), sentences);
            case REMITTED ->
                sentences.and("Överklagandet där är åter oavgjort.", "The appeal there is undecided again.");
            case LEAVE_REFUSED ->
                sentences.and("Avgörandet i lägre instans står fast.", "The judgment of the court below stands.");
            case UPHELD, ANNULLED, DISMISSED, WITHDRAWN -> sentences;
        };
    }

    private static Sentences partly(@Nullable String part, Sentences sentences) {
        return sentences
                .andIf(
                        part != null,
                        "Den del som upphävdes: " + Sentences.ended("" + part),
                        "The part annulled: " + Sentences.ended("" + part))
                .andIf(part == null, "Vilken del framgår inte.", "Which part is not stated.")
                .and("I övrigt står beslutet fast.", "The rest of the decision stands.");
    }

    @Override
    default Sentences visit(StayOrdered event) {
        Wording day = Days.onThe(event.orderedOn());
        Wording court = beginning(court(event.court(), event.instance()));
        return Sentences.of(
                court.sv() + " beslutade " + day.sv() + " att beslutet " + event.decisionId()
                        + " tills vidare inte får verkställas (inhibition, överklagande nr " + event.appeal() + ").",
                court.en() + " ordered " + day.en() + " that the decision " + event.decisionId()
                        + " must not be put into effect for now (stay, appeal no. " + event.appeal() + ").");
    }

    @Override
    default Sentences visit(StayLifted event) {
        Wording day = Days.onThe(event.liftedOn());
        Wording court = beginning(court(event.court(), event.instance()));
        return Sentences.of(
                court.sv() + " hävde " + day.sv() + " inhibitionen av beslutet " + event.decisionId()
                        + " (överklagande nr " + event.appeal() + ").",
                court.en() + " lifted " + day.en() + " the stay of the decision " + event.decisionId() + " (appeal no. "
                        + event.appeal() + ").");
    }

    @Override
    default Sentences visit(LegalForceConfirmed event) {
        LocalDate day = event.confirmedOn();
        LocalDate through = event.appealableThrough();
        CourtCertificate certificate = event.certificate();
        Wording last = through == null
                ? new Wording("Sista dagen för överklagande framgår inte.", "The last day for appeal is not stated.")
                : new Wording(
                        "Sista dagen för överklagande var " + Days.of(through).sv() + ".",
                        "The last day for appeal was " + Days.of(through).en() + ".");
        Sentences sentences = Sentences.of(
                        "Att beslutet " + event.decisionId() + " har vunnit laga kraft bekräftades"
                                + (day == null ? "" : " " + Days.onThe(day).sv()) + ".",
                        "That the decision " + event.decisionId() + " has gained legal force was confirmed"
                                + (day == null ? "" : " " + Days.onThe(day).en()) + ".")
                .andIf(day == null, "Dag för bekräftelsen framgår inte.", "The day of that is not stated.");
        if (certificate == null) {
            return sentences.and(last.sv(), last.en());
        }
        DocumentRef document = certificate.document();
        Wording issued = Days.onThe(certificate.issuedOn());
        return sentences
                .and(
                        "Det bygger på domstolens bevis om laga kraft, utfärdat " + issued.sv()
                                + (document == null ? "" : ", ”" + document.name() + "”") + ".",
                        "It rests on the court's certificate of legal force, issued " + issued.en()
                                + (document == null ? "" : ", “" + document.name() + "”") + ".")
                .andIf(through != null, last.sv(), last.en());
    }

    private static Wording outcome(AppealDecided event) {
        boolean further = Optional.ofNullable(event.instance())
                .or(() -> CourtInstance.ofCourt(event.court()))
                .filter(instance -> instance != CourtInstance.ADMINISTRATIVE_COURT)
                .isPresent();
        return switch (event.outcome()) {
            case UPHELD ->
                new Wording(
                        "prövade överklagandet och lät beslutet " + event.decisionId() + " stå fast",
                        "tried the appeal and let the decision " + event.decisionId() + " stand");
            case ANNULLED ->
                further
                        ? new Wording(
                                "prövade överklagandet och fann att beslutet " + event.decisionId()
                                        + " ska vara upphävt",
                                "tried the appeal and found that the decision " + event.decisionId() + " is annulled")
                        : new Wording(
                                "upphävde beslutet " + event.decisionId(),
                                "annulled the decision " + event.decisionId());
            case PARTLY_ANNULLED ->
                new Wording(
                        "upphävde beslutet " + event.decisionId() + " till en del",
                        "annulled a part of the decision " + event.decisionId());
            case WITHDRAWN ->
                new Wording(
                        "skrev av det återkallade överklagandet av beslutet " + event.decisionId(),
                        "struck out the withdrawn appeal against the decision " + event.decisionId());
            case REMITTED ->
                new Wording(
                        "återförvisade målet om beslutet " + event.decisionId() + " till lägre instans",
                        "sent the case of the decision " + event.decisionId() + " back to the court below");
            case LEAVE_REFUSED ->
                new Wording(
                        "meddelade inte prövningstillstånd i målet om beslutet " + event.decisionId(),
                        "did not give leave to appeal in the case of the decision " + event.decisionId());
            case DISMISSED ->
                new Wording(
                        "avslutade målet utan att pröva överklagandet av beslutet " + event.decisionId(),
                        "ended the case without trying the appeal against the decision " + event.decisionId());
        };
    }

    /** The court by its name, and by its instance where that is stated and the name does not say it. */
    private static Wording court(@Nullable String name, @Nullable CourtInstance instance) {
        if (instance == null) {
            return name == null ? new Wording("domstolen", "the court") : new Wording(name, name);
        }
        Wording kind = switch (instance) {
            case ADMINISTRATIVE_COURT -> new Wording("förvaltningsrätten", "the administrative court");
            case COURT_OF_APPEAL -> new Wording("kammarrätten", "the administrative court of appeal");
            case SUPREME_ADMINISTRATIVE_COURT ->
                new Wording("Högsta förvaltningsdomstolen", "the Supreme Administrative Court");
        };
        if (name == null) {
            return kind;
        }
        boolean named = CourtInstance.ofCourt(name).filter(instance::equals).isPresent();
        return named
                ? new Wording(name, name)
                : new Wording(name + " (" + kind.sv() + ")", name + " (" + kind.en() + ")");
    }

    private static Wording beginning(Wording words) {
        return new Wording(capitalized(words.sv()), capitalized(words.en()));
    }

    private static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
