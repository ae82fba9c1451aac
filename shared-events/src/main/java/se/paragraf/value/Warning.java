package se.paragraf.value;

/**
 * A warning that is recorded with an event: a breach that the register does not refuse, since it records what happened.
 */
public enum Warning {
    /** The review was held on a day outside its window. */
    REVIEW_OUTSIDE_WINDOW(
            new Wording("Aktualitetsprövningen hölls utanför sin tid.", "The review was held outside its window.")),
    /** The minutes were approved more than 14 days after the meeting (KL 5:69). */
    MINUTES_APPROVED_LATE(new Wording(
            "Protokollet justerades mer än 14 dagar efter sammanträdet (kommunallagen 5 kap. 69 §).",
            "The minutes were approved more than 14 days after the meeting (Kommunallagen 5:69).")),
    /** The notice was posted later than the second day after the approval (KL 8:12). */
    NOTICE_POSTED_LATE(new Wording(
            "Justeringen tillkännagavs senare än andra dagen efter den (kommunallagen 8 kap. 12 §).",
            "The approval was announced later than the second day after it (Kommunallagen 8:12).")),
    /** The notice was taken down before the last day for appeal (KL 8:12). */
    NOTICE_REMOVED_EARLY(new Wording(
            "Anslaget togs ned före sista dagen för överklagande (kommunallagen 8 kap. 12 §).",
            "The notice was taken down before the last day for appeal (Kommunallagen 8:12).")),
    /** The appeal came in after the last day for it (KL 13:5). */
    APPEAL_FILED_LATE(
            new Wording(
                    "Överklagandet kom in efter sista dagen för det, som registret räknar den (för ett första överklagande: kommunallagen 13 kap. 5 §).",
                    "The appeal came in after the last day for it, as the register reckons it (for a first appeal: Kommunallagen 13:5).")),
    /** It happened before something that was recorded earlier, which stands. */
    RECORDED_OUT_OF_ORDER(new Wording(
            "Det hände före något som redan är registrerat och som står kvar.",
            "It happened before something that is recorded already and still stands.")),
    /** The party had adopted on that day: the adoption counts until then. */
    AFTER_ADOPTION(new Wording(
            "Kommunen hade antagit överenskommelsen; antagandet gäller till den här dagen.",
            "The municipality had adopted the agreement; its adoption counts until this day.")),
    /** The regional council had decided: notice of exit may be what is meant. */
    AFTER_COUNCIL_DECISION(new Wording(
            "Regionfullmäktige hade redan beslutat; det kan vara ett utträde som avses.",
            "The regional council had decided already; an exit may be what is meant.")),
    /** The record that the command became was reversed since: sending it again records nothing. */
    RECORD_REVERSED(new Wording(
            "Posten är makulerad; det som är rätt registreras på nytt.",
            "The record has been reversed; what is right is recorded again.")),
    /** No board (nämnd or styrelse) and no committee of the council had dealt with the matter (KL 5:28). */
    NOT_PREPARED(new Wording(
            "Ingen nämnd, styrelse eller fullmäktigeberedning hade berett ärendet (kommunallagen 5 kap. 28 §).",
            "No board and no committee of the council had prepared the matter (Kommunallagen 5:28)."));

    private final Wording wording;

    Warning(Wording wording) {
        this.wording = wording;
    }

    /** The warning in words. */
    public Wording wording() {
        return wording;
    }
}
