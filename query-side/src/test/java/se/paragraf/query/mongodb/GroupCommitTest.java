package se.paragraf.query.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.paragraf.query.example.ThreadPerTask;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.OutOfServiceException;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.value.AgreementId;

@Timeout(60)
class GroupCommitTest {

    private static final Generation LIVE = new Generation(1);
    private static final Generation NEXT = new Generation(2);
    private static final AgreementId AGREEMENT = AgreementId.from("00000000-0000-5000-8000-000000000001");

    /** What was written together, in order. */
    private final List<Written> groups = new ArrayList<>();

    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final GroupCommit commit = new GroupCommit(this::write);

    private record Written(Generation generation, List<Long> positions) {}

    /** Holds up the first write, so that other puts have to wait. */
    private void write(Generation generation, List<ViewDocument> documents) {
        writing.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        List<Long> positions = documents.stream().map(ViewDocument::position).toList();
        groups.add(new Written(generation, positions));
        if (positions.contains(-1L)) {
            throw new OutOfServiceException(generation);
        }
        if (positions.contains(-2L)) {
            throw new AssertionError("planted");
        }
    }

    @Test
    void given_a_write_in_progress_when_others_put_then_they_are_written_together_after_it() throws Exception {
        List<CompletableFuture<Void>> puts = waiting(put(LIVE, 1), put(LIVE, 2, 3), put(LIVE, 4));

        CompletableFuture.allOf(puts.toArray(CompletableFuture[]::new)).join();

        assertThat(groups).containsExactly(written(LIVE, 0), written(LIVE, 1, 2, 3, 4));
    }

    @Test
    void given_more_documents_than_a_group_may_have_when_they_are_put_then_they_are_written_in_several()
            throws Exception {
        long[] many = LongStream.rangeClosed(1, GroupCommit.MOST_DOCUMENTS - 1).toArray();
        List<CompletableFuture<Void>> puts = waiting(put(LIVE, many), put(LIVE, 7), put(LIVE, 8));

        CompletableFuture.allOf(puts.toArray(CompletableFuture[]::new)).join();

        assertThat(groups.stream().map(group -> group.positions().size()))
                .containsExactly(1, GroupCommit.MOST_DOCUMENTS, 1);
    }

    @Test
    void given_puts_into_two_generations_when_they_wait_then_no_group_has_both() throws Exception {
        List<CompletableFuture<Void>> puts = waiting(put(LIVE, 1), put(NEXT, 2), put(LIVE, 3));

        CompletableFuture.allOf(puts.toArray(CompletableFuture[]::new)).join();

        assertThat(groups).containsExactly(written(LIVE, 0), written(LIVE, 1), written(NEXT, 2), written(LIVE, 3));
    }

    @Test
    void given_a_group_fails_when_its_puts_return_then_each_fails_and_the_next_is_written() throws Exception {
        List<CompletableFuture<Void>> puts = waiting(put(LIVE, -1), put(LIVE, 1));

        puts.forEach(put -> assertThatThrownBy(put::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(OutOfServiceException.class));
        commit.put(NEXT, documents(2));

        assertThat(groups).containsExactly(written(LIVE, 0), written(LIVE, -1, 1), written(NEXT, 2));
    }

    @Test
    void given_the_thread_that_writes_a_group_dies_when_others_wait_then_one_of_them_writes_it() throws Exception {
        List<CompletableFuture<Void>> puts = waiting(put(LIVE, 1), put(NEXT, -2), put(NEXT, 2));

        puts.get(0).join();
        assertThatThrownBy(puts.get(1)::join).hasCauseInstanceOf(AssertionError.class);
        assertThatThrownBy(puts.get(2)::join).hasCauseInstanceOf(AssertionError.class);

        assertThat(groups)
                .containsExactly(written(LIVE, 0), written(LIVE, 1), written(NEXT, -2, 2), written(NEXT, -2, 2));
    }

    private record Sent(Generation generation, long... positions) {}

    private static Sent put(Generation generation, long... positions) {
        return new Sent(generation, positions);
    }

    private static Written written(Generation generation, long... positions) {
        return new Written(generation, LongStream.of(positions).boxed().toList());
    }

    /** Puts that wait for a first write, in this order; then the first write goes on. */
    private List<CompletableFuture<Void>> waiting(Sent... sent) throws InterruptedException {
        CompletableFuture<Void> first = async(put(LIVE, 0));
        writing.await();
        List<CompletableFuture<Void>> puts = new ArrayList<>();
        for (Sent put : sent) {
            puts.add(async(put));
            while (commit.waiting() < 1 + puts.size()) {
                Thread.sleep(1);
            }
        }
        goOn.countDown();
        first.join();
        return puts;
    }

    private CompletableFuture<Void> async(Sent put) {
        return CompletableFuture.runAsync(
                () -> commit.put(put.generation(), documents(put.positions())), ThreadPerTask.EXECUTOR);
    }

    private static List<ViewDocument> documents(long... positions) {
        return LongStream.of(positions)
                .mapToObj(position ->
                        new ViewDocument(new DocumentKey(ViewKind.STATUS, AGREEMENT, 0), position, 1, "{}", Set.of()))
                .toList();
    }
}
