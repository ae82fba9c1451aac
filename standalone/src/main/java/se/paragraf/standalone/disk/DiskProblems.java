package se.paragraf.standalone.disk;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import se.paragraf.web.problem.ProblemException;
import se.paragraf.web.problem.ProblemTranslator;

/**
 * Translates a write for which there was no room after all into 507: SQLite's {@code SQLITE_FULL}, and the operating system's
 * {@code ENOSPC} and {@code EDQUOT}, which Java has no types for. SQLite has rolled the transaction back then.
 */
public final class DiskProblems implements ProblemTranslator {

    private static final int PRIMARY_CODE = 0xff;

    private final DataDisk disk;

    /** Problems of that disk. */
    DiskProblems(DataDisk disk) {
        this.disk = disk;
    }

    @Override
    public Optional<ProblemException> translate(Throwable exception) {
        return saysFull(exception) || isFailedWrite(exception) && disk.look() == DataDisk.State.FULL
                ? Optional.of(disk.full())
                : Optional.empty();
    }

    /**
     * Whether the exception, or what caused it, says that a disk had no room. The operating system says it in the language of
     * its own, of which English is known.
     */
    public static boolean saysFull(Throwable exception) {
        return causes(exception)
                .anyMatch(cause -> cause instanceof SQLiteException refused
                        ? code(refused) == SQLiteErrorCode.SQLITE_FULL.code
                        : cause instanceof IOException && saysFull(String.valueOf(cause.getMessage())));
    }

    private static boolean saysFull(String message) {
        String english = message.toLowerCase(Locale.ROOT);
        return english.contains("no space left") || english.contains("quota exceeded");
    }

    private static boolean isFailedWrite(Throwable exception) {
        return causes(exception)
                .anyMatch(cause -> cause instanceof SQLiteException failed
                        ? code(failed) == SQLiteErrorCode.SQLITE_IOERR.code
                        : cause instanceof IOException);
    }

    private static int code(SQLiteException failed) {
        return failed.getResultCode().code & PRIMARY_CODE;
    }

    private static Stream<Throwable> causes(Throwable exception) {
        return Stream.iterate(exception, Objects::nonNull, Throwable::getCause);
    }
}
