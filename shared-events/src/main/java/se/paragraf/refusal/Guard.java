package se.paragraf.refusal;

import java.util.function.Supplier;

/** The guard with which a rule refuses a command. */
public final class Guard {

    private Guard() {}

    /**
     * Refuses the command if the condition holds.
     *
     * @throws RefusedException with the refusal, if the condition holds
     */
    public static void refuseIf(boolean condition, Supplier<? extends Refusal> refusal) {
        if (condition) {
            throw new RefusedException(refusal.get());
        }
    }
}
