package se.paragraf.command.aggregate;

import se.paragraf.security.AuthenticationKey;

/**
 * The key that authenticates snapshots. The process supplies it: the register's record key on one machine, the key that the
 * services share on many.
 *
 * @param key the key
 */
public record SnapshotKey(AuthenticationKey key) {

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
