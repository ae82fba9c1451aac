package se.paragraf.query.documents;

import java.time.Clock;

/** The contract, on the reference implementation in memory. */
class NaiveDocumentStoreTest extends DocumentStoreContract {

    @Override
    protected void withEmptyStore(Trial trial) throws Exception {
        trial.on(new NaiveDocumentStore(Clock.systemUTC()));
    }
}
