package se.paragraf.query.documents;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.MimeTypeUtils;

/**
 * Settings of documents, under {@code paragraf.documents}.
 *
 * @param maxBytes the largest document that is taken in, in bytes; 100 MiB by default
 * @param quotaBytes how many bytes all documents may have together; without a limit by default
 * @param mediaTypes the media types that are taken in, each under the ending of its files, in the place of the usual ones
 */
@ConfigurationProperties("paragraf.documents")
record DocumentSettings(
        @DefaultValue("104857600") long maxBytes,
        @Nullable Long quotaBytes,
        @Nullable Map<String, String> mediaTypes) {

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException where a limit is below 1, an ending is not letters and digits, or a media type is
     *     none
     */
    DocumentSettings {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("paragraf.documents.max-bytes must be at least 1");
        }
        if (quotaBytes != null && quotaBytes < 1) {
            throw new IllegalArgumentException("paragraf.documents.quota-bytes must be at least 1");
        }
        if (mediaTypes != null) {
            mediaTypes = Collections.unmodifiableMap(new LinkedHashMap<>(mediaTypes));
            mediaTypes.forEach(DocumentSettings::check);
        }
    }

    /** What is taken in. */
    AcceptedTypes accepted() {
        return mediaTypes == null || mediaTypes.isEmpty() ? AcceptedTypes.USUAL : new AcceptedTypes(mediaTypes);
    }

    private static void check(String extension, String mediaType) {
        boolean whole = MimeTypeUtils.parseMimeType(mediaType).getParameters().isEmpty();
        if (!extension.matches("[a-z0-9]+") || !whole) {
            throw new IllegalArgumentException(
                    "paragraf.documents.media-types." + extension + " must be a media type without parameters");
        }
    }
}
