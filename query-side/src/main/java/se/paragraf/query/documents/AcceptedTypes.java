package se.paragraf.query.documents;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import se.paragraf.web.problem.ProblemException;

/**
 * Allow-list of the media types of documents. A type counts by the content of the document: one that the register
 * recognizes has to be what was stated, or is filled in where nothing was. A type that it does not recognize, which an
 * operator has added, is taken as stated.
 *
 * @param byExtension media types by RFC 6838 without parameters, each under the ending that its files are given; the
 *     first ending of a type counts
 */
record AcceptedTypes(Map<String, String> byExtension) {

    private static final String ANY_EXTENSION = "bin";

    /** The default. */
    static final AcceptedTypes USUAL = new AcceptedTypes(usual());

    /** Keeps its own copy, in lower case. */
    AcceptedTypes {
        Map<String, String> copy = new LinkedHashMap<>();
        byExtension.forEach((extension, type) -> copy.put(extension, type.toLowerCase(Locale.ROOT)));
        byExtension = Collections.unmodifiableMap(copy);
    }

    /** Whether the media type, without parameters, is accepted. */
    boolean include(String mediaType) {
        return byExtension.containsValue(mediaType.toLowerCase(Locale.ROOT));
    }

    /**
     * The stated type of a document that is going to be handed in.
     *
     * @param contentType the header {@code Content-Type}, or null where there is none
     * @return the media type without parameters under its registered name; empty where none is stated, which is also what
     *     {@code application/octet-stream} says
     * @throws ProblemException with 415 if it is not accepted
     */
    Optional<String> stated(@Nullable String contentType) {
        if (contentType == null || contentType.isBlank()) {
            return Optional.empty();
        }
        try {
            MediaType given = MediaType.parseMediaType(contentType);
            String type = given.getType() + "/" + given.getSubtype();
            String named =
                    RecognizedType.of(type).map(RecognizedType::mediaType).orElse(type);
            if (include(named)) {
                return Optional.of(named);
            } else if (type.equals(MediaType.APPLICATION_OCTET_STREAM_VALUE)) {
                return Optional.empty();
            }
        } catch (InvalidMediaTypeException e) {
            // Refused below, as any type that is not accepted.
        }
        throw DocumentProblems.notAccepted(this);
    }

    /**
     * The type that a document is kept under.
     *
     * @param stated what it was said to be
     * @param recognized what its content is
     * @throws ProblemException with 422 if the content is something else, with 415 if it is nothing that is accepted
     */
    String typeOf(Optional<String> stated, Optional<RecognizedType> recognized) {
        if (stated.isEmpty()) {
            return recognized
                    .map(RecognizedType::mediaType)
                    .filter(this::include)
                    .orElseThrow(() -> DocumentProblems.notAccepted(this, recognized));
        }
        String type = stated.get();
        boolean agree = RecognizedType.of(type)
                .map(called ->
                        recognized.filter(found -> found.mayBeCalled(called)).isPresent())
                .orElseGet(() ->
                        recognized.filter(found -> found != RecognizedType.TEXT).isEmpty());
        if (!agree) {
            throw DocumentProblems.notAsStated(type, recognized);
        }
        return type;
    }

    /** All accepted media types. */
    List<String> all() {
        return byExtension.values().stream().distinct().toList();
    }

    /** The file extension of a media type; a neutral one where the type is not accepted any more. */
    String extension(String mediaType) {
        return byExtension.entrySet().stream()
                .filter(entry -> entry.getValue().equals(mediaType))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(ANY_EXTENSION);
    }

    private static Map<String, String> usual() {
        Map<String, String> types = new LinkedHashMap<>();
        for (RecognizedType type : RecognizedType.values()) {
            types.put(type.extension(), type.mediaType());
        }
        return types;
    }
}
