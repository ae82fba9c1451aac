package se.paragraf.command.refusal;

import java.util.function.Supplier;

/** How a rule stops a command. */
public final class Guard {

    private Guard() {}

    /**
     * Lets the command through unless the condition holds.
     *
     * @throws RefusedException with the refusal, if the condition holds
     */
    public static void refuseIf(boolean condition, Supplier<? extends Refusal> refusal) {
        if (condition) {
            throw new RefusedException(refusal.get());
        }
    }
}
