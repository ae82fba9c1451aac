package se.paragraf.query.job;

import java.time.Clock;

/** The contract, on the reference implementation in memory. */
class NaiveJobStoreTest extends JobStoreContract {

    @Override
    protected void withEmptyRecord(Clock clock, Trial trial) throws Exception {
        trial.on(new NaiveJobStore(clock));
    }
}
