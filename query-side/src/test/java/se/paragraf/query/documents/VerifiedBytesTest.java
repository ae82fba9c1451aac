package se.paragraf.query.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import se.paragraf.value.Sha256;

/** Reads of a document of ten thousand bytes whose stored bytes are intact, or altered. */
class VerifiedBytesTest {

    private final byte[] content = DocumentStoreContract.content(10_000);
    private final Sha256 digest = DocumentStoreContract.digest(content);
    private final HeldDocument document = new HeldDocument(digest, "application/pdf", 10_000, Instant.EPOCH, null);

    @Test
    void given_the_document_when_it_is_read_then_all_of_it_is_returned() throws Exception {
        try (InputStream read = new VerifiedBytes(new ByteArrayInputStream(content), document)) {
            assertThat(read.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void given_one_byte_was_changed_when_it_is_read_then_it_is_never_returned_completely() {
        byte[] altered = content.clone();
        altered[9_000]++;

        assertThatNeverReadCompletely(altered);
    }

    @Test
    void given_the_end_is_missing_when_it_is_read_then_it_is_never_returned_completely() {
        assertThatNeverReadCompletely(Arrays.copyOf(content, 9_999));
    }

    @Test
    void given_content_and_size_were_emptied_when_it_is_read_then_nothing_is_returned() {
        HeldDocument emptied = new HeldDocument(digest, "application/pdf", 0, Instant.EPOCH, null);

        assertThatThrownBy(() -> new VerifiedBytes(new ByteArrayInputStream(new byte[0]), emptied))
                .isInstanceOf(AlteredDocumentException.class);
    }

    private void assertThatNeverReadCompletely(byte[] altered) {
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        assertThatThrownBy(() -> {
                    try (InputStream read = new VerifiedBytes(new ByteArrayInputStream(altered), document)) {
                        transfer(read, arrived);
                    }
                })
                .isInstanceOfSatisfying(
                        AlteredDocumentException.class,
                        refusal -> assertThat(refusal.sha256()).isEqualTo(digest));
        assertThat(arrived.size()).isLessThan(10_000);
    }

    private static void transfer(InputStream from, ByteArrayOutputStream to) throws IOException {
        byte[] buffer = new byte[1_000];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            to.write(buffer, 0, read);
        }
    }
}
