package se.paragraf.standalone.viewstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/**
 * The transactions of the one connection that writes the generation in service. A thread that has one open holds the connection; what it
 * starts within joins it, so that documents and token are written together or not at all.
 */
public final class WriteTransactions implements TransactionManager {

    private final ViewDatabase database;
    private final ReentrantLock holder = new ReentrantLock();
    private final List<Runnable> onceCommitted = new ArrayList<>();
    private boolean doomed;

    /** Transactions on the connection that writes what is in service. Which that is changes when none is open. */
    public WriteTransactions(ViewDatabase database) {
        this.database = database;
    }

    @Override
    public Transaction startTransaction() {
        holder.lock();
        return new Held();
    }

    /**
     * The writing connection.
     *
     * @throws IllegalStateException if the calling thread has no transaction open
     */
    Connection connection() {
        if (!holder.isHeldByCurrentThread()) {
            throw new IllegalStateException("the views are written in a transaction only");
        }
        return database.live().writer();
    }

    /** Has something done once the open transaction is committed; never where it is rolled back. */
    void afterCommit(Runnable action) {
        connection();
        onceCommitted.add(action);
    }

    private void end(boolean commit) throws SQLException {
        if (holder.getHoldCount() > 1) {
            doomed |= !commit;
            return;
        }
        List<Runnable> actions = List.copyOf(onceCommitted);
        boolean refused = commit && doomed;
        Connection connection = connection();
        onceCommitted.clear();
        doomed = false;
        if (!commit || refused) {
            connection.rollback();
            if (refused) {
                throw new SQLException("a part of the transaction was rolled back, so all of it is");
            }
            return;
        }
        try {
            connection.commit();
        } catch (SQLException uncommitted) {
            connection.rollback();
            throw uncommitted;
        }
        actions.forEach(Runnable::run);
    }

    /** One hold on the connection; the outermost ends the transaction. It ends once, whatever is asked of it after. */
    private final class Held implements Transaction {

        private boolean ended;

        @Override
        public void commit() {
            end(true);
        }

        @Override
        public void rollback() {
            end(false);
        }

        private void end(boolean commit) {
            if (ended) {
                return;
            }
            ended = true;
            try {
                WriteTransactions.this.end(commit);
            } catch (SQLException failed) {
                throw new ViewStoreException("the views' transaction did not end as it should", failed);
            } finally {
                holder.unlock();
            }
        }
    }
}
