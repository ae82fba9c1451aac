package se.paragraf.query.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.paragraf.query.documents.DocumentStore.NoteState;
import se.paragraf.security.AuthenticationKey;
import se.paragraf.value.Sha256;

/** Contract of what a store notes of documents: with a key, it is found where someone else has altered it. */
public abstract class DocumentNoteContract {

    /** The key of the stores. */
    protected static final AuthenticationKey KEY =
            AuthenticationKey.of("a document store's key for tests only".getBytes(StandardCharsets.US_ASCII));

    private static final AuthenticationKey OTHER_KEY =
            AuthenticationKey.of("another document store's key for tests".getBytes(StandardCharsets.US_ASCII));
    private static final byte[] CONTENT = {1, 2, 3};
    private static final Sha256 DIGEST = Sha256.of(CONTENT);
    private static final HandedInBy BO = new HandedInBy("bo", "registrar");

    /** A place for documents, empty at first, and someone who writes there by other means and has not got the key. */
    protected interface Place {

        /** The store there, as the program opens it at a start. */
        DocumentStore open(@Nullable AuthenticationKey key) throws Exception;

        /** Sets a member of what is noted of a document: mediaType, storedAt, handedInBy.actor. */
        void alter(Sha256 digest, String member) throws Exception;

        /** Takes everything away that is noted of a document. */
        void removeNote(Sha256 digest) throws Exception;

        /** Takes away the code of what is noted, and when it got it. */
        void removeCode(Sha256 digest) throws Exception;

        /** Takes away the mark that all documents have codes. */
        void removeMark() throws Exception;

        /** Puts in something that is no document. */
        void addStray() throws Exception;
    }

    /** What is tried on a place. */
    @FunctionalInterface
    protected interface Trial {
        void on(Place place) throws Exception;
    }

    /** Tries it on an empty place. */
    protected abstract void withPlace(Trial trial) throws Exception;

    @Test
    void given_a_document_when_its_note_is_checked_then_it_is_intact_also_after_a_restart_and_nothing_is_astray()
            throws Exception {
        withPlace(place -> {
            handIn(place.open(KEY));

            assertThat(state(place.open(KEY))).isEqualTo(NoteState.INTACT);
            assertThat(place.open(KEY).strays(10)).isEmpty();
        });
    }

    @Test
    void given_what_is_noted_was_altered_when_it_is_checked_then_that_is_found() throws Exception {
        for (String member : List.of("mediaType", "storedAt", "handedInBy.actor")) {
            withPlace(place -> {
                DocumentStore store = place.open(KEY);
                handIn(store);

                place.alter(DIGEST, member);

                assertThat(state(store)).as(member).isEqualTo(NoteState.ALTERED);
                assertThat(state(place.open(KEY))).as(member).isEqualTo(NoteState.ALTERED);
            });
        }
    }

    @Test
    void given_what_is_noted_was_taken_away_when_it_is_checked_then_that_is_found() throws Exception {
        withPlace(place -> {
            DocumentStore store = place.open(KEY);
            handIn(store);

            place.removeNote(DIGEST);

            assertThat(state(store)).isIn(NoteState.MISSING, NoteState.ALTERED);
        });
    }

    @Test
    void given_a_code_was_taken_away_when_the_store_is_opened_again_then_it_is_not_made_again() throws Exception {
        withPlace(place -> {
            handIn(place.open(KEY));

            place.removeCode(DIGEST);

            assertThat(state(place.open(KEY))).isEqualTo(NoteState.ALTERED);
        });
    }

    @Test
    void given_the_mark_was_taken_away_when_the_store_is_opened_again_then_no_document_gets_a_code_and_it_is_found()
            throws Exception {
        withPlace(place -> {
            DocumentStore store = place.open(KEY);
            handIn(store);
            byte[] other = {9};
            new Documents(store).receive(Sha256.of(other), "text/plain", new ByteArrayInputStream(other), 0, BO);
            place.removeCode(DIGEST);
            place.removeMark();

            DocumentStore again = place.open(KEY);

            assertThat(state(again)).isEqualTo(NoteState.ALTERED);
            assertThat(again.strays(10)).hasSize(1);
        });
    }

    @Test
    void given_documents_of_before_when_the_store_has_a_key_then_they_get_their_codes_and_say_the_same()
            throws Exception {
        withPlace(place -> {
            handIn(place.open(null));
            HeldDocument before = place.open(null).find(DIGEST).orElseThrow();
            assertThat(state(place.open(null))).isEqualTo(NoteState.UNCHECKED);

            DocumentStore store = place.open(KEY);

            assertThat(state(store)).isEqualTo(NoteState.INTACT);
            assertThat(store.find(DIGEST)).contains(before);
            assertThat(store.strays(10)).isEmpty();
            place.alter(DIGEST, "mediaType");
            assertThat(state(place.open(KEY))).isEqualTo(NoteState.ALTERED);
        });
    }

    @Test
    void given_another_key_when_what_is_noted_is_checked_then_it_does_not_fit() throws Exception {
        withPlace(place -> {
            handIn(place.open(KEY));

            DocumentStore store = place.open(OTHER_KEY);

            assertThat(state(store)).isEqualTo(NoteState.ALTERED);
            assertThat(store.strays(10)).hasSize(1);
        });
    }

    @Test
    void given_something_that_is_no_document_when_the_store_is_looked_through_then_it_is_named_and_all_goes_on()
            throws Exception {
        withPlace(place -> {
            DocumentStore store = place.open(KEY);
            handIn(store);

            place.addStray();

            assertThat(store.strays(10)).isNotEmpty();
            assertThat(store.digests(null, 10)).containsExactly(DIGEST);
        });
    }

    private static NoteState state(DocumentStore store) {
        return store.note(DIGEST).state();
    }

    private static void handIn(DocumentStore store) throws Exception {
        new Documents(store).receive(DIGEST, "application/pdf", new ByteArrayInputStream(CONTENT), 0, BO);
    }
}
