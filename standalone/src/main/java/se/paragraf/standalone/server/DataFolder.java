package se.paragraf.standalone.server;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the register keeps its files.
 *
 * @param data the folder, made where it is missing
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
