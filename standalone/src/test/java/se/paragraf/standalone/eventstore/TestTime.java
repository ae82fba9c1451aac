package se.paragraf.standalone.eventstore;

import java.time.Duration;

/** How long a test waits for what must come: so long that only a hang reaches it. */
final class TestTime {

    static final Duration LIMIT = Duration.ofMinutes(1);

    private TestTime() {}
}
