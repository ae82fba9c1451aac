package se.paragraf.query.accesslog;

/** The contract, on the reference implementation in memory. */
class NaiveAccessLogTest extends AccessLogContract {

    @Override
    protected void withEmptyLog(Trial trial) throws Exception {
        trial.on(new NaiveAccessLog());
    }
}
