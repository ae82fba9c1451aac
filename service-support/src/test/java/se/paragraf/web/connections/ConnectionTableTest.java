package se.paragraf.web.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.paragraf.web.connections.ClientConnection.Phase;
import se.paragraf.web.connections.ConnectionTable.Bounds;

/** Which connection is cut off, and when. */
class ConnectionTableTest {

    private static final Bounds BOUNDS =
            new Bounds(6, 3, 4, 2, Duration.ofSeconds(20), Duration.ofSeconds(5), Duration.ofSeconds(30));

    private final List<String> cutOff = new ArrayList<>();
    private final Set<String> unread = new HashSet<>();
    private long now = 1;
    private final ConnectionTable table = new ConnectionTable(BOUNDS, () -> now);

    @Test
    void given_an_address_at_its_bound_when_it_connects_once_more_then_its_oldest_is_cut_off() {
        open("a1", "a");
        open("b1", "b");
        open("a2", "a");
        open("a3", "a");
        open("a4", "a");

        assertThat(cutOff).containsExactly("a1");
    }

    @Test
    void given_an_address_at_its_bound_when_it_connects_once_more_then_those_with_a_token_stay() {
        open("a1", "a").prove();
        open("a2", "a").prove();
        open("a3", "a");
        open("a4", "a");
        open("a5", "a");

        assertThat(cutOff).containsExactly("a3", "a4");
    }

    @Test
    void given_only_connections_with_a_token_when_another_comes_then_one_between_two_requests_makes_room() {
        ClientConnection busy = open("a1", "a");
        ClientConnection idle = open("a2", "a");
        List.of(busy, idle, open("a3", "a")).forEach(ClientConnection::prove);
        table.serving(busy);
        table.serving(idle);
        table.served(idle, false);
        table.released(idle, true);
        open("a4", "a");

        assertThat(cutOff).containsExactly("a2");
    }

    @Test
    void given_only_busy_connections_with_a_token_when_another_comes_then_it_is_the_one_to_go() {
        for (String name : List.of("a1", "a2", "a3")) {
            ClientConnection busy = open(name, "a");
            busy.prove();
            table.serving(busy);
        }
        open("a4", "a");

        assertThat(cutOff).containsExactly("a4");
    }

    @Test
    void given_a_full_server_when_another_address_connects_then_the_oldest_of_all_is_cut_off() {
        for (String network : List.of("a", "b", "c")) {
            open(network + "1", network);
            open(network + "2", network);
        }
        open("d1", "d");

        assertThat(cutOff).containsExactly("a1");
    }

    @Test
    void given_a_connection_that_was_closed_when_others_come_then_it_is_not_counted() {
        ClientConnection gone = open("a1", "a");
        table.closed(gone);
        open("a2", "a");
        open("a3", "a");
        open("a4", "a");

        assertThat(cutOff).isEmpty();
    }

    @Test
    void given_a_trusted_proxy_when_it_connects_often_then_only_the_total_bounds_it() {
        for (int number = 1; number <= 6; number++) {
            table.accepted(new ClientConnection("p", true, () -> false, () -> cutOff.add("p")));
        }
        assertThat(cutOff).isEmpty();

        open("a1", "a");

        assertThat(cutOff).containsExactly("p");
    }

    @Test
    void given_a_head_that_comes_byte_by_byte_when_its_time_is_over_then_it_is_cut_off() {
        ClientConnection slow = open("a1", "a");
        after(Duration.ofSeconds(19));
        table.readable(slow);
        assertThat(cutOff).isEmpty();

        after(Duration.ofSeconds(2));

        assertThat(cutOff).containsExactly("a1");
    }

    @Test
    void given_blank_lines_between_requests_when_the_time_of_a_head_is_over_then_they_are_cut_off() {
        ClientConnection slow = served(open("a1", "a"));
        table.released(slow, true);
        for (int second = 0; second < 21; second++) {
            table.readable(slow);
            table.released(slow, true);
            after(Duration.ofSeconds(1));
        }

        assertThat(cutOff).containsExactly("a1");
    }

    @Test
    void given_the_beginning_of_another_request_behind_one_when_its_time_is_over_then_it_is_cut_off() {
        table.released(served(open("a1", "a")), false);
        after(Duration.ofSeconds(21));

        assertThat(cutOff).containsExactly("a1");
    }

    @Test
    void given_an_operation_that_takes_long_when_its_client_is_not_waited_for_then_it_goes_on() {
        ClientConnection working = open("a1", "a");
        table.serving(working);
        after(Duration.ofHours(1));

        assertThat(cutOff).isEmpty();
    }

    @Test
    void given_an_unread_body_when_it_goes_on_coming_then_the_connection_is_cut_off_after_its_time() {
        ClientConnection unread = served(open("a1", "a"));
        for (int second = 0; second < 6; second++) {
            unread.received().moved(1_000_000, false, now);
            after(Duration.ofSeconds(1));
        }

        assertThat(cutOff).containsExactly("a1");
    }

    @Test
    void given_a_body_or_an_answer_below_the_minimum_rate_when_its_grace_is_over_then_it_is_cut_off() {
        ClientConnection sending = open("sending", "a");
        ClientConnection taking = open("taking", "b");
        ClientConnection stream = open("stream", "c");
        List.of(sending, taking, stream).forEach(table::serving);
        table.served(stream, true);
        for (int second = 0; second < 31; second++) {
            sending.received().moved(1, true, now);
            taking.sent().moved(1, true, now);
            stream.sent().moved(1, true, now);
            after(Duration.ofSeconds(1));
        }

        assertThat(cutOff).containsExactly("sending", "taking", "stream");
    }

    @Test
    void given_a_client_at_the_minimum_rate_when_it_takes_long_then_it_goes_on() {
        ClientConnection taking = open("a1", "a");
        table.serving(taking);
        for (int second = 0; second < 600; second++) {
            taking.sent().moved(ConnectionProperties.MIN_BYTES_PER_SECOND, true, now);
            after(Duration.ofSeconds(1));
        }

        assertThat(cutOff).isEmpty();
    }

    @Test
    void given_a_request_when_it_follows_a_slow_one_then_it_is_counted_for_itself() {
        ClientConnection connection = open("a1", "a");
        table.serving(connection);
        connection.sent().moved(1, true, now);
        after(Duration.ofSeconds(29));
        connection.sent().moved(1, false, now);
        table.served(connection, false);
        table.released(connection, true);
        table.readable(connection);
        table.serving(connection);
        connection.sent().moved(1, true, now);
        after(Duration.ofSeconds(29));

        assertThat(cutOff).isEmpty();
    }

    @Test
    void given_requests_sent_ahead_when_each_answer_is_taken_slowly_then_they_share_one_grace() {
        ClientConnection pipelining = open("a1", "a");
        for (int request = 0; request < 3; request++) {
            table.serving(pipelining);
            pipelining.sent().moved(1, true, now);
            after(Duration.ofSeconds(14));
            pipelining.sent().moved(1, false, now);
            table.served(pipelining, false);
        }

        assertThat(cutOff).containsExactly("a1");
    }

    @Test
    void given_bytes_that_wait_for_a_worker_when_others_connect_then_those_who_have_sent_nothing_go_first() {
        unread.add("heard");
        open("heard", "a");
        open("a2", "a");
        open("a3", "a");
        open("a4", "a");
        assertThat(cutOff).containsExactly("a2");

        unread.clear();
        open("a5", "a");

        assertThat(cutOff).containsExactly("a2", "heard");
    }

    @Test
    void given_an_address_whose_requests_without_a_token_are_waited_for_when_they_are_too_many_then_the_oldest_goes() {
        waitedFor(open("a1", "a"));
        waitedFor(open("b1", "b"));
        waitedFor(open("a2", "a"));
        waitedFor(open("a3", "a"));
        table.sweep();

        assertThat(cutOff).containsExactly("a1");
    }

    @Test
    void given_workers_that_wait_when_they_are_too_many_then_answered_ones_go_first_and_those_with_a_token_last() {
        ClientConnection registrar = open("registrar", "a");
        registrar.prove();
        waitedFor(registrar);
        waitedFor(open("stranger", "b"));
        ClientConnection answered = open("answered", "c");
        answered.prove();
        waitedFor(answered);
        table.served(answered, false);
        ClientConnection working = open("working", "d");
        table.serving(working);
        table.serving(open("e1", "e"));
        assertThat(cutOff).containsExactly("answered");

        table.serving(open("f1", "f"));
        assertThat(cutOff).containsExactly("answered", "stranger");

        table.serving(open("g1", "g"));
        assertThat(cutOff).containsExactly("answered", "stranger", "registrar");
    }

    @Test
    void given_too_many_workers_when_none_waits_then_none_is_cut_off_until_one_does() {
        ClientConnection later = open("later", "a");
        table.serving(later);
        for (String network : List.of("b", "c", "d", "e")) {
            table.serving(open(network, network));
        }
        assertThat(cutOff).isEmpty();

        later.received().moved(0, true, now);
        table.sweep();

        assertThat(cutOff).containsExactly("later");
    }

    private ClientConnection open(String name, String network) {
        ClientConnection connection =
                new ClientConnection(network, false, () -> unread.contains(name), () -> cutOff.add(name));
        table.accepted(connection);
        return connection;
    }

    private ClientConnection served(ClientConnection connection) {
        table.serving(connection);
        table.served(connection, false);
        assertThat(connection.phase()).isEqualTo(Phase.DISCARDING);
        return connection;
    }

    private void waitedFor(ClientConnection connection) {
        connection.received().moved(0, true, now);
        table.serving(connection);
        connection.received().moved(0, true, now);
    }

    private void after(Duration time) {
        now += time.toNanos();
        table.sweep();
    }
}
