package se.paragraf.query.documents;

import java.time.Clock;

/** The measure keeps the contract itself. */
class NaiveDocumentStoreTest extends DocumentStoreContract {

    @Override
    protected void withEmptyStore(Trial trial) throws Exception {
        trial.on(new NaiveDocumentStore(Clock.systemUTC()));
    }
}
