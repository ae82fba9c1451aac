package se.paragraf.query.mongodb;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Locale;
import org.bson.Document;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewReader;

/**
 * The collections of the views: one for each kind in each generation, so that a generation is dropped at once, and one with
 * the state of the generations. Reads and writes are acknowledged by a majority, so no failover takes them back.
 */
final class ViewCollections {

    static final String STATE = "views";
    static final String LIVE = "live";
    static final String FORM = "form";
    static final String LAST = "last";
    static final String ANNOUNCED = "announced";
    static final String HELD = "held";

    private static final int FIRST_GENERATION = 1;

    private final MongoDatabase database;

    ViewCollections(MongoDatabase database) {
        this.database = acknowledged(database);
    }

    /** The database with majority read and write concern. */
    static MongoDatabase acknowledged(MongoDatabase database) {
        return database.withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    /**
     * Creates the state of the generations where it is missing. Several instances may do it at once.
     *
     * @param form the number of the form in which the first generation is going to be written
     */
    void prepareState(int form) {
        state().updateOne(
                        Filters.eq(ViewDocuments.ID, STATE),
                        Updates.combine(
                                Updates.setOnInsert(LIVE, live(new Generation(FIRST_GENERATION))),
                                Updates.setOnInsert(FORM, form),
                                Updates.setOnInsert(LAST, FIRST_GENERATION),
                                Updates.setOnInsert(position(new Generation(FIRST_GENERATION)), ViewReader.NOTHING)),
                        new UpdateOptions().upsert(true));
    }

    /** Creates the collections and indexes of a generation that are missing. */
    void prepare(Generation generation) {
        for (ViewKind kind : ViewKind.values()) {
            MongoCollection<Document> documents = documents(generation, kind);
            documents.createIndex(Indexes.compoundIndex(
                    Indexes.ascending(IndexKeys.KEYS), Indexes.descending(ViewDocuments.SORT_KEY)));
            documents.createIndex(Indexes.descending(ViewDocuments.SORT_KEY));
            documents.createIndex(Indexes.ascending(ViewDocuments.AGREEMENT, ViewDocuments.ORDINAL));
        }
    }

    void drop(Generation generation) {
        for (ViewKind kind : ViewKind.values()) {
            documents(generation, kind).drop();
        }
    }

    MongoCollection<Document> documents(Generation generation, ViewKind kind) {
        return database.getCollection(kind.name().toLowerCase(Locale.ROOT) + "_" + generation.number());
    }

    MongoCollection<Document> state() {
        return database.getCollection("generations");
    }

    /**
     * The value of {@link #LIVE}: a 64-bit number. Versions before the views had a form read a 32-bit number there, and so
     * fail before they read or write views of a form that they do not know.
     */
    static long live(Generation generation) {
        return generation.number();
    }

    /** The member of the state that holds a generation's position; it exists as long as the generation does. */
    static String position(Generation generation) {
        return "positions." + generation.number();
    }
}
