package se.paragraf.query.run;

import java.time.Clock;

/** The measure keeps the contract itself. */
class NaiveRunsTest extends RunsContract {

    @Override
    protected void withEmptyRecord(Clock clock, Trial trial) throws Exception {
        trial.on(new NaiveRuns(clock));
    }
}
