package se.paragraf.startup;

/** A setting whose value is invalid; its message is a sentence that says so, without the value. */
public final class InvalidSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param sentence names the setting and what would be accepted */
    public InvalidSettingException(String sentence) {
        super(sentence);
    }
}
