package se.paragraf.command.dispatch;

import org.jspecify.annotations.Nullable;
import se.paragraf.command.refusal.Refusal;

/**
 * What became of a command: one of the two.
 *
 * @param receipt the answer to it, or null where a rule refused it
 * @param refusal why a rule refused it, or null where none did
 */
public record CommandResult(
        @Nullable Receipt receipt, @Nullable Refusal refusal) {

    /** It was let through. */
    public static CommandResult letThrough(Receipt receipt) {
        return new CommandResult(receipt, null);
    }

    /** A rule refused it. */
    public static CommandResult refused(Refusal refusal) {
        return new CommandResult(null, refusal);
    }

    /** Whether it had been recorded before. */
    public boolean isRepeated() {
        return receipt != null && receipt.repeated();
    }
}
