package se.paragraf.standalone.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.UnexpectedRollbackException;

/**
 * Transactions on a connection that writes, for one thread at a time: a thread with an open transaction holds a lock, the
 * others wait. A transaction within a transaction joins it. If a part is rolled back, the whole is rolled back.
 */
public final class SqliteTransactions implements TransactionManager {

    private final Supplier<Connection> current;
    private final ReentrantLock lock = new ReentrantLock();

    // Guarded by the lock.
    private final List<Runnable> afterCommit = new ArrayList<>();
    private boolean rollbackOnly;
    private @Nullable Connection open;

    /**
     * Transactions on the connection that is current when they start.
     *
     * @param current the connection, in auto-commit mode as long as no transaction is open
     */
    public SqliteTransactions(Supplier<Connection> current) {
        this.current = current;
    }

    @Override
    public Transaction startTransaction() {
        lock.lock();
        try {
            if (open == null) {
                Connection connection = current.get();
                connection.setAutoCommit(false);
                open = connection;
            }
            return new Participation();
        } catch (SQLException e) {
            lock.unlock();
            throw new TransactionSystemException("the transaction cannot be started", e);
        }
    }

    /**
     * The connection of the open transaction.
     *
     * @throws IllegalStateException if the calling thread has no transaction open
     */
    public Connection connection() {
        if (open == null || !lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("the file is written in a transaction only");
        }
        return open;
    }

    /** Runs something once the open transaction is committed; never if it is rolled back. */
    public void afterCommit(Runnable action) {
        connection();
        afterCommit.add(action);
    }

    private void end(boolean commit) throws SQLException {
        if (lock.getHoldCount() > 1) {
            rollbackOnly |= !commit;
            return;
        }
        List<Runnable> actions = List.copyOf(afterCommit);
        boolean refused = commit && rollbackOnly;
        afterCommit.clear();
        rollbackOnly = false;
        Connection connection = connection();
        open = null;
        commitOrRollBack(connection, commit && !refused);
        if (refused) {
            throw new UnexpectedRollbackException("a part of the transaction was rolled back, and so was the whole");
        }
        if (commit) {
            actions.forEach(Runnable::run);
        }
    }

    private static void commitOrRollBack(Connection connection, boolean commit) throws SQLException {
        boolean committed = false;
        try {
            if (commit) {
                connection.commit();
                committed = true;
            }
        } finally {
            try {
                if (!committed) {
                    connection.rollback();
                }
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** A part in the transaction; the outermost one ends it. It ends once, whatever is called afterwards. */
    private final class Participation implements Transaction {

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
                SqliteTransactions.this.end(commit);
            } catch (SQLException e) {
                throw new TransactionSystemException("the transaction could not be ended", e);
            } finally {
                lock.unlock();
            }
        }
    }
}
