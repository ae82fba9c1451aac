package se.paragraf.query.job;

import java.time.Clock;

/** The measure keeps the contract itself. */
class NaiveJobStoreTest extends JobStoreContract {

    @Override
    protected void withEmptyRecord(Clock clock, Trial trial) throws Exception {
        trial.on(new NaiveJobStore(clock));
    }
}
