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

/** A document of ten thousand bytes, read when what is kept under its digest is it, or is not. */
class VerifiedBytesTest {

    private final byte[] content = DocumentStoreContract.content(10_000);
    private final Sha256 digest = DocumentStoreContract.digest(content);
    private final HeldDocument document = new HeldDocument(digest, "application/pdf", 10_000, Instant.EPOCH);

    @Test
    void given_the_document_when_it_is_read_then_all_of_it_comes() throws Exception {
        try (InputStream read = new VerifiedBytes(new ByteArrayInputStream(content), document)) {
            assertThat(read.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void given_one_byte_is_another_when_it_is_read_then_it_never_comes_as_a_whole() {
        byte[] altered = content.clone();
        altered[9_000]++;

        assertThatNeverComesAsAWhole(altered);
    }

    @Test
    void given_the_end_is_gone_when_it_is_read_then_it_never_comes_as_a_whole() {
        assertThatNeverComesAsAWhole(Arrays.copyOf(content, 9_999));
    }

    @Test
    void given_it_was_emptied_together_with_its_size_when_it_is_read_then_nothing_comes() {
        HeldDocument emptied = new HeldDocument(digest, "application/pdf", 0, Instant.EPOCH);

        assertThatThrownBy(() -> new VerifiedBytes(new ByteArrayInputStream(new byte[0]), emptied))
                .isInstanceOf(AlteredDocumentException.class);
    }

    private void assertThatNeverComesAsAWhole(byte[] altered) {
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
