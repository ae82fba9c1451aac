package se.paragraf.standalone.documentstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final String ABOUT = "about.json";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * The metadata of a document.
     *
     * @param mediaType its type
     * @param size its size in bytes
     * @param storedAt when it was stored
     */
    private record About(String mediaType, long size, Instant storedAt) {}

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
        try {
            About about = JSON.readValue(Files.readAllBytes(path.resolve(ABOUT)), About.class);
            return Files.exists(content())
                    ? Optional.of(new HeldDocument(digest, about.mediaType(), about.size(), about.storedAt()))
                    : Optional.empty();
        } catch (NoSuchFileException | JacksonException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the metadata, which completes the document, and forces both to disk. */
    void complete(String mediaType, Instant storedAt) throws IOException {
        Durable.force(content());
        About about = new About(mediaType, Files.size(content()), storedAt);
        OwnerOnly.write(path.resolve(ABOUT), JSON.writeValueAsBytes(about));
        Durable.force(path.resolve(ABOUT));
        Durable.forceFolder(path);
    }
}
