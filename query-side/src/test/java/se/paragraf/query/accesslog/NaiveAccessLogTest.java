package se.paragraf.query.accesslog;

/** The measure keeps the contract itself. */
class NaiveAccessLogTest extends AccessLogContract {

    @Override
    protected void withEmptyLog(Trial trial) throws Exception {
        trial.on(new NaiveAccessLog());
    }
}
