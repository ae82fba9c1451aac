package se.paragraf.command.aggregate;

import org.axonframework.common.caching.Cache;
import org.springframework.context.annotation.Bean;

/**
 * Keeps the case files at work in memory: for a process that alone records into its event store. Where others record
 * beside it, a case file in memory could be one that has moved on elsewhere.
 */
public class CaseFileCacheConfiguration {

    /** How many case files are kept in memory, the ones least recently used leaving first. */
    static final long CASE_FILES_IN_MEMORY = 10_000;

    @Bean
    Cache caseFileCache() {
        return new CaseFileCache(CASE_FILES_IN_MEMORY);
    }
}
