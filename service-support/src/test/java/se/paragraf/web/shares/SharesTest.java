package se.paragraf.web.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;
import se.paragraf.web.problem.ProblemException;

/** The contract of every share, and what is told of them. */
class SharesTest {

    private static final long SMALL_HEAP = 96L * 1024 * 1024;
    private static final long LARGE_HEAP = 4L * 1024 * 1024 * 1024;

    private final Shares shares = new Shares(LARGE_HEAP);

    @ParameterizedTest
    @EnumSource(Share.class)
    void one_caller_holds_a_part_and_the_others_find_some_left(Share share) {
        List<Shares.Held> held = take(share, "one", share.ofCaller(LARGE_HEAP));

        assertThat(share.ofCaller(LARGE_HEAP)).isLessThanOrEqualTo(share.total(LARGE_HEAP) / 2);
        assertThatThrownBy(() -> shares.take(share, "one")).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.type().slug()).isEqualTo("share-taken");
            assertThat(refused.type().status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
            assertThat(refused.facts())
                    .containsEntry("share", share.slug())
                    .containsEntry("limit", share.ofCaller(LARGE_HEAP));
            assertThat(refused.headers().getFirst("Retry-After")).isEqualTo("5");
        });
        shares.take(share, "another").close();
        held.get(0).close();
        shares.take(share, "one").close();
    }

    @ParameterizedTest
    @EnumSource(Share.class)
    void all_callers_together_hold_no_more_than_there_are(Share share) {
        int callers = share.total(LARGE_HEAP) / share.ofCaller(LARGE_HEAP);
        for (int caller = 0; caller < callers; caller++) {
            take(share, "caller " + caller, share.ofCaller(LARGE_HEAP));
        }

        assertThatThrownBy(() -> shares.take(share, "late"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type().status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
        assertThat(shares.held(share)).isEqualTo(share.total(LARGE_HEAP));
    }

    @ParameterizedTest
    @EnumSource(Share.class)
    void a_small_heap_has_fewer_but_one_for_everybody(Share share) {
        assertThat(share.total(SMALL_HEAP)).isBetween(1, share.total(LARGE_HEAP));
        assertThat(share.ofCaller(SMALL_HEAP)).isBetween(1, share.total(SMALL_HEAP));
        assertThat(share.ofCaller(1)).isEqualTo(share == Share.REQUESTS ? 128 : 1);
    }

    @Test
    void a_share_is_given_back_once() {
        Shares.Held held = shares.take(Share.IMPORTS, "one");
        Shares.Held other = shares.take(Share.IMPORTS, "another");
        held.close();
        held.close();

        assertThat(shares.held(Share.IMPORTS)).isOne();
        other.close();
        assertThat(shares.held(Share.IMPORTS)).isZero();
    }

    @Test
    void who_waits_gets_what_another_gives_back() throws Exception {
        List<Shares.Held> held = take(Share.READS, "one", Share.READS.ofCaller(LARGE_HEAP));
        CompletableFuture<Shares.Held> waiting = CompletableFuture.supplyAsync(() -> shares.take(Share.READS, "one"));
        held.get(0).close();

        waiting.get().close();
    }

    @Test
    void who_has_waited_longest_is_the_first_to_get_one() throws Exception {
        List<Shares.Held> held = take(Share.READS, "one", Share.READS.ofCaller(LARGE_HEAP));
        List<Integer> served = new CopyOnWriteArrayList<>();
        List<Thread> waiting = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            int mine = number;
            Thread thread = new Thread(() -> {
                shares.take(Share.READS, "one");
                served.add(mine);
            });
            waiting.add(thread);
            thread.start();
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }
        for (int number = 0; number < waiting.size(); number++) {
            held.get(number).close();
            waiting.get(number).join(1_000);
        }

        assertThat(served).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void a_caller_that_holds_and_waits_for_nothing_is_forgotten() {
        shares.take(Share.READS, "one").close();

        assertThat(shares.callers(Share.READS)).isZero();
    }

    @Test
    void metrics_tell_what_is_held_and_how_often_it_was_refused() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        shares.bindTo(registry);
        shares.take(Share.IMPORTS, "one");
        assertThatThrownBy(() -> shares.take(Share.IMPORTS, "one")).isInstanceOf(ProblemException.class);

        assertThat(registry.get("paragraf.shares.held")
                        .tag("share", "imports")
                        .gauge()
                        .value())
                .isOne();
        assertThat(registry.get("paragraf.shares.limit")
                        .tag("share", "imports")
                        .gauge()
                        .value())
                .isEqualTo(2);
        assertThat(registry.get("paragraf.shares.refused")
                        .tags("share", "imports", "bound", "caller")
                        .functionCounter()
                        .count())
                .isOne();
    }

    private List<Shares.Held> take(Share share, String caller, int count) {
        List<Shares.Held> held = new ArrayList<>();
        for (int taken = 0; taken < count; taken++) {
            held.add(shares.take(share, caller));
        }
        return held;
    }
}
