package se.paragraf.query.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.query.documents.DocumentStore.DocumentUpload;
import se.paragraf.query.documents.Documents.Receipt;
import se.paragraf.query.example.ThreadPerTask;
import se.paragraf.value.Sha256;
import se.paragraf.web.problem.ProblemException;

/** Contract of a document store. The test of a store extends this class and provides an empty one. */
public abstract class DocumentStoreContract {

    private static final String PDF = "application/pdf";
    private static final int GRIDFS_CHUNK = 255 * 1024;

    /** What is tried on a store. */
    protected interface Trial {

        /**
         * Tries it.
         *
         * @param store an empty store
         */
        void on(DocumentStore store) throws Exception;
    }

    /** Tries it on an empty store. */
    protected abstract void withEmptyStore(Trial trial) throws Exception;

    @ParameterizedTest
    @ValueSource(
            ints = {0, 1, 64 * 1024, 64 * 1024 + 1, GRIDFS_CHUNK - 1, GRIDFS_CHUNK, GRIDFS_CHUNK + 1, 3 * 1024 * 1024})
    void given_a_document_of_any_size_when_it_is_uploaded_then_the_same_bytes_are_read(int size) throws Exception {
        byte[] content = content(size);
        withEmptyStore(store -> {
            Documents documents = new Documents(store);
            Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);

            Receipt receipt = documents.receive(digest(content), PDF, new ByteArrayInputStream(content));

            HeldDocument held = documents.find(digest(content)).orElseThrow();
            assertThat(receipt).isEqualTo(new Receipt(held, true));
            assertThat(held).isEqualTo(new HeldDocument(digest(content), PDF, size, held.storedAt(), null));
            assertThat(held.storedAt()).isBetween(before, Instant.now());
            assertThat(bytes(documents.open(held))).isEqualTo(content);
        });
    }

    @Test
    void given_other_bytes_than_announced_when_they_are_uploaded_then_they_are_refused_and_leave_nothing()
            throws Exception {
        Sha256 announced = digest(content(1_000));
        byte[] sent = content(2_000_000);
        withEmptyStore(store -> {
            assertThatThrownBy(() -> new Documents(store).receive(announced, PDF, new ByteArrayInputStream(sent)))
                    .isInstanceOfSatisfying(WrongDigestException.class, refusal -> {
                        assertThat(refusal.expected()).isEqualTo(announced);
                        assertThat(refusal.actual()).isEqualTo(digest(sent));
                    });

            assertNothingIn(store, announced, digest(sent));
        });
    }

    @Test
    void given_an_upload_that_breaks_off_then_it_leaves_nothing_and_the_next_one_succeeds() throws Exception {
        byte[] content = content(2_000_000);
        withEmptyStore(store -> {
            Documents documents = new Documents(store);
            InputStream brokenOff = new BrokenOff(content, 1_500_000);

            assertThatThrownBy(() -> documents.receive(digest(content), PDF, brokenOff))
                    .isInstanceOf(IOException.class);

            assertNothingIn(store, digest(content));
            assertThat(receive(documents, content).isNew()).isTrue();
            assertThat(read(documents, content)).isEqualTo(content);
        });
    }

    @Test
    void given_a_quota_when_documents_would_exceed_it_then_they_are_refused_with_both_numbers_and_leave_nothing()
            throws Exception {
        withEmptyStore(store -> {
            Documents before = new Documents(store);
            assertThat(store.storedBytes()).isZero();
            receive(before, content(600_000));
            assertThat(store.storedBytes()).isEqualTo(600_000);
            Documents documents = new Documents(
                    store, new DocumentQuota(store, 1_000_000L, DocumentRoom.UNLIMITED, Clock.systemUTC()));

            for (long announced : new long[] {400_001, -1}) {
                byte[] excessive = content(400_001);
                assertThatThrownBy(() -> documents.receive(
                                digest(excessive), PDF, new ByteArrayInputStream(excessive), announced, null))
                        .isInstanceOfSatisfying(ProblemException.class, refusal -> {
                            assertThat(refusal.type()).isEqualTo(DocumentProblems.QUOTA_EXCEEDED);
                            assertThat(refusal.facts()).containsEntry("quotaBytes", 1_000_000L);
                        });
                assertThat(store.find(digest(excessive))).isEmpty();
                assertThat(store.storedBytes()).isEqualTo(600_000);
            }
            receive(documents, content(400_000));
            assertThat(receive(documents, content(400_000)).isNew()).isFalse();
            assertThat(store.storedBytes()).isEqualTo(1_000_000);
        });
    }

    @Test
    void given_a_stored_document_when_it_is_uploaded_again_then_it_stays_as_it_was() throws Exception {
        byte[] content = content(1_000);
        withEmptyStore(store -> {
            Documents documents = new Documents(store);
            HeldDocument first = receive(documents, content).document();

            Receipt again = documents.receive(digest(content), "text/plain", new ByteArrayInputStream(content));

            assertThat(again).isEqualTo(new Receipt(first, false));
            assertThat(store.digests(null, 10)).containsExactly(digest(content));
            assertThatThrownBy(() -> documents.receive(digest(content), PDF, new ByteArrayInputStream(content(999))))
                    .isInstanceOf(WrongDigestException.class);
            assertThat(read(documents, content)).isEqualTo(content);
        });
    }

    @Test
    void given_a_document_of_one_when_another_hands_it_in_again_then_the_first_stays_on_record() throws Exception {
        byte[] content = content(1_000);
        HandedInBy bo = new HandedInBy("Bo Å", "registrar");
        HandedInBy ada = new HandedInBy("ada", "registrar");
        withEmptyStore(store -> {
            Documents documents = new Documents(store);
            documents.receive(digest(content), PDF, new ByteArrayInputStream(content), 0, bo);

            Receipt again = documents.receive(digest(content), PDF, new ByteArrayInputStream(content), 0, ada);

            assertThat(again.document().handedInBy()).isEqualTo(bo);
            assertThat(store.find(digest(content)).orElseThrow().handedInBy()).isEqualTo(bo);
            assertThat(store.note(digest(content)).document()).isEqualTo(again.document());
        });
    }

    @Test
    void given_the_same_document_from_many_when_it_is_uploaded_at_once_then_it_is_kept_once() throws Exception {
        byte[] content = content(600_000);
        int senders = 6;
        withEmptyStore(store -> {
            Documents documents = new Documents(store);
            CyclicBarrier together = new CyclicBarrier(senders);
            List<CompletableFuture<Boolean>> sent = IntStream.range(0, senders)
                    .mapToObj(sender ->
                            CompletableFuture.supplyAsync(() -> keep(store, content, together), ThreadPerTask.EXECUTOR))
                    .toList();

            List<Boolean> kept = sent.stream().map(CompletableFuture::join).toList();

            assertThat(kept).containsOnlyOnce(true);
            assertThat(store.digests(null, 10)).containsExactly(digest(content));
            assertThat(read(documents, content)).isEqualTo(content);
        });
    }

    @Test
    void given_some_documents_when_many_are_looked_up_then_the_stored_ones_are_found() throws Exception {
        withEmptyStore(store -> {
            Documents documents = new Documents(store);
            HeldDocument one = receive(documents, content(1)).document();
            HeldDocument two = receive(documents, content(2)).document();

            assertThat(store.find(List.of(one.sha256(), digest(content(3)), two.sha256())))
                    .containsOnlyKeys(one.sha256(), two.sha256())
                    .containsValues(one, two);
            assertThat(store.find(List.of())).isEmpty();
            assertThat(documents.find(digest(content(3)))).isEmpty();
            assertThatThrownBy(() -> store.open(digest(content(3)))).isInstanceOf(IOException.class);
        });
    }

    @Test
    void given_many_documents_when_they_are_listed_page_by_page_then_each_comes_once_and_in_order() throws Exception {
        withEmptyStore(store -> {
            Documents documents = new Documents(store);
            List<String> all = new ArrayList<>();
            for (int size = 0; size < 25; size++) {
                all.add(receive(documents, content(size)).document().sha256().value());
            }

            List<String> listed = new ArrayList<>();
            Sha256 last = null;
            List<Sha256> page;
            do {
                page = store.digests(last, 10);
                page.forEach(digest -> listed.add(digest.value()));
                last = page.isEmpty() ? last : page.get(page.size() - 1);
            } while (page.size() == 10);

            assertThat(listed).containsExactlyElementsOf(all.stream().sorted().toList());
        });
    }

    private static boolean keep(DocumentStore store, byte[] content, CyclicBarrier together) {
        try (DocumentUpload upload = store.begin(digest(content), PDF, null)) {
            upload.bytes().write(content);
            together.await(1, TimeUnit.MINUTES);
            return upload.keep();
        } catch (Exception failed) {
            throw new AssertionError("it was not taken in", failed);
        }
    }

    private static void assertNothingIn(DocumentStore store, Sha256... digests) {
        assertThat(store.find(List.of(digests))).isEmpty();
        assertThat(store.digests(null, 10)).isEmpty();
    }

    private static Receipt receive(Documents documents, byte[] content) throws IOException {
        return documents.receive(digest(content), PDF, new ByteArrayInputStream(content));
    }

    private static byte[] read(Documents documents, byte[] content) throws IOException {
        return bytes(documents.open(documents.find(digest(content)).orElseThrow()));
    }

    private static byte[] bytes(InputStream stream) throws IOException {
        try (stream) {
            return stream.readAllBytes();
        }
    }

    /** Some bytes, the same for the same size. */
    protected static byte[] content(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }

    /** Their digest. */
    protected static Sha256 digest(byte[] content) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(content, 0, content.length);
        return Sha256.of(digest);
    }

    /** A transfer of which the end never comes. */
    private static final class BrokenOff extends InputStream {

        private final ByteArrayInputStream sent;

        BrokenOff(byte[] content, int sentBytes) {
            this.sent = new ByteArrayInputStream(content, 0, sentBytes);
        }

        @Override
        public int read() throws IOException {
            byte[] next = new byte[1];
            return read(next, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(next[0]);
        }

        @Override
        public int read(byte @Nullable [] buffer, int offset, int length) throws IOException {
            int read = sent.read(buffer, offset, length);
            if (read < 0) {
                throw new IOException("broken off");
            }
            return read;
        }
    }
}
