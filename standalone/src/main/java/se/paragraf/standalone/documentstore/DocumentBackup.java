package se.paragraf.standalone.documentstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.paragraf.query.documents.Documents;
import se.paragraf.query.documents.HeldDocument;
import se.paragraf.query.documents.WrongDigestException;
import se.paragraf.value.Sha256;

/**
 * Copies documents, also while a register takes more in: they never change, and each that can be found is whole. What has
 * been copied before is left as it is, so one folder may serve many backups.
 */
public final class DocumentBackup {

    private static final int PAGE = 1_000;

    private DocumentBackup() {}

    /**
     * What came of it.
     *
     * @param copied how many documents were copied
     * @param before how many had been copied before
     * @param altered the digests of those that are not what these say any more, and were therefore not copied
     */
    public record Copied(long copied, long before, List<String> altered) {}

    /**
     * Copies those documents that are not in the copy yet. What was copied is on disk, and was found right, when this
     * returns.
     *
     * @param documents the register's documents, which need not be there
     * @param copy the folder to copy into, made where it is missing and there is something to copy
     */
    public static Copied copy(Path documents, Path copy) {
        if (!Files.isDirectory(documents)) {
            return new Copied(0, 0, List.of());
        }
        FileDocumentStore from = FileDocumentStore.reading(documents);
        FileDocumentStore to = FileDocumentStore.open(copy, Clock.systemUTC());
        long copied = 0;
        long before = 0;
        List<String> altered = new ArrayList<>();
        List<Sha256> page = from.digests(null, PAGE);
        while (!page.isEmpty()) {
            for (Sha256 digest : page) {
                if (to.find(digest).isPresent()) {
                    before++;
                } else if (isCopied(digest, from, to)) {
                    copied++;
                } else {
                    altered.add(digest.value());
                }
            }
            page = from.digests(page.get(page.size() - 1), PAGE);
        }
        return new Copied(copied, before, altered);
    }

    private static boolean isCopied(Sha256 digest, FileDocumentStore from, FileDocumentStore to) {
        Optional<HeldDocument> held = from.find(digest);
        if (held.isEmpty()) {
            return false;
        }
        try (InputStream content = from.open(digest)) {
            Documents taken = new Documents(to.storingAt(held.get().storedAt()));
            return taken.receive(digest, held.get().mediaType(), content).isNew();
        } catch (WrongDigestException altered) {
            return false;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
