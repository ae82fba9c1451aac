package se.paragraf.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The open loop. */
class ScheduleTest {

    @Test
    void given_500_a_second_then_a_request_is_due_every_two_milliseconds_whatever_became_of_the_others() {
        Schedule schedule = new Schedule(1_000, 500, 3);
        assertThat(schedule.due(0)).isEqualTo(1_000);
        assertThat(schedule.due(1)).isEqualTo(2_001_000);
        assertThat(schedule.due(500)).isEqualTo(1_000_001_000);
    }

    @Test
    void given_three_requests_then_each_is_taken_once_and_then_there_is_nothing_left() {
        Schedule schedule = new Schedule(0, 500, 3);
        assertThat(schedule.next()).isZero();
        assertThat(schedule.next()).isEqualTo(1);
        assertThat(schedule.next()).isEqualTo(2);
        assertThat(schedule.next()).isEqualTo(Schedule.ENDED);
        assertThat(schedule.next()).isEqualTo(Schedule.ENDED);
    }

    @Test
    void given_a_request_that_was_due_before_then_it_is_not_waited_for_and_counts_from_when_it_was_due() {
        long past = System.nanoTime() - 5_000_000_000L;
        Schedule schedule = new Schedule(past, 1, 10);
        assertThat(schedule.await(2)).isEqualTo(past + 2_000_000_000L).isLessThan(System.nanoTime());
    }
}
