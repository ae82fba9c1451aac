package se.paragraf.query.view;

/** The contract, tried on the store that it is measured by. */
class NaiveViewStoreTest extends TransactionalViewStoreContract {

    @Override
    protected void withEmptyStore(Trial trial) throws Exception {
        trial.on(new NaiveViewStore());
    }
}
