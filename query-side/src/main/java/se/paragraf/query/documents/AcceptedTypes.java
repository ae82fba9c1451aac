package se.paragraf.query.documents;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Allow-list of the media types of documents. The content is not inspected: the bytes are what their digest says, and they
 * are served so that no browser runs them.
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
        types.put("pdf", "application/pdf");
        types.put("txt", "text/plain");
        types.put("png", "image/png");
        types.put("jpg", "image/jpeg");
        types.put("tif", "image/tiff");
        types.put("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        types.put("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        types.put("odt", "application/vnd.oasis.opendocument.text");
        return types;
    }
}
