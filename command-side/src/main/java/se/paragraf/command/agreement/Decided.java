package se.paragraf.command.agreement;

import org.jspecify.annotations.Nullable;
import se.paragraf.command.recording.Receipt;
import se.paragraf.command.refusal.Refusal;

/**
 * What became of a command: one of the two.
 *
 * @param receipt the answer to it, or null where a rule refused it
 * @param refusal why a rule refused it, or null where none did
 */
public record Decided(@Nullable Receipt receipt, @Nullable Refusal refusal) {

    /** It was let through. */
    public static Decided letThrough(Receipt receipt) {
        return new Decided(receipt, null);
    }

    /** A rule refused it. */
    public static Decided refused(Refusal refusal) {
        return new Decided(null, refusal);
    }

    /** Whether it had been recorded before. */
    public boolean isRepeated() {
        return receipt != null && receipt.repeated();
    }
}
