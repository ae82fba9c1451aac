package se.paragraf.standalone.documentstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import se.paragraf.query.documents.AlteredDocumentException;
import se.paragraf.query.documents.DocumentStoreContract;
import se.paragraf.query.documents.Documents;
import se.paragraf.query.documents.HeldDocument;

/** The contract of document stores on files, and what becomes of the files otherwise. */
class FileDocumentStoreTest extends DocumentStoreContract {

    private static final byte[] CONTENT = content(100_000);

    @TempDir
    private Path folder;

    @Override
    protected void withEmptyStore(Trial trial) throws Exception {
        FileSystemUtils.deleteRecursively(folder.resolve("documents"));
        trial.on(open());
    }

    @Test
    void given_a_document_when_the_store_is_opened_again_then_it_is_there_as_it_was() throws Exception {
        HeldDocument held = received(open());

        assertThat(open().find(held.sha256())).contains(held);
        assertThat(content(held)).hasBinaryContent(CONTENT);
    }

    @Test
    void given_arrivals_of_a_process_that_died_when_the_store_is_opened_again_then_nothing_is_left_of_them()
            throws Exception {
        open().begin(digest(CONTENT), "application/pdf", null).bytes().write(CONTENT, 0, 1_000);
        assertThat(files()).isNotEmpty();

        assertThat(open().digests(null, 10)).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void given_a_refused_arrival_when_it_is_over_then_no_file_is_left_of_it() throws Exception {
        FileDocumentStore store = open();

        assertThatThrownBy(() ->
                new Documents(store).receive(digest(content(1)), "application/pdf", new ByteArrayInputStream(CONTENT)));

        assertThat(files()).isEmpty();
    }

    @Test
    void given_a_document_that_was_altered_when_it_is_read_then_it_is_not_handed_out() throws Exception {
        FileDocumentStore store = open();
        HeldDocument held = received(store);
        byte[] altered = CONTENT.clone();
        altered[99_999]++;
        Files.write(content(held), altered, StandardOpenOption.TRUNCATE_EXISTING);

        assertThatThrownBy(() -> new Documents(store).open(held).readAllBytes())
                .isInstanceOf(AlteredDocumentException.class);
    }

    @Test
    void given_a_document_whose_note_was_corrupted_when_it_is_looked_for_then_it_is_not_here_and_yet_listed()
            throws Exception {
        FileDocumentStore store = open();
        HeldDocument held = received(store);
        Files.writeString(content(held).resolveSibling("about.json"), "{\"mediaType\":");

        assertThat(store.find(List.of(held.sha256()))).isEmpty();
        assertThat(store.digests(null, 10)).containsExactly(held.sha256());
    }

    private FileDocumentStore open() {
        return FileDocumentStore.open(folder.resolve("documents"), Clock.systemUTC());
    }

    private static HeldDocument received(FileDocumentStore store) throws IOException {
        return new Documents(store)
                .receive(digest(CONTENT), "application/pdf", new ByteArrayInputStream(CONTENT))
                .document();
    }

    private Path content(HeldDocument held) {
        String digest = held.sha256().value();
        return folder.resolve("documents")
                .resolve(digest.substring(0, 2))
                .resolve(digest)
                .resolve("content");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
