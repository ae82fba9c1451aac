package se.paragraf.standalone.viewstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.query.view.Generation;

class GenerationFileTest {

    @TempDir
    Path folder;

    @Test
    void only_a_generation_that_is_built_has_a_large_page_cache() throws SQLException {
        try (GenerationFile file =
                GenerationFile.open(folder.resolve("views-1.db"), new Generation(1), FilterBitmaps.FREQUENT)) {
            assertThat(cacheSize(file)).isEqualTo(ViewFiles.Use.WRITING.cacheSize());

            file.build();
            assertThat(cacheSize(file))
                    .isEqualTo(ViewFiles.Use.BUILDING.cacheSize())
                    .isLessThan(ViewFiles.Use.WRITING.cacheSize());

            file.serve();
            assertThat(cacheSize(file)).isEqualTo(ViewFiles.Use.WRITING.cacheSize());
        }
    }

    private static long cacheSize(GenerationFile file) {
        return new Sql("PRAGMA cache_size").number(file.file().jdbc());
    }
}
