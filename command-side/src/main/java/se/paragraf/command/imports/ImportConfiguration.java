package se.paragraf.command.imports;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import se.paragraf.web.limits.BodyLimit;

/** Body limit of list imports. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    /** A list takes so many times its bytes while it is read. */
    private static final int HEAP_PER_BYTE = 24;

    /**
     * A list is larger than any JSON that is sent here; {@code paragraf.imports.max-file-bytes} is 16 MiB by default. In a
     * small heap it is less, whatever is set: a 24th of the heap.
     */
    @Bean
    BodyLimit listLimit(@Value("${paragraf.imports.max-file-bytes:16777216}") long maxBytes) {
        long mostThatFit = Runtime.getRuntime().maxMemory() / HEAP_PER_BYTE;
        return BodyLimit.of(HttpMethod.POST, ImportController.PATH, Math.min(maxBytes, mostThatFit));
    }
}
