package se.paragraf.query.mongodb;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.ViewForm;
import se.paragraf.query.view.ViewFormException;
import se.paragraf.query.view.ViewReader;

/**
 * The generations of views, which of them is in service, in which form that one is, and the position of each, in one
 * document, so that each change is atomic.
 */
final class Generations {

    private static final Bson STATE = Filters.eq(ViewDocuments.ID, ViewCollections.STATE);

    private final ViewCollections collections;
    private final int form;

    /** @param form the number of the form in which this program writes views */
    Generations(ViewCollections collections, int form) {
        this.collections = collections;
        this.form = form;
    }

    /**
     * The content of that document.
     *
     * @param document the document
     * @param own the number of the form in which this program writes views
     */
    record State(Document document, int own) {

        /** The generation in service, whatever its form. */
        Generation live() {
            return new Generation(
                    document.get(ViewCollections.LIVE, Number.class).intValue());
        }

        /** The form of the generation in service. */
        ViewForm form() {
            return ViewForm.of(number(), own);
        }

        /** The state, of which the generation in service may be read and written. */
        State mustHaveOwnForm() {
            if (form() != ViewForm.SAME) {
                throw new ViewFormException(number(), own);
            }
            return this;
        }

        /** The state, of which the generation in service may be replaced. */
        State mustNotHaveLaterForm() {
            if (form() == ViewForm.LATER) {
                throw new ViewFormException(number(), own);
            }
            return this;
        }

        private int number() {
            Number number = document.get(ViewCollections.FORM, Number.class);
            return number == null ? ViewForm.UNNUMBERED : number.intValue();
        }

        /** The highest position put into the generation. */
        long position(Generation generation) {
            Number position = positions().get(String.valueOf(generation.number()), Number.class);
            return position == null ? ViewReader.NOTHING : position.longValue();
        }

        boolean has(Generation generation) {
            return positions().containsKey(String.valueOf(generation.number()));
        }

        List<Generation> outOfService() {
            return positions().keySet().stream()
                    .map(number -> new Generation(Integer.parseInt(number)))
                    .filter(generation -> !generation.equals(live()))
                    .toList();
        }

        private Document positions() {
            return document.get("positions", Document.class);
        }
    }

    State now() {
        Document found = collections.state().find(STATE).first();
        return new State(Objects.requireNonNull(found, "the views have not been prepared"), form);
    }

    /**
     * Creates what is missing.
     *
     * @throws ViewFormException if the views are of a later form
     */
    void prepare() {
        collections.prepareState(form);
        State state = now().mustNotHaveLaterForm();
        if (state.form() == ViewForm.SAME) {
            collections.prepare(state.live());
        }
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

    /**
     * Announces a write to the generation in service before it happens: a generation that does not reflect the position
     * cannot take its place any more. A generation of another form counts as out of service.
     */
    Announcement announce(Generation generation, long position) {
        Bson unheld = Filters.and(
                inService(generation),
                Filters.eq(ViewCollections.FORM, form),
                Filters.exists(ViewCollections.HELD, false));
        Bson announced = Updates.max(ViewCollections.ANNOUNCED, position);
        if (collections.state().updateOne(unheld, announced).getMatchedCount() > 0) {
            return Announcement.MADE;
        }
        State state = now();
        return state.form() == ViewForm.SAME && state.live().equals(generation)
                ? Announcement.HELD
                : Announcement.OUT_OF_SERVICE;
    }

    /** The result of an announcement. */
    enum Announcement {
        /** It was made. */
        MADE,
        /** A switch is in progress, and writers are asked to wait. */
        HELD,
        /** Another generation is in service. */
        OUT_OF_SERVICE
    }

    /** Asks the writers of a generation to wait; returns whether it is in service. */
    boolean hold(Generation generation) {
        return collections
                        .state()
                        .updateOne(inService(generation), Updates.set(ViewCollections.HELD, true))
                        .getMatchedCount()
                > 0;
    }

    /** Ends the wait of the writers. */
    void release() {
        collections.state().updateOne(STATE, Updates.unset(ViewCollections.HELD));
    }

    /** Switches where nothing beyond the position was announced, and not from a later form; returns whether it did. */
    boolean switchTo(Generation from, Generation to, long reached) {
        Bson reflected = Filters.or(
                Filters.exists(ViewCollections.ANNOUNCED, false), Filters.lte(ViewCollections.ANNOUNCED, reached));
        Bson notLater =
                Filters.or(Filters.exists(ViewCollections.FORM, false), Filters.lte(ViewCollections.FORM, form));
        return collections
                        .state()
                        .updateOne(
                                Filters.and(
                                        there(to),
                                        inService(from),
                                        notLater,
                                        Filters.lte(ViewCollections.position(from), reached),
                                        reflected),
                                Updates.combine(
                                        Updates.set(ViewCollections.LIVE, ViewCollections.live(to)),
                                        Updates.set(ViewCollections.FORM, form),
                                        Updates.max(ViewCollections.position(to), reached),
                                        Updates.unset(ViewCollections.HELD)))
                        .getMatchedCount()
                > 0;
    }

    void drop(Generation generation) {
        Bson outOfService = Filters.and(there(generation), Filters.ne(ViewCollections.LIVE, generation.number()));
        update(outOfService, Updates.unset(ViewCollections.position(generation)), generation);
        collections.drop(generation);
    }

    private static Bson inService(Generation generation) {
        return Filters.and(STATE, Filters.eq(ViewCollections.LIVE, generation.number()));
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
