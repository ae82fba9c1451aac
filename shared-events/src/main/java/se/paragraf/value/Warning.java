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
    APPEAL_FILED_LATE(new Wording(
            "Överklagandet kom in efter sista dagen för det (kommunallagen 13 kap. 5 §).",
            "The appeal came in after the last day for it (Kommunallagen 13:5)."));

    private final Wording wording;

    Warning(Wording wording) {
        this.wording = wording;
    }

    /** The warning in words. */
    public Wording wording() {
        return wording;
    }
}
