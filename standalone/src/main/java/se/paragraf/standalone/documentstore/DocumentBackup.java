package se.paragraf.standalone.documentstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.paragraf.query.documents.DocumentStore.DocumentUpload;
import se.paragraf.standalone.documentstore.DocumentFolder.About;
import se.paragraf.value.Sha256;

/**
 * An incremental backup of documents, also while a register is being served: documents never change, and each that can be
 * found is complete. What is noted of a document is copied as it is, with its code. Documents that the folder has already are
 * left alone but for a code that they lack, so one folder may serve many backups.
 */
public final class DocumentBackup {

    private static final int PAGE = 1_000;

    private DocumentBackup() {}

    /**
     * The result of a backup.
     *
     * @param copied how many documents were copied
     * @param before how many had been copied before
     * @param altered the digests of documents that do not match them any more and were not copied
     */
    public record Copied(long copied, long before, List<String> altered) {}

    /**
     * Copies those documents that are not in the copy yet. When this returns, they are verified and on disk.
     *
     * @param documents the folder of the register's documents; it may be missing
     * @param copy the folder to copy into, made if it is missing and there is something to copy
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
        try {
            List<Sha256> page = from.digests(null, PAGE);
            while (!page.isEmpty()) {
                for (Sha256 digest : page) {
                    if (to.find(digest).isPresent()) {
                        to.takeCode(digest, from);
                        before++;
                    } else if (isCopied(digest, from, to)) {
                        copied++;
                    } else {
                        altered.add(digest.value());
                    }
                }
                page = from.digests(page.get(page.size() - 1), PAGE);
            }
            new SealMark(documents).copyTo(new SealMark(copy));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Copied(copied, before, altered);
    }

    private static boolean isCopied(Sha256 digest, FileDocumentStore from, FileDocumentStore to) throws IOException {
        Optional<About> about = from.about(digest);
        if (about.isEmpty() || from.find(digest).isEmpty()) {
            return false;
        }
        MessageDigest actual = Sha256.newDigest();
        try (InputStream content = new DigestInputStream(from.open(digest), actual);
                DocumentUpload upload = to.beginCopy(digest, about.get())) {
            content.transferTo(upload.bytes());
            return Sha256.of(actual).equals(digest) && upload.keep();
        }
    }
}
