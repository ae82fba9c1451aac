package se.paragraf.query.agreements;

import se.paragraf.query.view.NaiveViewStore;

/** The contract, over the reference implementation. */
class NaiveAnswersTest extends AnswersContract {

    @Override
    protected void withEmptyStore(Trial trial) throws Exception {
        trial.on(new NaiveViewStore());
    }
}
