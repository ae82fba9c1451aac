package se.paragraf.query.documents;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which types of documents are taken in. What a document says inside is not looked at: its bytes are what its digest
 * says, and it is handed out so that no browser runs it.
 *
 * @param byExtension media types by RFC 6838 without parameters, each under the ending that its files are given; the
 *     first ending of a type counts
 */
record AcceptedTypes(Map<String, String> byExtension) {

    private static final String ANY_EXTENSION = "bin";

    /** What is taken in where nothing else was set. */
    static final AcceptedTypes USUAL = new AcceptedTypes(usual());

    /** Keeps its own copy, in lower case. */
    AcceptedTypes {
        Map<String, String> copy = new LinkedHashMap<>();
        byExtension.forEach((extension, type) -> copy.put(extension, type.toLowerCase(Locale.ROOT)));
        byExtension = Collections.unmodifiableMap(copy);
    }

    /** Whether documents of that type, without parameters, are taken in. */
    boolean include(String mediaType) {
        return byExtension.containsValue(mediaType.toLowerCase(Locale.ROOT));
    }

    /** All of them. */
    List<String> all() {
        return byExtension.values().stream().distinct().toList();
    }

    /** The ending for files of that type; a neutral one where the type is not taken in any more. */
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
