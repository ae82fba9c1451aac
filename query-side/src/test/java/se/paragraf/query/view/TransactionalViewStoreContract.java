package se.paragraf.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import se.paragraf.query.example.ThreadPerTask;

/** What a view store does besides that has transactions. */
public abstract class TransactionalViewStoreContract extends ViewStoreContract {

    @Test
    void a_reader_beside_the_writer_never_sees_half_a_batch() throws Exception {
        withEmptyStore(store -> {
            AtomicBoolean done = new AtomicBoolean();
            CompletableFuture<Void> writer = CompletableFuture.runAsync(
                    () -> {
                        for (int round = 1; round <= 150; round++) {
                            store.put(store.live(), batch(round));
                        }
                    },
                    ThreadPerTask.EXECUTOR);
            writer.whenComplete((nothing, failed) -> done.set(true));
            boolean last = false;
            while (!last) {
                last = done.get();
                store.read(reader -> {
                    long position = reader.position();
                    assertThat(reader.list(query(null, 0, 100)))
                            .allSatisfy(
                                    document -> assertThat(document.position()).isEqualTo(position));
                    String round = String.valueOf(position);
                    assertThat(reader.count(query(null, 0, 1, Condition.is("round", round))))
                            .isEqualTo(position == ViewReader.NOTHING ? 0 : 20);
                    return position;
                });
            }
            writer.get();
            assertThat(position(store)).isEqualTo(150);
        });
    }
}
