package se.paragraf.standalone.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The data folder, closed to all but its owner when it is opened: the folder, and the register's own files in it. Files that
 * are not the register's stay as they are. The documents are walked through only where their folder is open to others, and it
 * is closed last, so that a walk that was broken off is made again.
 */
public final class PrivateFolder {

    private static final Logger LOG = LoggerFactory.getLogger(PrivateFolder.class);

    private static final Pattern FILES = Pattern.compile(
            "(events|views|views-\\d+|access|accounts)\\.db(-wal|-shm|-journal)?|events\\.lock|first-tokens|record-key|served-at.*");
    private static final String DOCUMENTS = "documents";

    private PrivateFolder() {}

    /**
     * Makes the folder if it is missing, and closes it and the register's files in it to others. Where that is not allowed,
     * because they are another account's, a warning in the log says so and the register goes on.
     *
     * @throws IOException if it cannot be made or listed
     */
    public static void open(Path folder) throws IOException {
        OwnerOnly.createFolders(folder);
        Path real = folder.toRealPath();
        long closed = closed(real);
        try (Stream<Path> files = Files.list(real)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (FILES.matcher(name).matches()) {
                    closed += closed(file);
                } else if (name.equals(DOCUMENTS) && OwnerOnly.isOpenToOthers(file)) {
                    closed += closedWithin(file);
                }
            }
        }
        if (closed > 0) {
            LOG.warn(
                    "{} files and folders in {} could be read by others than their owner, and cannot any more",
                    closed,
                    folder);
        }
    }

    private static long closedWithin(Path documents) throws IOException {
        List<Path> all;
        try (Stream<Path> walked = Files.walk(documents)) {
            all = walked.filter(file -> !file.equals(documents)).toList();
        }
        long closed = 0;
        for (Path file : all) {
            closed += closed(file);
        }
        return closed + closed(documents);
    }

    private static int closed(Path file) {
        try {
            return OwnerOnly.close(file) ? 1 : 0;
        } catch (IOException e) {
            LOG.warn(
                    "{} may be read by others than its owner, and this account cannot change that: {}",
                    file,
                    e.toString());
            return 0;
        }
    }
}
