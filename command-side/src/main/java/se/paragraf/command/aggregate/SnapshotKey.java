package se.paragraf.command.aggregate;

import org.jspecify.annotations.Nullable;
import se.paragraf.security.AuthenticationKey;

/**
 * The key that authenticates snapshots. The process supplies it: the register's record key on one machine, the key that the
 * services share on many.
 *
 * @param key the key
 * @param earlier one whose codes are accepted too, while keys are exchanged; null where there is none
 */
public record SnapshotKey(AuthenticationKey key, @Nullable AuthenticationKey earlier) {

    /** The only key. */
    public SnapshotKey(AuthenticationKey key) {
        this(key, null);
    }

    /** A key of this process alone: snapshots made by it are read until it ends, all others are passed over. */
    public static SnapshotKey ofThisProcess() {
        return new SnapshotKey(AuthenticationKey.of(AuthenticationKey.newSecret()));
    }

    /** Shows nothing of the key. */
    @Override
    public String toString() {
        return "snapshot key";
    }
}
