package se.paragraf.query.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import se.paragraf.query.example.ThreadPerTask;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.OutOfServiceException;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.view.ViewStore;
import se.paragraf.query.view.ViewStoreContract;
import se.paragraf.value.AgreementId;

/** The contract of a view store, and that of one that several instances write at once. */
abstract class MongoViewStoreContract extends ViewStoreContract {

    private static final AgreementId AGREEMENT = AgreementId.from("00000000-0000-5000-8000-000000000001");
    private static final DocumentKey KEY = new DocumentKey(ViewKind.STATUS, AGREEMENT, 0);

    abstract MongoClient client();

    @Override
    protected void withEmptyStore(Trial trial) throws Exception {
        withEmptyDatabase(database -> trial.on(store(database, OptionalLong.empty())));
    }

    @Test
    void given_instances_that_put_the_same_agreement_when_all_are_done_then_the_latest_is_there_complete_and_once()
            throws Exception {
        withEmptyDatabase(database -> {
            List<CompletableFuture<Void>> instances = IntStream.range(0, 4)
                    .mapToObj(instance -> CompletableFuture.runAsync(
                            () -> {
                                ViewStore store = store(database, OptionalLong.empty());
                                LongStream.rangeClosed(1, 40)
                                        .forEach(position -> deliver(store, document(position, "at " + position)));
                            },
                            ThreadPerTask.EXECUTOR))
                    .toList();
            instances.forEach(CompletableFuture::join);

            ViewStore store = store(database, OptionalLong.empty());

            Optional<StoredDocument> held = store.read(reader -> reader.get(KEY));
            assertThat(held).contains(new StoredDocument(KEY, 40, 1, "{\"at\": \"at 40\"}"));
            long count = store.read(reader -> reader.countOfAgreement(ViewKind.STATUS, AGREEMENT));
            assertThat(count).isEqualTo(1);
        });
    }

    @Test
    void
            given_segments_of_which_one_is_behind_when_the_position_is_read_then_it_is_the_one_up_to_which_nothing_is_missing()
                    throws Exception {
        withEmptyDatabase(database -> {
            AtomicReference<OptionalLong> reached = new AtomicReference<>(OptionalLong.of(3));
            MongoViewStore store = new MongoViewStore(database, reached::get);
            store.prepare();
            store.put(store.live(), List.of(document(9, "ahead")));
            long behind = store.read(ViewReader::position);
            assertThat(behind).isEqualTo(3);

            reached.set(OptionalLong.of(9));

            long caughtUp = store.read(ViewReader::position);
            assertThat(caughtUp).isEqualTo(9);
        });
    }

    @Test
    void given_a_read_whose_generation_is_dropped_meanwhile_then_it_is_repeated_and_sees_the_next() throws Exception {
        withEmptyDatabase(database -> {
            MongoViewStore one = store(database, OptionalLong.empty());
            MongoViewStore other = store(database, OptionalLong.empty());
            Generation old = one.live();
            one.put(old, List.of(document(4, "old")));
            Generation next = other.open();
            other.add(next, List.of(document(4, "new")));
            AtomicBoolean dropped = new AtomicBoolean();

            Optional<StoredDocument> read = one.read(reader -> {
                if (!dropped.getAndSet(true)) {
                    assertThat(other.switchTo(old, next, () -> 4)).isTrue();
                    other.drop(old);
                }
                return reader.get(KEY);
            });

            assertThat(read).map(StoredDocument::body).contains("{\"at\": \"new\"}");
        });
    }

    @Test
    void
            given_a_write_announced_beyond_what_the_next_generation_reflects_when_it_is_switched_to_then_it_catches_up_first()
                    throws Exception {
        withEmptyDatabase(database -> {
            MongoViewStore one = store(database, OptionalLong.empty());
            MongoViewStore other = store(database, OptionalLong.empty());
            Generation old = one.live();
            Generation next = other.open();
            one.put(old, List.of(document(4, "at 4")));
            AtomicLong head = new AtomicLong(3);

            boolean switched = other.switchTo(old, next, () -> {
                long reached = head.getAndSet(4);
                other.fill(next, List.of(document(reached, "at " + reached)));
                return reached;
            });

            assertThat(switched).isTrue();
            Optional<StoredDocument> read = one.read(reader -> reader.get(KEY));
            assertThat(read).map(StoredDocument::position).contains(4L);
            assertThatThrownBy(() -> one.put(old, List.of(document(5, "late"))))
                    .isInstanceOf(OutOfServiceException.class);
        });
    }

    @Test
    void given_what_one_instance_puts_when_another_waits_for_it_then_it_is_seen() throws Exception {
        withEmptyDatabase(database -> {
            ViewStore one = store(database, OptionalLong.empty());
            ViewStore other = store(database, OptionalLong.empty());
            CompletableFuture<Void> put = CompletableFuture.runAsync(
                    () -> one.put(one.live(), List.of(document(5, ""))), ThreadPerTask.EXECUTOR);

            assertThat(other.awaitBeyond(4, java.time.Duration.ofSeconds(30))).isTrue();

            put.join();
        });
    }

    /** As a processor does: where two insert the same document at once, one of them may be told to try again. */
    private static void deliver(ViewStore store, ViewDocument document) {
        RuntimeException last = null;
        for (int attempt = 0; attempt < 200; attempt++) {
            try {
                store.put(store.live(), List.of(document));
                return;
            } catch (RuntimeException collided) {
                last = collided;
            }
        }
        throw last;
    }

    private interface DatabaseTrial {
        void on(MongoDatabase database) throws Exception;
    }

    private void withEmptyDatabase(DatabaseTrial trial) throws Exception {
        MongoDatabase database =
                client().getDatabase("views-" + UUID.randomUUID().toString().substring(0, 8));
        try {
            trial.on(database);
        } finally {
            database.drop();
        }
    }

    private static MongoViewStore store(MongoDatabase database, OptionalLong reached) {
        MongoViewStore store = new MongoViewStore(database, () -> reached);
        store.prepare();
        return store;
    }

    private static ViewDocument document(long position, String text) {
        return new ViewDocument(KEY, position, 1, "{\"at\": \"" + text + "\"}", Set.of());
    }
}
