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
import se.paragraf.value.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of one document.
 *
 * @param group the folder that it is in
 * @param path the folder
 */
record DocumentFolder(Path group, Path path) {

    /** The file that is the document. */
    static final String CONTENT = "content";
    /** How many digits of the digest name the folder that it is grouped in. */
    static final int GROUP = 2;

    private static final String ABOUT = "about.json";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * What is noted beside a document.
     *
     * @param mediaType its type
     * @param size how many bytes it has
     * @param storedAt when it was taken in
     */
    private record About(String mediaType, long size, Instant storedAt) {}

    /** That of the document of a digest, among all documents. */
    static DocumentFolder of(Path documents, Sha256 digest) {
        return in(documents.resolve(digest.value().substring(0, GROUP)), digest.value());
    }

    /** That of a name in a folder. */
    static DocumentFolder in(Path group, String name) {
        return new DocumentFolder(group, group.resolve(name));
    }

    /** Whether that is what a document's folder is called. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    Path content() {
        return path.resolve(CONTENT);
    }

    /** The document, if all of it is here. One whose note was spoiled is not: nobody knows what it is. */
    Optional<HeldDocument> read(Sha256 digest) {
        try {
            About about = JSON.readValue(Files.readAllBytes(path.resolve(ABOUT)), About.class);
            return Files.exists(content())
                    ? Optional.of(new HeldDocument(digest, about.mediaType(), about.size(), about.storedAt()))
                    : Optional.empty();
        } catch (NoSuchFileException | JacksonException absent) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes the note that makes a document of the content, and forces both to disk. */
    void complete(String mediaType, Instant storedAt) throws IOException {
        Durable.force(content());
        About about = new About(mediaType, Files.size(content()), storedAt);
        Files.write(path.resolve(ABOUT), JSON.writeValueAsBytes(about));
        Durable.force(path.resolve(ABOUT));
        Durable.forceFolder(path);
    }
}
