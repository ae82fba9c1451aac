package se.paragraf.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.view.ViewKind;
import se.paragraf.value.AgreementId;

/**
 * One thing that is not as it should be. Which of the two sides was altered, an audit cannot tell.
 *
 * @param finding what it is
 * @param agreementId whose case file it is in; absent where that cannot be told
 * @param sequence the event's place in the case file, or of the last event that a document reflects; absent where there is
 *     none
 * @param position the event's position, or that of the last event that a document reflects; absent where there is none
 * @param document what kind of document of the views it is in; absent where it is in the events
 * @param ordinal the document's number among the agreement's documents of that kind; absent with the document
 * @param field the member, as a JSON path in the document, or the name of what is noted beside it; absent where it is the
 *     whole
 * @param expected what follows from the events, as JSON where it is a member; absent where nothing should be there
 * @param found what is there; absent where nothing is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Difference(
        Finding finding,
        @Nullable AgreementId agreementId,
        @Nullable Long sequence,
        @Nullable Long position,
        @Nullable ViewKind document,
        @Nullable Long ordinal,
        @Nullable String field,
        @Nullable String expected,
        @Nullable String found) {

    /** The most characters of a value that are told. */
    private static final int LONGEST = 300;

    /** Cuts values that would fill a page. */
    public Difference {
        expected = cut(expected);
        found = cut(found);
    }

    /** A difference of the record itself, such as of a file's schema, that is at no event. */
    public static Difference ofRecord(
            Finding finding, String field, @Nullable String expected, @Nullable String found) {
        return new Difference(finding, null, null, null, null, null, field, expected, found);
    }

    /** A difference at a position. */
    public static Difference ofPosition(
            Finding finding, long position, @Nullable String expected, @Nullable String found) {
        return new Difference(finding, null, null, position, null, null, "position", expected, found);
    }

    /** A difference of an event. */
    public static Difference ofEvent(
            Finding finding,
            @Nullable AgreementId agreementId,
            long sequence,
            @Nullable Long position,
            @Nullable String field,
            @Nullable String expected,
            @Nullable String found) {
        return new Difference(finding, agreementId, sequence, position, null, null, field, expected, found);
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
