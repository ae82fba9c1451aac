package se.paragraf.query.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import se.paragraf.query.example.ThreadPerTask;
import se.paragraf.value.AgreementId;

/** What every view store does. A test of one extends this class and says how to come by an empty store. */
public abstract class ViewStoreContract extends ViewQueryContract {

    @Test
    void a_new_store_is_empty_and_in_service() throws Exception {
        withEmptyStore(store -> {
            assertThat(position(store)).isEqualTo(ViewReader.NOTHING);
            assertThat(list(store, query(null, 0, 10))).isEmpty();
            assertThat(get(store, 1)).isEmpty();
        });
    }

    @Test
    void what_is_put_can_be_read_and_the_store_reflects_its_position() throws Exception {
        withEmptyStore(store -> {
            store.put(store.live(), List.of(document(1, 7, "a", Set.of())));
            assertThat(get(store, 1)).contains(new StoredDocument(status(1), 7, 1, body("a")));
            Map<DocumentKey, StoredDocument> both = store.read(reader -> reader.getAll(List.of(status(1), status(2))));
            assertThat(both).containsOnlyKeys(status(1));
            assertThat(position(store)).isEqualTo(7);
        });
    }

    @Test
    void given_a_store_with_versions_then_no_state_of_a_generation_has_that_of_another() throws Exception {
        withEmptyStore(store -> {
            List<OptionalLong> versions = new ArrayList<>();
            versions.add(store.read(ViewReader::version));
            store.put(store.live(), List.of(document(1, 7, "a", Set.of()), document(2, 8, "a", Set.of())));
            versions.add(store.read(ViewReader::version));
            // A later event of its own case, but not later than what the store reflects.
            store.put(store.live(), List.of(document(1, 8, "b", Set.of())));
            versions.add(store.read(ViewReader::version));
            store.remove(store.live(), status(1), 8);
            versions.add(store.read(ViewReader::version));
            assertThat(store.read(ViewReader::version)).isEqualTo(versions.get(3));
            assertThat(versions.stream().flatMapToLong(OptionalLong::stream).distinct())
                    .hasSize(versions.get(0).isPresent() ? 4 : 0);
        });
    }

    @Test
    void redelivery_and_older_positions_change_nothing() throws Exception {
        withEmptyStore(store -> {
            ViewDocument newer = document(1, 7, "newer", Set.of(IndexEntry.always("party", "2480")));
            store.put(store.live(), List.of(newer));
            store.put(store.live(), List.of(newer));
            store.put(store.live(), List.of(document(1, 7, "same", Set.of(IndexEntry.always("party", "2401")))));
            store.put(store.live(), List.of(document(1, 6, "older", Set.of(IndexEntry.always("party", "2403")))));
            assertThat(get(store, 1)).contains(new StoredDocument(status(1), 7, 1, body("newer")));
            assertThat(counts(store, "party", DAY)).isEqualTo(Map.of("2480", 1L));
            assertThat(position(store)).isEqualTo(7);
        });
    }

    @Test
    void a_document_is_found_by_the_entries_of_its_latest_position_and_nothing_is_astray() throws Exception {
        withEmptyStore(store -> {
            Set<IndexEntry> first = Set.of(IndexEntry.always("f", "gone"), IndexEntry.always("f", "kept"));
            Set<IndexEntry> second =
                    Set.of(IndexEntry.always("f", "kept"), new IndexEntry("g", "a", DAY, DAY.plusDays(40)));
            store.put(store.live(), List.of(document(1, 7, "a", first), document(2, 8, "b", Set.of())));
            store.put(store.live(), List.of(document(1, 9, "a", second)));
            store.read(reader -> {
                assertThat(reader.foundBy(status(1))).isEqualTo(reader.wording(second));
                assertThat(reader.wording(second)).isNotEqualTo(reader.wording(first));
                assertThat(reader.foundBy(status(2))).isEmpty();
                assertThat(reader.foundBy(status(3))).isEmpty();
                assertThat(reader.danglingIndexEntries(ViewKind.STATUS, 10)).isEmpty();
                assertThat(reader.isIndexAsNoted()).isTrue();
                assertThat(reader.noted(status(1).agreementId()))
                        .containsExactly(new NotedDocument(reader.get(status(1)).orElseThrow(), reader.note(second)));
                assertThat(reader.note(second)).isNotEqualTo(reader.note(first));
                return true;
            });
        });
    }

    @Test
    void a_later_position_replaces_document_and_entries() throws Exception {
        withEmptyStore(store -> {
            store.put(
                    store.live(),
                    List.of(document(
                            1, 7, "a", Set.of(IndexEntry.always("f", "kept"), IndexEntry.always("f", "gone")))));
            store.put(
                    store.live(),
                    List.of(document(
                            1, 8, "b", Set.of(IndexEntry.always("f", "kept"), IndexEntry.always("f", "new")))));
            assertThat(get(store, 1)).map(StoredDocument::body).contains(body("b"));
            assertThat(counts(store, "f", DAY)).isEqualTo(Map.of("kept", 1L, "new", 1L));
        });
    }

    @Test
    void an_agreements_documents_come_in_the_order_of_their_ordinals_page_by_page() throws Exception {
        withEmptyStore(store -> {
            AgreementId agreement = agreement(1);
            List<ViewDocument> trail = new ArrayList<>();
            for (long ordinal : List.of(2L, 0L, 4L, 1L, 3L)) {
                DocumentKey key = new DocumentKey(ViewKind.TRAIL, agreement, ordinal);
                trail.add(new ViewDocument(key, 10 + ordinal, 10 + ordinal, body("a"), Set.of()));
            }
            trail.add(new ViewDocument(new DocumentKey(ViewKind.TRAIL, agreement(2), 0), 20, 20, body("b"), Set.of()));
            trail.add(document(1, 21, "status", Set.of()));
            store.put(store.live(), trail);
            List<StoredDocument> page = store.read(reader -> reader.ofAgreement(ViewKind.TRAIL, agreement, 1, 3));
            assertThat(page).extracting(document -> document.key().ordinal()).containsExactly(1L, 2L, 3L);
            long all = store.read(reader -> reader.countOfAgreement(ViewKind.TRAIL, agreement));
            assertThat(all).isEqualTo(5);
        });
    }

    @Test
    void a_new_generation_is_filled_out_of_sight_and_put_into_service_in_one_step() throws Exception {
        withEmptyStore(store -> {
            Generation old = store.live();
            store.put(old, List.of(document(1, 7, "old", Set.of(IndexEntry.always("party", "2480")))));
            Generation fresh = store.open();
            assertThat(store.outOfService()).containsExactly(fresh);
            store.add(fresh, List.of(document(1, 5, "new", Set.of(IndexEntry.always("party", "2401")))));
            assertThat(get(store, 1)).map(StoredDocument::body).contains(body("old"));
            assertThat(found(store, DAY, Condition.is("party", "2401"))).isEmpty();
            long filled = store.read(fresh, ViewReader::position);
            assertThat(filled).isEqualTo(5);
            assertThat(position(store)).isEqualTo(7);

            assertThat(store.switchTo(old, fresh, () -> 8)).isTrue();
            assertThat(store.live()).isEqualTo(fresh);
            assertThat(position(store)).isEqualTo(8);
            assertThat(get(store, 1)).map(StoredDocument::body).contains(body("new"));
            assertThat(found(store, DAY, Condition.is("party", "2401"))).containsExactly(1L);
            assertThat(found(store, DAY, Condition.is("party", "2480"))).isEmpty();

            assertThat(store.outOfService()).containsExactly(old);
            store.drop(old);
            assertThat(store.outOfService()).isEmpty();
            assertThatThrownBy(() -> store.drop(fresh)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store.switchTo(fresh, old, () -> 9)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store.fill(old, List.of(document(1, 9, "a", Set.of()))))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(store.live()).isEqualTo(fresh);
            assertThat(get(store, 1)).map(StoredDocument::body).contains(body("new"));
            store.put(fresh, List.of(document(1, 9, "newer", Set.of())));
            assertThat(get(store, 1)).map(StoredDocument::body).contains(body("newer"));
        });
    }

    @Test
    void what_the_switch_takes_in_last_is_seen_with_all_the_rest() throws Exception {
        withEmptyStore(store -> {
            Generation old = store.live();
            store.put(old, List.of(document(1, 7, "old", Set.of()), document(2, 8, "old", Set.of())));
            Generation fresh = store.open();
            store.add(fresh, List.of(document(1, 7, "new", Set.of())));

            boolean switched = store.switchTo(old, fresh, () -> {
                store.fill(fresh, List.of(document(1, 9, "newer", Set.of()), document(2, 8, "new", Set.of())));
                assertThat(get(store, 2)).map(StoredDocument::body).contains(body("old"));
                return 9;
            });

            assertThat(switched).isTrue();
            assertThat(get(store, 1)).map(StoredDocument::body).contains(body("newer"));
            assertThat(get(store, 2)).map(StoredDocument::body).contains(body("new"));
            assertThat(position(store)).isEqualTo(9);
        });
    }

    @Test
    void a_generation_that_lacks_something_or_comes_too_late_is_not_put_into_service() throws Exception {
        withEmptyStore(store -> {
            Generation old = store.live();
            store.put(old, List.of(document(1, 7, "old", Set.of())));
            Generation behind = store.open();
            assertThat(store.switchTo(old, behind, () -> 6)).isFalse();
            assertThat(store.live()).isEqualTo(old);
            Generation first = store.open();
            assertThat(store.switchTo(old, first, () -> 7)).isTrue();
            assertThat(store.switchTo(old, behind, () -> 9)).isFalse();
            assertThat(store.live()).isEqualTo(first);
        });
    }

    @Test
    void what_was_worked_out_for_a_generation_is_refused_when_that_has_gone_out_of_service() throws Exception {
        withEmptyStore(store -> {
            Generation old = store.live();
            store.put(old, List.of(document(1, 7, "old", Set.of())));
            store.switchTo(old, store.open(), () -> 7);

            assertThatThrownBy(() -> store.put(old, List.of(document(1, 8, "a", Set.of()))))
                    .isInstanceOf(OutOfServiceException.class);
            assertThatThrownBy(() -> store.remove(old, status(1), 7)).isInstanceOf(OutOfServiceException.class);

            assertThat(get(store, 1)).isEmpty();
        });
    }

    @Test
    void a_reader_beside_the_switch_sees_one_generation_or_the_other_and_never_goes_back() throws Exception {
        withEmptyStore(store -> {
            store.put(store.live(), batch(1));
            CompletableFuture<Void> rebuilds = CompletableFuture.runAsync(
                    () -> {
                        for (int round = 2; round <= 20; round++) {
                            Generation before = store.live();
                            Generation next = store.open();
                            store.add(next, batch(round));
                            int reached = round;
                            assertThat(store.switchTo(before, next, () -> reached))
                                    .isTrue();
                            store.drop(before);
                        }
                    },
                    ThreadPerTask.EXECUTOR);
            long position = 1;
            while (position < 20 && !rebuilds.isCompletedExceptionally()) {
                // A question may be asked more than once; what counts is the answer.
                Seen seen = store.read(reader -> new Seen(
                        reader.position(),
                        reader.list(query(null, 0, 100)),
                        reader.get(status(1)).orElseThrow()));
                assertThat(seen.position()).isGreaterThanOrEqualTo(position);
                assertThat(seen.listed())
                        .hasSize(20)
                        .extracting(StoredDocument::position)
                        .containsOnly(seen.position());
                assertThat(seen.first().position()).isEqualTo(seen.position());
                position = seen.position();
            }
            rebuilds.get();
        });
    }

    private record Seen(long position, List<StoredDocument> listed, StoredDocument first) {}

    @Test
    void a_waiting_reader_is_woken_at_its_position() throws Exception {
        withEmptyStore(store -> {
            store.put(store.live(), List.of(document(1, 7, "a", Set.of())));
            assertThat(store.awaitBeyond(6, Duration.ZERO)).isTrue();
            assertThat(store.awaitBeyond(7, Duration.ofMillis(1))).isFalse();
            CompletableFuture<Boolean> woken =
                    CompletableFuture.supplyAsync(() -> waits(store, 7), ThreadPerTask.EXECUTOR);
            store.put(store.live(), List.of(document(1, 8, "b", Set.of())));
            assertThat(woken.get()).isTrue();
        });
    }

    @Test
    protected void a_concurrent_reader_sees_whole_documents_and_never_an_older_one_again() throws Exception {
        withEmptyStore(store -> {
            CompletableFuture<Void> writer = CompletableFuture.runAsync(
                    () -> {
                        for (int round = 1; round <= 150; round++) {
                            store.put(store.live(), batch(round));
                        }
                    },
                    ThreadPerTask.EXECUTOR);
            Map<DocumentKey, Long> seen = new HashMap<>();
            long position = ViewReader.NOTHING;
            while (position < 150) {
                long before = position;
                position = store.read(reader -> {
                    long reached = reader.position();
                    assertThat(reached).isGreaterThanOrEqualTo(before);
                    reader.list(query(null, 0, 100)).forEach(document -> {
                        assertThat(document.body()).isEqualTo(body("round " + document.position()));
                        assertThat(document.position())
                                .isGreaterThanOrEqualTo(Math.max(reached, seen.getOrDefault(document.key(), 0L)));
                        seen.put(document.key(), document.position());
                    });
                    return reached;
                });
            }
            writer.get();
            assertThat(found(store, DAY, Condition.is("round", "150"))).hasSize(20);
            assertThat(found(store, DAY, Condition.is("round", "149"))).isEmpty();
        });
    }

    @Test
    void a_document_is_removed_unless_another_has_taken_its_place() throws Exception {
        withEmptyStore(store -> {
            store.put(store.live(), List.of(document(1, 7, "a", Set.of(IndexEntry.always("party", "2480")))));
            store.remove(store.live(), status(1), 6);
            assertThat(get(store, 1)).isPresent();
            store.remove(store.live(), status(1), 7);
            assertThat(get(store, 1)).isEmpty();
            assertThat(found(store, DAY, Condition.is("party", "2480"))).isEmpty();
            store.remove(store.live(), status(1), 7);
        });
    }

    static List<ViewDocument> batch(int round) {
        List<ViewDocument> documents = new ArrayList<>();
        for (int number = 1; number <= 20; number++) {
            documents.add(document(number, round, "round " + round, Set.of(IndexEntry.always("round", "" + round))));
        }
        return documents;
    }

    private static boolean waits(ViewStore store, long position) {
        try {
            return store.awaitBeyond(position, Duration.ofMinutes(1));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
