package se.paragraf.standalone.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.paragraf.standalone.migrate.AxonServerMigrationLog;
import se.paragraf.standalone.migrate.EventFileMigrationLog;
import se.paragraf.standalone.migrate.EventMigration;
import se.paragraf.standalone.migrate.MigrationLog;
import se.paragraf.standalone.server.OfflineEventStore;

/** {@code paragraf migrate}: moves the events of a register between a folder and Axon Server. */
@Command(
        name = "migrate",
        description = "Move a register's events between a folder on this machine and Axon Server, word for word. Nobody"
                + " may record meanwhile. The views are made from the events wherever they are served.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class MigrateCommand {

    @Command(
            name = "to-axon-server",
            description = "Move the events of a folder into an Axon Server that has none.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int toAxonServer(
            @Option(names = "--data", paramLabel = "DIR", required = true, description = "The register's folder.")
                    Path data,
            @Option(
                            names = "--axon-servers",
                            paramLabel = "HOST:PORT",
                            required = true,
                            description = "Axon Server, several separated by commas.")
                    String servers) {
        Path folder = data.toAbsolutePath().normalize();
        if (!Files.exists(folder.resolve("events.db"))) {
            throw new CliException("there is no register in " + folder + ".");
        }
        try (OfflineEventStore opened = OfflineEventStore.open(folder);
                AxonServerMigrationLog axonServer = AxonServerMigrationLog.connect(servers)) {
            return move(new EventFileMigrationLog(opened), axonServer);
        }
    }

    @Command(
            name = "from-axon-server",
            description = "Move the events of an Axon Server into a folder that has none.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int fromAxonServer(
            @Option(
                            names = "--data",
                            paramLabel = "DIR",
                            required = true,
                            description = "The folder to move them into, made where missing.")
                    Path data,
            @Option(
                            names = "--axon-servers",
                            paramLabel = "HOST:PORT",
                            required = true,
                            description = "Axon Server, several separated by commas.")
                    String servers) {
        try (OfflineEventStore opened =
                        OfflineEventStore.open(data.toAbsolutePath().normalize());
                AxonServerMigrationLog axonServer = AxonServerMigrationLog.connect(servers)) {
            return move(axonServer, new EventFileMigrationLog(opened));
        }
    }

    private static int move(MigrationLog from, MigrationLog to) {
        EventMigration.Moved moved = moved(from, to);
        System.out.println("Moved " + (moved.events() - moved.foundThere()) + " events from " + from.name() + " to "
                + to.name() + ".");
        if (moved.foundThere() > 0) {
            System.out.println(moved.foundThere() + " had been moved before.");
        }
        System.out.println("All " + moved.events() + " were read back and are the same in identifier, case, sequence,"
                + " type, revision, time, metadata and content, in the same order. Only their positions are the"
                + " store's own.");
        return 0;
    }

    private static EventMigration.Moved moved(MigrationLog from, MigrationLog to) {
        try (ProgressBar bar =
                new ProgressBar("Moving events", Math.max(0, from.events().head()))) {
            return new EventMigration(from, to, bar::stepBy).run();
        } catch (EventStoreException e) {
            throw new CliException(e.getMessage()
                    + ". What was moved so far is not lost: see that Axon Server answers, and move once more.");
        }
    }
}
