package se.paragraf.standalone.eventstore;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A write on its way to the file: the appender writes it, the caller awaits it. */
final class QueuedWrite {

    private final PendingWrite write;
    private final WriteBatch batch;

    // Set by the appender before the batch ends and read by the caller after, which orders the two.
    private WriteOutcome outcome = WriteOutcome.Done.INSTANCE;

    QueuedWrite(PendingWrite write, WriteBatch batch) {
        this.write = write;
        this.batch = batch;
    }

    WriteOutcome writeWith(EventWriter writer) throws SQLException {
        outcome = write.writeWith(writer);
        return outcome;
    }

    /** Waits until its batch has ended. */
    WriteOutcome await() {
        @Nullable Throwable failure = batch.awaitEnd();
        return failure == null ? outcome : new WriteOutcome.Failed(failure);
    }

    PendingWrite write() {
        return write;
    }

    WriteBatch batch() {
        return batch;
    }
}
