package se.paragraf.standalone.viewstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.jdbc.ConnectionWrapperFactory.ConnectionCloseHandler;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.serialization.Serializer;
import se.paragraf.standalone.sqlite.SqliteTransactions;

/**
 * The token store of the projection, on the views' connection and in the same transaction. SQLite has no SELECT … FOR
 * UPDATE and needs none: one thread at a time has a transaction.
 */
public final class SqliteTokenStore extends JdbcTokenStore {

    /** A token store that writes in these transactions. */
    public SqliteTokenStore(SqliteTransactions transactions, Serializer serializer) {
        super(JdbcTokenStore.builder()
                .connectionProvider(() -> joined(transactions))
                // One process at a time has the file open, so it may take over a claim that a killed process left
                // behind.
                .nodeId("standalone")
                .serializer(serializer));
    }

    @Override
    protected PreparedStatement select(Connection connection, String processorName, int segment, boolean forUpdate)
            throws SQLException {
        return super.select(connection, processorName, segment, false);
    }

    /** The connection as the token store sees it: closing it ends only a transaction that was started here. */
    private static Connection joined(SqliteTransactions transactions) {
        Transaction transaction = transactions.startTransaction();
        return ConnectionWrapperFactory.wrap(transactions.connection(), new ConnectionCloseHandler() {

            @Override
            public void close(Connection connection) {
                transaction.commit();
            }

            @Override
            public void commit(Connection connection) {
                // the transaction commits when its outermost part ends
            }
        });
    }
}
