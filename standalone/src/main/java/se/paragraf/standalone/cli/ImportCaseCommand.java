package se.paragraf.standalone.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.paragraf.axon.AxonEventConfiguration;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.query.projection.ArchivedCaseCheck;
import se.paragraf.standalone.archive.CaseArchive;
import se.paragraf.standalone.archive.CorruptArchiveException;
import se.paragraf.standalone.archive.FileDigest;
import se.paragraf.standalone.eventstore.SerializedEvent;
import se.paragraf.standalone.server.OfflineEventStore;

/** {@code paragraf import-case}: appends the events of an exported case to an empty register, as they were stored. */
@Command(
        name = "import-case",
        description = "Record an exported case in an empty register: every event with its identifier, time and words."
                + " Nothing is recorded unless all of the export is whole.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ImportCaseCommand implements Runnable {

    @Parameters(paramLabel = "FILE", description = "The exported case, a zip.")
    private @Nullable Path file;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The register's folder, without events; made where missing. Default: ${DEFAULT-VALUE}",
            defaultValue = "${env:PARAGRAF_DATA:-data}")
    private Path data = Path.of("data");

    @Override
    public void run() {
        Path archive = Objects.requireNonNull(file, "picocli demands it");
        List<SerializedEvent> events = read(archive);
        String digest = FileDigest.sha256(archive);
        Path folder = data.toAbsolutePath().normalize();
        try (OfflineEventStore offline = OfflineEventStore.openEmpty(folder)) {
            offline.store().appendAsStored(events);
        }
        System.out.println("Recorded " + events.size() + " events from " + archive + " in " + folder);
        System.out.println("Who recorded them, and when, is the export's word. Its SHA-256 is " + digest);
        System.out.println("The views are made from them when the register is served for the first time.");
    }

    private static List<SerializedEvent> read(Path archive) {
        try {
            CaseArchive exported = CaseArchive.read(archive);
            ArchivedCaseCheck check = new ArchivedCaseCheck(AxonEventConfiguration.readingOnly());
            for (StoredEvent event : exported.stored()) {
                check.next(event).ifPresent(fault -> {
                    throw new CliException(archive + " is not imported: " + fault);
                });
            }
            return exported.events();
        } catch (CorruptArchiveException e) {
            throw new CliException(archive + " is not imported: " + e.getMessage());
        }
    }
}
