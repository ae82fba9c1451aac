package se.paragraf.standalone.documentstore;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.documents.DocumentSeal;
import se.paragraf.query.documents.HandedInBy;
import se.paragraf.query.documents.HeldDocument;
import se.paragraf.standalone.files.OwnerOnly;
import se.paragraf.value.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of one document.
 *
 * @param group the parent folder
 * @param path the folder
 */
record DocumentFolder(Path group, Path path) {

    /** The file that is the document. */
    static final String CONTENT = "content";
    /** How many digits of the digest name the parent folder. */
    static final int GROUP = 2;

    /** The file with what is noted of the document. */
    static final String ABOUT = "about.json";

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * What is noted of a document.
     *
     * @param mediaType its type
     * @param size its size in bytes
     * @param storedAt when it was stored
     * @param handedInBy who handed it in; absent where a version did not note it
     * @param sealedAt when it got its code, where that was afterwards
     * @param code its code; absent where there was no key
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record About(
            String mediaType,
            long size,
            Instant storedAt,
            @Nullable HandedInBy handedInBy,
            @Nullable Instant sealedAt,
            @Nullable String code) {

        HeldDocument document(Sha256 digest) {
            return new HeldDocument(digest, mediaType, size, storedAt, handedInBy);
        }

        /** Of a document that is handed in now. */
        static About of(HeldDocument document, @Nullable DocumentSeal seal) {
            return of(document, null, seal);
        }

        /** Of a document that was stored without a code. */
        static About sealedLater(HeldDocument document, Instant sealedAt, DocumentSeal seal) {
            return of(document, sealedAt, seal);
        }

        private static About of(HeldDocument document, @Nullable Instant sealedAt, @Nullable DocumentSeal seal) {
            return new About(
                    document.mediaType(),
                    document.size(),
                    document.storedAt(),
                    document.handedInBy(),
                    sealedAt,
                    seal == null ? null : seal.code(document, sealedAt));
        }
    }

    /** The folder of the document with a digest. */
    static DocumentFolder of(Path documents, Sha256 digest) {
        return in(documents.resolve(digest.value().substring(0, GROUP)), digest.value());
    }

    /** The folder of a name within a parent folder. */
    static DocumentFolder in(Path group, String name) {
        return new DocumentFolder(group, group.resolve(name));
    }

    /** Whether a document's folder can have this name. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    Path content() {
        return path.resolve(CONTENT);
    }

    /** The document, if content and metadata are here. A document with damaged metadata is absent: its type is unknown. */
    Optional<HeldDocument> read(Sha256 digest) {
        return about().filter(about -> Files.exists(content())).map(about -> about.document(digest));
    }

    /** What is noted of the document, if it can be read. */
    Optional<About> about() {
        try {
            About about = JSON.readValue(Files.readAllBytes(path.resolve(ABOUT)), About.class);
            return isWhole(about) ? Optional.of(about) : Optional.empty();
        } catch (NoSuchFileException | JacksonException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON can lack what the record asks for. */
    private static boolean isWhole(@Nullable About about) {
        return about != null && about.mediaType() != null && about.storedAt() != null;
    }

    /** Writes what is noted, which completes the document, and forces both to disk. */
    void complete(About about) throws IOException {
        Durable.force(content());
        write(path.resolve(ABOUT), about);
        Durable.forceFolder(path);
    }

    /** Replaces what is noted in one step. */
    void replace(About about, Path uploads) throws IOException {
        Path written = uploads.resolve(UUID.randomUUID().toString());
        write(written, about);
        Files.move(written, path.resolve(ABOUT), StandardCopyOption.ATOMIC_MOVE);
        Durable.forceFolder(path);
    }

    private static void write(Path file, About about) throws IOException {
        OwnerOnly.write(file, JSON.writeValueAsBytes(about));
        Durable.force(file);
    }
}
