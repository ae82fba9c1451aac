package se.paragraf.standalone.viewstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.transaction.Transaction;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import se.paragraf.query.example.ThreadPerTask;
import se.paragraf.query.view.AnyOf;
import se.paragraf.query.view.Condition;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.Filter;
import se.paragraf.query.view.IndexEntry;
import se.paragraf.query.view.NoneOf;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.TransactionalViewStoreContract;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewQuery;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.view.ViewStore;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.RegionCode;

/** The contract of view stores where every filter counts as frequent, and what a bitmap of another state must not do. */
class FilterBitmapsTest extends TransactionalViewStoreContract {

    private static final LocalDate DAY = LocalDate.parse("2024-06-01");
    private static final Filter RED_OR_GREEN =
            new AnyOf(List.of(Condition.is("colour", "red"), Condition.begins("colour", "gr")));
    private static final Filter LISTED = Condition.is("listed", "yes");
    private static final Filter NOT_OLD = new NoneOf(List.of(Condition.is("age", "old")));

    @Override
    protected void withEmptyStore(Trial trial) throws Exception {
        withEmptyDatabase(database -> trial.on(new SqliteViewStore(database)));
    }

    private interface DatabaseTrial {
        void on(ViewDatabase database) throws Exception;
    }

    private static void withEmptyDatabase(DatabaseTrial trial) throws Exception {
        Path own = Files.createTempDirectory("views");
        try (ViewDatabase database = ViewDatabase.open(own.resolve("views.db"), 0)) {
            trial.on(database);
        } finally {
            FileSystemUtils.deleteRecursively(own);
        }
    }

    @Test
    void given_a_reader_of_an_earlier_state_when_others_read_a_later_one_then_each_finds_what_its_state_has()
            throws Exception {
        withEmptyStore(store -> {
            store.put(store.live(), List.of(agreement(1, 1, "red", "new"), agreement(2, 2, "blue", "new")));
            assertThat(found(store)).containsExactly(1L);
            store.read(earlier -> {
                assertThat(earlier.position()).isEqualTo(2);
                apart(() -> store.put(
                        store.live(), List.of(agreement(1, 3, "red", "old"), agreement(2, 4, "green", "new"))));
                apart(() -> assertThat(found(store)).containsExactly(2L));
                assertThat(found(earlier)).containsExactly(1L);
                return true;
            });
            assertThat(found(store)).containsExactly(2L);
        });
    }

    @Test
    void given_a_write_that_was_rolled_back_then_nothing_of_it_is_found_before_or_after_the_next_one()
            throws Exception {
        withEmptyDatabase(database -> {
            ViewStore store = new SqliteViewStore(database);
            store.put(store.live(), List.of(agreement(1, 1, "red", "new")));
            assertThat(found(store)).containsExactly(1L);
            Transaction transaction = database.transactions().startTransaction();
            store.put(store.live(), List.of(agreement(1, 2, "blue", "new"), agreement(2, 3, "red", "new")));
            assertThat(found(store)).containsExactly(1L);
            transaction.rollback();
            assertThat(found(store)).containsExactly(1L);
            store.put(store.live(), List.of(agreement(3, 4, "green", "new")));
            assertThat(found(store)).containsExactly(3L, 1L);
        });
    }

    @Test
    void given_more_changes_than_are_noted_then_all_of_them_are_found() throws Exception {
        withEmptyStore(store -> {
            store.put(store.live(), List.of(agreement(1, 1, "red", "new")));
            assertThat(found(store)).containsExactly(1L);
            List<ViewDocument> many = new ArrayList<>();
            for (int number = 2; number <= 3_000; number++) {
                many.add(agreement(number, number, number % 3 == 0 ? "grey" : "blue", number % 2 == 0 ? "old" : "new"));
            }
            store.put(store.live(), many);
            assertThat(found(store)).hasSize(501).startsWith(2_997L, 2_991L).endsWith(3L, 1L);
        });
    }

    @Test
    void given_a_generation_under_construction_that_was_read_when_documents_are_added_then_they_are_found()
            throws Exception {
        withEmptyStore(store -> {
            var next = store.open();
            store.add(next, List.of(agreement(1, 1, "red", "new")));
            assertThat(store.<List<Long>>read(next, FilterBitmapsTest::found)).containsExactly(1L);
            store.add(next, List.of(agreement(2, 2, "red", "new")));
            assertThat(store.<List<Long>>read(next, FilterBitmapsTest::found)).containsExactly(2L, 1L);
            store.fill(next, List.of(agreement(1, 3, "blue", "new")));
            assertThat(store.<List<Long>>read(next, FilterBitmapsTest::found)).containsExactly(2L);
        });
    }

    @Test
    void readers_beside_a_writer_find_exactly_what_the_documents_of_their_state_say() throws Exception {
        withEmptyStore(store -> {
            CompletableFuture<Void> writer = CompletableFuture.runAsync(
                    () -> {
                        Random random = new Random(1);
                        for (int position = 1; position <= 600; position++) {
                            String colour =
                                    List.of("red", "green", "grey", "blue").get(random.nextInt(4));
                            String age = random.nextInt(3) == 0 ? "old" : "new";
                            store.put(store.live(), List.of(agreement(1 + random.nextInt(30), position, colour, age)));
                        }
                    },
                    ThreadPerTask.EXECUTOR);
            List<CompletableFuture<Void>> readers = new ArrayList<>();
            for (int reader = 0; reader < 3; reader++) {
                readers.add(CompletableFuture.runAsync(
                        () -> {
                            boolean last = false;
                            while (!last) {
                                last = writer.isDone();
                                store.read(FilterBitmapsTest::compare);
                            }
                        },
                        ThreadPerTask.EXECUTOR));
            }
            writer.get();
            for (CompletableFuture<Void> reader : readers) {
                reader.get();
            }
        });
    }

    /** Compares what is found with what the bodies say, which are read without the index. */
    private static boolean compare(ViewReader reader) {
        List<Long> expected = reader.list(new ViewQuery(ViewKind.STATUS, DAY, List.of(), null, 0, 100)).stream()
                .filter(document -> document.body().matches(".*(red|green|grey) new.*"))
                .map(StoredDocument::sortKey)
                .toList();
        assertThat(found(reader)).isEqualTo(expected);
        assertThat(reader.count(new ViewQuery(ViewKind.STATUS, DAY, filters(), null, 0, 1)))
                .isEqualTo(expected.size());
        return true;
    }

    private static List<Long> found(ViewStore store) {
        return store.read(FilterBitmapsTest::found);
    }

    private static List<Long> found(ViewReader reader) {
        return reader.list(new ViewQuery(ViewKind.STATUS, DAY, filters(), null, 0, 1_000)).stream()
                .map(StoredDocument::sortKey)
                .toList();
    }

    private static List<Filter> filters() {
        return List.of(NOT_OLD, LISTED, RED_OR_GREEN);
    }

    private static ViewDocument agreement(int number, long position, String colour, String age) {
        AgreementId id = AgreementId.of(new RegionCode("24"), new CaseNumber("RS " + number + "-2022"));
        return new ViewDocument(
                new DocumentKey(ViewKind.STATUS, id, 0),
                position,
                number,
                "{\"says\":\"" + colour + " " + age + "\"}",
                Set.of(
                        IndexEntry.always("colour", colour),
                        IndexEntry.always("age", age),
                        IndexEntry.always("listed", "yes")));
    }

    private static void apart(Runnable task) {
        CompletableFuture.runAsync(task, ThreadPerTask.EXECUTOR).join();
    }
}
