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
 * Keeps the token beside the views, on the same connection and in the same transaction. SQLite knows no SELECT … FOR
 * UPDATE and needs none: whoever holds the transaction is alone.
 */
public final class SqliteTokenStore extends JdbcTokenStore {

    /** A token store that writes in the transactions given. */
    public SqliteTokenStore(SqliteTransactions transactions, Serializer serializer) {
        super(JdbcTokenStore.builder()
                .connectionProvider(() -> joined(transactions))
                // One process at a time has the file open, so a claim that a killed one left behind is its own.
                .nodeId("standalone")
                .serializer(serializer));
    }

    @Override
    protected PreparedStatement select(Connection connection, String processorName, int segment, boolean forUpdate)
            throws SQLException {
        return super.select(connection, processorName, segment, false);
    }

    /** The connection as the token store may use it: closing it ends no transaction but one that was started here. */
    private static Connection joined(SqliteTransactions transactions) {
        Transaction transaction = transactions.startTransaction();
        return ConnectionWrapperFactory.wrap(transactions.connection(), new ConnectionCloseHandler() {

            @Override
            public void close(Connection connection) {
                transaction.commit();
            }

            @Override
            public void commit(Connection connection) {
                // the transaction commits when it is over, not when the token store is done with it
            }
        });
    }
}
