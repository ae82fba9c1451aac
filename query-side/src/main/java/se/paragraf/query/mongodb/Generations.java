package se.paragraf.query.mongodb;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.ViewReader;

/** Which generations there are, which is in service, and how far each has come: one document, so each change is whole. */
final class Generations {

    private static final Bson STATE = Filters.eq(ViewDocuments.ID, ViewCollections.STATE);

    private final ViewCollections collections;

    Generations(ViewCollections collections) {
        this.collections = collections;
    }

    /**
     * What that document says.
     *
     * @param document the document
     */
    record State(Document document) {

        Generation live() {
            return new Generation(document.getInteger(ViewCollections.LIVE));
        }

        /** The highest position put into the generation. */
        long position(Generation generation) {
            Number position = positions().get(String.valueOf(generation.number()), Number.class);
            return position == null ? ViewReader.NOTHING : position.longValue();
        }

        void mustHave(Generation generation) {
            if (!positions().containsKey(String.valueOf(generation.number()))) {
                throw new IllegalArgumentException(generation + " is not there");
            }
        }

        private Document positions() {
            return document.get("positions", Document.class);
        }
    }

    State now() {
        Document found = collections.state().find(STATE).first();
        return new State(Objects.requireNonNull(found, "the views have not been prepared"));
    }

    void reached(Generation generation, long position) {
        update(there(generation), Updates.max(ViewCollections.position(generation), position), generation);
    }

    Generation open() {
        Document state = Objects.requireNonNull(collections
                .state()
                .findOneAndUpdate(
                        STATE,
                        Updates.inc(ViewCollections.LAST, 1),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
        Generation opened = new Generation(state.getInteger(ViewCollections.LAST));
        collections.prepare(opened);
        update(STATE, Updates.set(ViewCollections.position(opened), ViewReader.NOTHING), opened);
        return opened;
    }

    void switchTo(Generation generation) {
        update(there(generation), Updates.set(ViewCollections.LIVE, generation.number()), generation);
    }

    void drop(Generation generation) {
        Bson outOfService = Filters.and(there(generation), Filters.ne(ViewCollections.LIVE, generation.number()));
        update(outOfService, Updates.unset(ViewCollections.position(generation)), generation);
        collections.drop(generation);
    }

    private void update(Bson filter, Bson change, Generation generation) {
        if (collections.state().updateOne(filter, change).getMatchedCount() == 0) {
            throw new IllegalArgumentException(generation + " is not there, or in service");
        }
    }

    private static Bson there(Generation generation) {
        return Filters.and(STATE, Filters.exists(ViewCollections.position(generation)));
    }
}
