package se.paragraf.standalone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import se.paragraf.standalone.accesslog.AccessLogBackup;
import se.paragraf.standalone.accounts.AccountBackup;
import se.paragraf.standalone.eventstore.RecordKey;

/**
 * The files of a backup beside that of the events: {@code FILE.access.db}, {@code FILE.accounts.db} and {@code
 * FILE.record-key}. Each has its name only once it is complete and on disk. They are deleted again unless they are kept.
 */
final class BackupCompanions implements AutoCloseable {

    private final Path folder;
    private final Path copy;
    private final List<Path> made = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private boolean kept;

    private BackupCompanions(Path folder, Path copy) {
        this.folder = folder;
        this.copy = copy;
    }

    /** Copies what is in the folder to files beside the copy of the events. */
    @FunctionalInterface
    private interface Copying {

        /** Copies to a file; empty where the folder has nothing to copy. */
        OptionalLong to(Path file) throws SQLException, IOException;
    }

    /**
     * Makes them.
     *
     * @param copy the backup of the events, which is not made here
     * @throws CliException if one of them is there already or cannot be made; then none is left
     */
    static BackupCompanions make(Path folder, Path copy) {
        BackupCompanions companions = new BackupCompanions(folder, copy);
        try {
            companions.makeAll();
            return companions;
        } catch (CliException e) {
            companions.close();
            throw e;
        } catch (SQLException | IOException | RuntimeException e) {
            companions.close();
            throw new CliException("the backup " + copy + " cannot be made: " + e.getMessage());
        }
    }

    private void makeAll() throws SQLException, IOException {
        make("access.db", count -> count + " entries of the access log", file -> AccessLogBackup.copy(folder, file));
        make("accounts.db", count -> count + " accounts", file -> AccountBackup.copy(folder, file));
        make(
                "record-key",
                count -> "the key of the record, a secret to be kept apart from the rest,",
                file -> RecordKey.copy(folder, file) ? OptionalLong.of(1) : OptionalLong.empty());
    }

    private void make(String name, LongFunction<String> what, Copying copying) throws SQLException, IOException {
        Path file = copy.resolveSibling(copy.getFileName() + "." + name);
        if (Files.exists(file)) {
            throw new CliException(file + " is there already, and a backup is never overwritten.");
        }
        Path part = copy.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        OptionalLong count = copying.to(part);
        if (count.isPresent()) {
            Files.move(part, file);
            made.add(file);
            lines.add("Copied " + what.apply(count.getAsLong()) + " to " + file);
        } else {
            lines.add("There is no " + name + " in " + folder + ", so none is in the backup");
        }
    }

    /** What was copied, for people to read. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Keeps the files. */
    void keep() {
        kept = true;
    }

    @Override
    public void close() {
        if (!kept) {
            made.forEach(BackupCompanions::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
