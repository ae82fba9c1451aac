package se.paragraf.standalone.documentstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.documents.DocumentSeal;
import se.paragraf.standalone.files.OwnerOnly;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The file {@code sealed.json} beside the documents: since when all of them have codes, with a code of its own. */
final class SealMark {

    static final String NAME = "sealed.json";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;

    SealMark(Path folder) {
        this.folder = folder;
    }

    private record Content(
            @Nullable Instant sealedAt, @Nullable String code) {}

    Path path() {
        return folder.resolve(NAME);
    }

    boolean isThere() {
        return Files.exists(path());
    }

    /** Whether it has its code. */
    boolean isSound(DocumentSeal seal) {
        try {
            Content content = JSON.readValue(Files.readAllBytes(path()), Content.class);
            Instant sealedAt = content == null ? null : content.sealedAt();
            return sealedAt != null && seal.verifiesStore(content.code(), sealedAt);
        } catch (NoSuchFileException | JacksonException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes it in one step. */
    void write(Instant sealedAt, String code) throws IOException {
        writeBytes(JSON.writeValueAsBytes(new Content(sealedAt, code)));
    }

    /** Copies it to another folder, where it is here and not there. */
    void copyTo(SealMark other) throws IOException {
        if (isThere() && !other.isThere()) {
            other.writeBytes(Files.readAllBytes(path()));
        }
    }

    private void writeBytes(byte[] bytes) throws IOException {
        Path part = folder.resolve(FileDocumentStore.UPLOADS).resolve(NAME);
        OwnerOnly.write(part, bytes);
        Durable.force(part);
        Files.move(part, path(), StandardCopyOption.ATOMIC_MOVE);
        Durable.forceFolder(folder);
    }
}
