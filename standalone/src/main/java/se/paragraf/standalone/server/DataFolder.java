package se.paragraf.standalone.server;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The setting {@code paragraf.data}: the folder of the register's files.
 *
 * @param data the folder, made if it is missing
 */
@ConfigurationProperties("paragraf")
public record DataFolder(Path data) {

    Path documents() {
        return data.resolve("documents");
    }

    Path views() {
        return data.resolve("views.db");
    }
}
