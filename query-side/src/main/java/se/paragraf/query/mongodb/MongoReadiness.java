package se.paragraf.query.mongodb;

import com.mongodb.client.MongoDatabase;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import se.paragraf.query.view.ViewFormException;
import se.paragraf.startup.Dependency;
import se.paragraf.startup.StartRefusedException;

/** Readiness of MongoDB, which holds the views and the documents. The driver reconnects by itself. */
final class MongoReadiness implements Dependency {

    private final MongoDatabase database;
    private final String address;
    private final MongoViewStore store;
    private final MongoAccessLog accessLog;
    private final MongoDocumentStore documents;
    private final AtomicBoolean prepared = new AtomicBoolean();

    MongoReadiness(
            MongoDatabase database,
            String address,
            MongoViewStore store,
            MongoAccessLog accessLog,
            MongoDocumentStore documents) {
        this.database = database;
        this.address = address;
        this.store = store;
        this.accessLog = accessLog;
        this.documents = documents;
    }

    @Override
    public String name() {
        return "MongoDB";
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public void probe() {
        database.runCommand(new Document("ping", 1));
        if (!prepared.get()) {
            prepareViews();
            accessLog.prepare();
            documents.prepare();
            prepared.set(true);
        }
    }

    private void prepareViews() {
        try {
            store.prepare();
        } catch (ViewFormException e) {
            throw new StartRefusedException(e.getMessage() + ".", e);
        }
    }
}
