package se.paragraf.command.imports;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import se.paragraf.web.limits.BodyLimit;

/** Body limit of list imports. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    /** A list is larger than any JSON that is sent here; {@code paragraf.imports.max-file-bytes} is 16 MiB by default. */
    @Bean
    BodyLimit listLimit(@Value("${paragraf.imports.max-file-bytes:16777216}") long maxBytes) {
        return BodyLimit.of(HttpMethod.POST, ImportController.PATH, maxBytes);
    }
}
