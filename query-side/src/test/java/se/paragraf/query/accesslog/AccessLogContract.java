package se.paragraf.query.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.paragraf.query.accesslog.AccessLogVerification.Kind;
import se.paragraf.security.AuthenticationKey;
import se.paragraf.value.AgreementId;

/** Contract of an access log. */
public abstract class AccessLogContract {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");
    private static final AgreementId CASE = AgreementId.from("7bd3dbf9-37de-5b43-aaec-586cc9eca3ce");
    private static final AgreementId OTHER = AgreementId.from("1f2358e6-32f3-5079-93b1-e34a6ff5b9d3");

    /** What a test does with an empty log. */
    @FunctionalInterface
    protected interface Trial {
        void on(AccessLog log) throws Exception;
    }

    /** The key of the logs. */
    protected static final AuthenticationKey KEY =
            AuthenticationKey.of("an access log's key for tests only".getBytes(StandardCharsets.US_ASCII));

    /** Someone who writes the store by other means than this program, and has not got its key. */
    protected interface Intruder {

        /** Has another actor in the entry. */
        void alter(String id, String actor) throws Exception;

        /** Takes the entry away. */
        void remove(String id) throws Exception;

        /** Puts in an entry that says the same as another, with another identifier and the next number. */
        void insert(String id, String like) throws Exception;
    }

    /** What a test does with an empty log and an intruder. */
    @FunctionalInterface
    protected interface IntruderTrial {
        void on(AccessLog log, Intruder intruder) throws Exception;
    }

    /** Has the trial done with a log that nothing is in. */
    protected abstract void withIntruder(IntruderTrial trial) throws Exception;

    private void withEmptyLog(Trial trial) throws Exception {
        withIntruder((log, intruder) -> trial.on(log));
    }

    @Test
    void given_a_log_when_it_is_verified_then_nothing_is_wrong_with_it() throws Exception {
        withEmptyLog(log -> {
            assertThat(log.verify()).isEqualTo(new AccessLogVerification(0, 0, 0, 0, List.of()));

            IntStream.rangeClosed(1, 5).forEach(number -> log.append(access(number, CASE, "bo")));

            assertThat(log.verify()).isEqualTo(new AccessLogVerification(5, 0, 0, 0, List.of()));
        });
    }

    @Test
    void given_an_altered_entry_when_the_log_is_verified_then_it_is_named() throws Exception {
        withIntruder((log, intruder) -> {
            IntStream.rangeClosed(1, 5).forEach(number -> log.append(access(number, CASE, "bo")));

            intruder.alter(id(3), "ada");

            assertThat(found(log)).containsExactly(tuple(Kind.ALTERED, 3L, access(3, CASE, "ada")));
        });
    }

    @Test
    void given_a_removed_entry_when_the_log_is_verified_then_its_number_is_named() throws Exception {
        withIntruder((log, intruder) -> {
            IntStream.rangeClosed(1, 5).forEach(number -> log.append(access(number, CASE, "bo")));

            intruder.remove(id(3));

            assertThat(found(log)).containsExactly(tuple(Kind.MISSING, 3L, null));
        });
    }

    @Test
    void given_an_inserted_entry_when_the_log_is_verified_then_it_is_named() throws Exception {
        withIntruder((log, intruder) -> {
            IntStream.rangeClosed(1, 5).forEach(number -> log.append(access(number, CASE, "bo")));

            intruder.insert(id(6), id(5));

            assertThat(found(log)).extracting(each -> each.toList().get(0)).containsExactly(Kind.ALTERED);
        });
    }

    @Test
    void given_the_last_entries_were_removed_when_another_is_appended_then_the_gap_is_named() throws Exception {
        withIntruder((log, intruder) -> {
            IntStream.rangeClosed(1, 5).forEach(number -> log.append(access(number, CASE, "bo")));
            intruder.remove(id(4));
            intruder.remove(id(5));

            log.append(access(6, CASE, "bo"));

            assertThat(found(log)).containsExactly(tuple(Kind.MISSING, 4L, null));
        });
    }

    private static List<Tuple> found(AccessLog log) {
        return log.verify().first().stream()
                .map(each -> tuple(each.kind(), each.number(), each.access()))
                .toList();
    }

    @Test
    void given_an_access_when_the_log_is_read_then_it_is_there_unchanged() throws Exception {
        AccessEntry list =
                new AccessEntry(id(1), NOON, "Åsa Ö", "compliance", null, "/v1/agreements", "q=å&limit=2", "::1", null);
        withEmptyLog(log -> {
            log.append(list);
            log.append(access(2, CASE, "bo"));

            assertThat(log.read(all())).containsExactly(access(2, CASE, "bo"), list);
        });
    }

    @Test
    void given_many_accesses_when_some_are_read_then_as_many_are_returned_the_latest_first() throws Exception {
        withEmptyLog(log -> {
            IntStream.range(0, 10).forEach(number -> log.append(access(number, CASE, "bo")));
            List<AccessEntry> page = log.read(new AccessQuery(null, null, null, null, id(8), 3));

            assertThat(page).extracting(AccessEntry::id).containsExactly(id(7), id(6), id(5));
        });
    }

    @Test
    void given_accesses_of_several_actors_when_those_of_one_are_read_then_only_they_are_returned() throws Exception {
        AccessEntry first = access(1, CASE, "bo");
        AccessEntry second = access(2, OTHER, "bo");
        AccessEntry third = access(3, CASE, "ada");
        withEmptyLog(log -> {
            Stream.of(first, second, third).forEach(log::append);

            assertThat(log.read(query("bo", null, null, null))).containsExactly(second, first);
            assertThat(log.read(query(null, CASE, null, null))).containsExactly(third, first);
            assertThat(log.read(query("bo", CASE, null, null))).containsExactly(first);
            assertThat(log.read(query(null, null, second.at(), null))).containsExactly(third, second);
            assertThat(log.read(query(null, null, null, second.at()))).containsExactly(first);
        });
    }

    @Test
    void given_an_access_when_another_with_its_identifier_is_added_then_it_is_refused_and_the_first_stays()
            throws Exception {
        withEmptyLog(log -> {
            log.append(access(1, CASE, "bo"));

            assertThatThrownBy(() -> log.append(access(1, CASE, "ada"))).isInstanceOf(RuntimeException.class);
            assertThat(log.read(all())).containsExactly(access(1, CASE, "bo"));
        });
    }

    private static AccessQuery all() {
        return query(null, null, null, null);
    }

    private static AccessQuery query(
            @Nullable String actor, @Nullable AgreementId agreement, @Nullable Instant from, @Nullable Instant until) {
        return new AccessQuery(actor, agreement, from, until, null, 100);
    }

    private static AccessEntry access(int number, AgreementId agreement, String actor) {
        return new AccessEntry(
                id(number),
                NOON.plusSeconds(number),
                actor,
                "compliance",
                agreement,
                "/v1/agreements/" + agreement,
                null,
                "192.0.2.1",
                "GET");
    }

    private static String id(int number) {
        return "019ab000-0000-7000-8000-%012d".formatted(number);
    }
}
