package se.paragraf.command.refusal;

import se.paragraf.value.Wording;

/** The steps that a decision takes after the meeting, in their order. */
public enum MinutesStage {
    /** The minutes are approved (justering). */
    APPROVAL(new Wording("Justeringen", "The approval")),
    /** The notice is posted (anslag). */
    NOTICE(new Wording("Anslaget", "The notice")),
    /** The notice is taken down. */
    NOTICE_REMOVAL(new Wording("Nedtagningen av anslaget", "The removal of the notice")),
    /** Legal force is confirmed (laga kraft). */
    LEGAL_FORCE(new Wording("Laga kraft", "The legal force"));

    private final Wording wording;

    MinutesStage(Wording wording) {
        this.wording = wording;
    }

    /** What it is called, as a sentence begins with it. */
    public Wording wording() {
        return wording;
    }
}
