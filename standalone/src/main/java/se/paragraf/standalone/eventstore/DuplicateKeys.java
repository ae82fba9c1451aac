package se.paragraf.standalone.eventstore;

import java.util.EnumSet;
import java.util.Set;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Recognises SQLite's refusal of an event whose identifier or place in the aggregate is taken. */
final class DuplicateKeys implements PersistenceExceptionResolver {

    // The trigger that forbids replacing an event looks for the same row, and comes first.
    private static final Set<SQLiteErrorCode> CODES = EnumSet.of(
            SQLiteErrorCode.SQLITE_CONSTRAINT_TRIGGER,
            SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE,
            SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY);

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        return exception instanceof SQLiteException e && CODES.contains(e.getResultCode());
    }
}
