package se.paragraf.standalone.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The setting {@code paragraf.data}: the folder of the register's files.
 *
 * @param data the folder, made if it is missing
 * @param recordKey the file of the key that seals events; null or empty for {@code record-key} in the folder
 */
@ConfigurationProperties("paragraf")
public record DataFolder(Path data, @Nullable String recordKey) {

    Path documents() {
        return data.resolve("documents");
    }

    Path views() {
        return data.resolve("views.db");
    }
}
