package se.paragraf.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which {@code tracestate} reaches the tracer. */
class TracestateValveTest {

    @Test
    void given_a_tracestate_that_every_participant_must_take_when_it_comes_then_it_stays()
            throws IOException, ServletException {
        assertThat(passed("a=" + "b".repeat(510))).startsWith("a=b");
    }

    @Test
    void given_a_longer_one_when_it_comes_then_it_is_dropped() throws IOException, ServletException {
        assertThat(passed("a" + " ".repeat(14_000) + "b")).isNull();
    }

    @Test
    void given_several_that_are_longer_together_when_they_come_then_all_are_dropped()
            throws IOException, ServletException {
        assertThat(passed("a=" + "b".repeat(300), "c=" + "d".repeat(300))).isNull();
    }

    private static @Nullable String passed(String... values) throws IOException, ServletException {
        org.apache.coyote.Request coyote = new org.apache.coyote.Request();
        for (String value : values) {
            coyote.getMimeHeaders().addValue("tracestate").setString(value);
        }
        TracestateValve valve = new TracestateValve();
        valve.setNext(new ValveBase(true) {
            @Override
            public void invoke(Request request, Response response) {
                // The end of the pipeline.
            }
        });
        valve.invoke(new Request(new Connector(), coyote), new Response(new org.apache.coyote.Response()));
        return coyote.getMimeHeaders().getHeader("tracestate");
    }
}
