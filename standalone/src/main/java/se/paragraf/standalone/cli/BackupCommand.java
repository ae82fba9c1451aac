package se.paragraf.standalone.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.paragraf.standalone.archive.FileDigest;
import se.paragraf.standalone.documentstore.DocumentBackup;
import se.paragraf.standalone.eventstore.EventFileBackup;

/** {@code paragraf backup}: copies a register, also while it is being served. */
@Command(
        name = "backup",
        description =
                "Copy a register while it is served or not: its events into FILE, its documents into a folder, and"
                        + " beside FILE its access log (FILE.access.db), its accounts (FILE.accounts.db) and its key"
                        + " (FILE.record-key). Everything that was acknowledged before is in them. To restore them, name them"
                        + " events.db, documents, access.db, accounts.db and record-key in a folder of their own and serve that:"
                        + " the views are made from the events.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class BackupCommand implements Runnable {

    @Parameters(paramLabel = "FILE", description = "The file to make; it must not be there yet.")
    private Path file = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The register's folder. Default: ${DEFAULT-VALUE}",
            defaultValue = "${env:PARAGRAF_DATA:-data}")
    private Path data = Path.of("data");

    @Option(
            names = "--documents",
            paramLabel = "DIR",
            description =
                    "The folder to copy documents into. It may be that of an earlier backup, since a document never"
                            + " changes. Default: FILE.documents")
    private @Nullable Path documents;

    @Override
    public void run() {
        Path copy = file.toAbsolutePath().normalize();
        if (copy.getParent() == null || !Files.isDirectory(copy.getParent())) {
            throw new CliException("there is no folder " + copy.getParent() + " to put the backup into.");
        }
        Path folder = data.toAbsolutePath().normalize();
        EventFileBackup.Copied copied;
        try (BackupCompanions companions = BackupCompanions.make(folder, copy)) {
            // The event file last: where it is there, the others are.
            copied = EventFileBackup.copy(folder, copy);
            companions.keep();
            System.out.println(
                    "Copied " + copied.events() + " events, up to position " + copied.position() + ", to " + copy);
            System.out.println("SHA-256 " + FileDigest.sha256(copy));
            companions.lines().forEach(System.out::println);
        }
        copyDocuments(folder, copy);
        if (!copied.faults().isEmpty()) {
            throw new CliException(
                    "the backup is complete, but " + copied.faults().size()
                            + " of its events or more are not as this program sealed them, the first at position "
                            + copied.faults().get(0).position() + ". Have the register audited.");
        }
    }

    private void copyDocuments(Path folder, Path copy) {
        Path into = documents == null ? copy.resolveSibling(copy.getFileName() + ".documents") : documents;
        DocumentBackup.Copied copied = DocumentBackup.copy(folder.resolve("documents"), into);
        System.out.println(
                "Copied " + copied.copied() + " documents to " + into + "; " + copied.before() + " were there already");
        if (!copied.altered().isEmpty()) {
            throw new CliException("these documents were altered where they are kept, and are not in the backup: "
                    + String.join(", ", copied.altered()));
        }
    }
}
