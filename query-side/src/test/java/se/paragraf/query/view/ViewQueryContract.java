package se.paragraf.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.RegionCode;

/** How every view store answers queries; a part of {@link ViewStoreContract}. */
abstract class ViewQueryContract {

    static final LocalDate DAY = LocalDate.parse("2024-06-01");

    /** What is to be tried on a store. */
    @FunctionalInterface
    protected interface Trial {
        void on(ViewStore store) throws Exception;
    }

    /** Makes an empty store, tries the trial on it and throws the store away. */
    protected abstract void withEmptyStore(Trial trial) throws Exception;

    @Test
    void an_entry_holds_from_its_first_day_until_the_day_it_ends() throws Exception {
        withEmptyStore(store -> {
            LocalDate from = LocalDate.parse("2023-01-01");
            LocalDate until = LocalDate.parse("2027-01-01");
            store.put(
                    store.live(),
                    List.of(document(1, 7, "a", Set.of(new IndexEntry("status", "ACTIVE", from, until)))));
            for (LocalDate day : List.of(from, until.minusDays(1))) {
                assertThat(found(store, day, Condition.is("status", "ACTIVE"))).containsExactly(1L);
            }
            for (LocalDate day : List.of(from.minusDays(1), until, LocalDate.MIN, LocalDate.MAX)) {
                assertThat(found(store, day, Condition.is("status", "ACTIVE"))).isEmpty();
            }
        });
    }

    @Test
    void a_prefix_finds_swedish_letters_as_letters_of_their_own() throws Exception {
        withEmptyStore(store -> {
            store.put(
                    store.live(),
                    List.of(
                            document(1, 1, "a", Set.of(IndexEntry.always("word", "malå"))),
                            document(2, 2, "a", Set.of(IndexEntry.always("word", "åsele"))),
                            document(3, 3, "a", Set.of(IndexEntry.always("word", "överenskommelse"))),
                            document(4, 4, "a", Set.of(IndexEntry.always("word", "mal%_*")))));
            assertThat(found(store, DAY, Condition.begins("word", "malå"))).containsExactly(1L);
            assertThat(found(store, DAY, Condition.begins("word", "mala"))).isEmpty();
            assertThat(found(store, DAY, Condition.begins("word", "mal"))).containsExactly(4L, 1L);
            assertThat(found(store, DAY, Condition.begins("word", "mal%"))).containsExactly(4L);
            assertThat(found(store, DAY, Condition.begins("word", "%"))).isEmpty();
            assertThat(found(store, DAY, Condition.begins("word", "å"))).containsExactly(2L);
            assertThat(found(store, DAY, Condition.begins("word", "a"))).isEmpty();
            assertThat(found(store, DAY, Condition.begins("word", "o"))).isEmpty();
            assertThat(found(store, DAY, Condition.begins("word", "över"))).containsExactly(3L);
        });
    }

    @Test
    void a_disjunction_is_met_by_any_of_its_conditions_and_all_filters_must_be_met() throws Exception {
        withEmptyStore(store -> {
            store.put(
                    store.live(),
                    List.of(
                            document(1, 1, "a", Set.of(IndexEntry.always("party", "2480"))),
                            document(2, 2, "a", Set.of(IndexEntry.always("word", "umea"))),
                            document(
                                    3,
                                    3,
                                    "a",
                                    Set.of(IndexEntry.always("word", "umeas"), IndexEntry.always("party", "2480"))),
                            document(4, 4, "a", Set.of(IndexEntry.always("word", "ume")))));
            AnyOf umea = new AnyOf(List.of(Condition.is("party", "2480"), Condition.begins("word", "umea")));
            assertThat(found(store, DAY, umea)).containsExactly(3L, 2L, 1L);
            assertThat(found(store, DAY, umea, Condition.begins("word", "umeas")))
                    .containsExactly(3L);
            assertThat(found(store, DAY, umea, Condition.is("party", "2480"))).containsExactly(3L, 1L);
            assertThat(found(store, DAY, new AnyOf(List.of(Condition.is("word", "ume"), Condition.is("word", "umea")))))
                    .containsExactly(4L, 2L);
            assertThat(count(store, query(3L, 0, 1, umea))).isEqualTo(3);
        });
    }

    @Test
    void a_negation_is_met_by_documents_without_any_of_its_conditions_on_the_day() throws Exception {
        withEmptyStore(store -> {
            store.put(
                    store.live(),
                    List.of(
                            document(1, 1, "a", Set.of(IndexEntry.always("party", "2480"))),
                            document(2, 2, "a", Set.of(IndexEntry.always("word", "umea"))),
                            document(3, 3, "a", Set.of()),
                            document(4, 4, "a", Set.of(new IndexEntry("party", "2480", LocalDate.MIN, DAY)))));
            NoneOf umea = new NoneOf(List.of(Condition.is("party", "2480"), Condition.begins("word", "ume")));
            assertThat(found(store, DAY, umea)).containsExactly(4L, 3L);
            assertThat(found(store, DAY, umea, Condition.is("word", "umea"))).isEmpty();
            assertThat(found(store, DAY, new NoneOf(List.of(Condition.is("word", "ume")))))
                    .containsExactly(4L, 3L, 2L, 1L);
            assertThat(count(store, query(4L, 0, 1, umea))).isEqualTo(2);
        });
    }

    @Test
    void days_in_more_than_one_entry_for_a_value_count_once() throws Exception {
        withEmptyStore(store -> {
            store.put(
                    store.live(),
                    List.of(
                            document(
                                    1,
                                    1,
                                    "a",
                                    Set.of(
                                            new IndexEntry("status", "ACTIVE", DAY.minusDays(9), DAY.plusDays(1)),
                                            new IndexEntry("status", "ACTIVE", DAY.minusDays(1), DAY.plusDays(9)))),
                            document(
                                    2,
                                    2,
                                    "a",
                                    Set.of(
                                            IndexEntry.always("status", "ACTIVE"),
                                            new IndexEntry("status", "ACTIVE", DAY, DAY.plusDays(9)))),
                            document(3, 3, "a", Set.of(new IndexEntry("status", "ACTIVE", DAY.plusDays(3), DAY)))));
            Condition active = Condition.is("status", "ACTIVE");
            assertThat(found(store, DAY, active)).containsExactly(2L, 1L);
            assertThat(count(store, query(null, 0, 1, active))).isEqualTo(2);
            store.put(store.live(), List.of(document(1, 4, "a", Set.of())));
            assertThat(count(store, query(null, 0, 1, active))).isEqualTo(1);
        });
    }

    @Test
    void given_a_document_that_was_removed_when_a_list_is_asked_for_again_then_it_is_not_counted() throws Exception {
        withEmptyStore(store -> {
            Set<IndexEntry> both = Set.of(IndexEntry.always("word", "umea"), IndexEntry.always("region", "24"));
            store.put(store.live(), List.of(document(1, 1, "a", both), document(2, 2, "a", both)));
            ViewQuery query = query(null, 0, 5, Condition.begins("word", "ume"), Condition.is("region", "24"));
            assertThat(count(store, query)).isEqualTo(2);
            store.remove(store.live(), status(1), 1);
            assertThat(count(store, query)).isEqualTo(1);
            assertThat(list(store, query)).extracting(StoredDocument::sortKey).containsExactly(2L);
        });
    }

    @Test
    void a_prefix_of_many_values_and_one_of_few_are_found_together() throws Exception {
        withEmptyStore(store -> {
            List<ViewDocument> documents = new ArrayList<>();
            for (int number = 1; number <= 60; number++) {
                documents.add(document(
                        number,
                        number,
                        "a",
                        Set.of(
                                IndexEntry.always("word", "ord" + number),
                                IndexEntry.always("word", "u" + number % 3),
                                IndexEntry.always("listed", number % 2 == 0 ? "yes" : "no"))));
            }
            store.put(store.live(), documents);
            Filter ord = new AnyOf(List.of(Condition.begins("word", "ord"), Condition.is("word", "u1")));
            Filter u = new AnyOf(List.of(Condition.begins("word", "u1"), Condition.begins("word", "u2")));
            Condition listed = Condition.is("listed", "yes");
            assertThat(found(store, DAY, ord, u, listed))
                    .startsWith(58L, 56L, 52L)
                    .hasSize(20);
            assertThat(count(store, query(null, 0, 1, ord, u, listed))).isEqualTo(20);
            assertThat(list(store, query(52L, 1, 2, ord, u, listed)))
                    .extracting(StoredDocument::sortKey)
                    .containsExactly(46L, 44L);
            assertThat(found(store, DAY, ord, Condition.begins("word", "x"))).isEmpty();
            assertThat(count(store, query(null, 0, 1, ord, Condition.begins("word", "x"))))
                    .isZero();
        });
    }

    @Test
    void versions_are_what_a_list_has_without_the_bodies() throws Exception {
        withEmptyStore(store -> {
            store.put(
                    store.live(),
                    List.of(
                            document(1, 4, "a", Set.of()),
                            document(2, 5, "b", Set.of()),
                            document(3, 6, "c", Set.of())));
            ViewQuery query = query(3L, 0, 2);
            List<DocumentVersion> versions = store.read(reader -> reader.versions(query));
            assertThat(versions)
                    .containsExactly(new DocumentVersion(status(2), 5, 2), new DocumentVersion(status(1), 4, 1));
            Map<DocumentKey, Long> positions =
                    store.read(reader -> reader.positions(List.of(status(1), status(3), status(4))));
            assertThat(positions).isEqualTo(Map.of(status(1), 4L, status(3), 6L));
            assertThat(store.read(ViewReader::generation)).isEqualTo(store.live());
        });
    }

    @Test
    void values_are_counted_that_begin_so() throws Exception {
        withEmptyStore(store -> {
            store.put(
                    store.live(),
                    List.of(
                            document(1, 1, "a", Set.of(IndexEntry.always("party", "24 a"))),
                            document(2, 2, "a", Set.of(IndexEntry.always("party", "25 a"))),
                            document(3, 3, "a", Set.of(IndexEntry.always("party", "24")))));
            Map<String, Long> counts = store.read(reader -> reader.countBy(ViewKind.STATUS, "party", "24 ", DAY));
            assertThat(counts).isEqualTo(Map.of("24 a", 1L));
        });
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void any_combination_of_filters_finds_what_a_naive_search_finds(
            @ForAll("documents") List<ViewDocument> documents, @ForAll("queries") List<ViewQuery> queries)
            throws Exception {
        withEmptyStore(store -> {
            NaiveViewStore naive = new NaiveViewStore();
            for (int split = 0; split <= documents.size(); split += 5) {
                List<ViewDocument> batch = documents.subList(split, Math.min(split + 5, documents.size()));
                store.put(store.live(), batch);
                naive.put(naive.live(), batch);
                // Asked again after each batch: what was kept of an answer must not outlive it.
                for (ViewQuery query : queries) {
                    assertThat(list(store, query)).isEqualTo(list(naive, query));
                    assertThat(count(store, query)).isEqualTo(count(naive, query));
                    assertThat(counts(store, "party", query.on())).isEqualTo(counts(naive, "party", query.on()));
                }
            }
        });
    }

    @Property(tries = 30, shrinking = ShrinkingMode.BOUNDED)
    void paging_by_offset_and_by_cursor_walk_the_same_list(@ForAll("documents") List<ViewDocument> documents)
            throws Exception {
        withEmptyStore(store -> {
            store.put(store.live(), documents);
            List<StoredDocument> whole = list(store, query(null, 0, 1_000));
            List<StoredDocument> byOffset = new ArrayList<>();
            List<StoredDocument> byCursor = new ArrayList<>();
            Long cursor = null;
            for (int offset = 0; offset <= whole.size(); offset += 3) {
                ViewQuery atOffset = query(null, offset, 3);
                ViewQuery atCursor = query(cursor, 0, 3);
                byOffset.addAll(list(store, atOffset));
                List<StoredDocument> page = list(store, atCursor);
                byCursor.addAll(page);
                cursor = page.isEmpty()
                        ? cursor
                        : Long.valueOf(page.get(page.size() - 1).sortKey());
            }
            assertThat(byOffset).isEqualTo(whole);
            assertThat(byCursor).isEqualTo(whole);
        });
    }

    @Provide
    Arbitrary<List<ViewDocument>> documents() {
        return ViewExamples.documents();
    }

    @Provide
    Arbitrary<List<ViewQuery>> queries() {
        return ViewExamples.query().list().ofMinSize(1).ofMaxSize(8);
    }

    static List<Long> found(ViewStore store, LocalDate on, Filter... conditions) {
        ViewQuery query = new ViewQuery(ViewKind.STATUS, on, List.of(conditions), null, 0, 100);
        return store.read(reader -> reader.list(query)).stream()
                .map(StoredDocument::sortKey)
                .toList();
    }

    static ViewQuery query(@Nullable Long before, int offset, int limit, Filter... conditions) {
        return new ViewQuery(ViewKind.STATUS, DAY, List.of(conditions), before, offset, limit);
    }

    static ViewDocument document(int number, long position, String says, Set<IndexEntry> entries) {
        return new ViewDocument(status(number), position, number, body(says), entries);
    }

    static DocumentKey status(int number) {
        return new DocumentKey(ViewKind.STATUS, agreement(number), 0);
    }

    static AgreementId agreement(int number) {
        return AgreementId.of(new RegionCode("24"), new CaseNumber("RS " + number + "-2022"));
    }

    static String body(String says) {
        return "{\"says\":\"" + says + "\"}";
    }

    static long position(ViewStore store) {
        return store.read(ViewReader::position);
    }

    static Optional<StoredDocument> get(ViewStore store, int number) {
        return store.read(reader -> reader.get(status(number)));
    }

    static List<StoredDocument> list(ViewStore store, ViewQuery query) {
        return store.read(reader -> reader.list(query));
    }

    static long count(ViewStore store, ViewQuery query) {
        return store.read(reader -> reader.count(query));
    }

    static Map<String, Long> counts(ViewStore store, String field, LocalDate on) {
        return store.read(reader -> reader.countBy(ViewKind.STATUS, field, "", on));
    }
}
