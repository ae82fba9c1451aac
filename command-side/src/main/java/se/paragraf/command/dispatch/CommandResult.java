package se.paragraf.command.dispatch;

import org.jspecify.annotations.Nullable;
import se.paragraf.refusal.Refusal;

/**
 * The result of a command: a receipt or a refusal, never both.
 *
 * @param receipt the receipt, or null if a rule refused it
 * @param refusal the refusal, or null if no rule refused it
 */
public record CommandResult(
        @Nullable Receipt receipt, @Nullable Refusal refusal) {

    /** The result of a command that no rule refused. */
    public static CommandResult letThrough(Receipt receipt) {
        return new CommandResult(receipt, null);
    }

    /** The result of a command that a rule refused. */
    public static CommandResult refused(Refusal refusal) {
        return new CommandResult(null, refusal);
    }

    /** Whether it had been recorded before. */
    public boolean isRepeated() {
        return receipt != null && receipt.repeated();
    }
}
