package se.paragraf.value;

/** How the body that decided met. */
public enum MeetingForm {
    /** In one room. */
    IN_PERSON,
    /** Everyone from elsewhere, by sound and picture. */
    REMOTE,
    /** Some in the room, some from elsewhere. */
    HYBRID,
    /** Without a meeting, such as by a decision per capsulam. */
    WITHOUT_MEETING
}
