package se.paragraf.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON files of results, one for each benchmark.
 *
 * @param folder the folder
 */
record ResultFiles(Path folder) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Writes a result over that of an earlier run. */
    void write(Result result) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(file(result.benchmark()), JSON.writeValueAsString(result) + "\n");
    }

    /** The results that are there, in the order of the names. */
    List<Result> read(List<String> benchmarks) throws IOException {
        List<Result> results = new ArrayList<>();
        for (String benchmark : benchmarks) {
            if (Files.exists(file(benchmark))) {
                results.add(JSON.readValue(Files.readString(file(benchmark)), Result.class));
            }
        }
        return results;
    }

    private Path file(String benchmark) {
        return folder.resolve(benchmark + ".json");
    }
}
