package se.paragraf.command.aggregate;

import org.axonframework.common.caching.Cache;
import org.springframework.context.annotation.Bean;

/**
 * Caches case files in memory, for a process that alone writes to its event store. Where other instances write too, a
 * cached case file could be out of date. It is imported by such a process and not annotated as a configuration, since the
 * component scan of {@link se.paragraf.command.CommandSideConfiguration} would then find it in every process.
 */
public class CaseFileCacheConfiguration {

    /**
     * How many case files are cached: those that are worked on. One of 16 records takes 20 KB, and what the collector has to
     * mark at each of its cycles is CPU that commands do not get; one that is not here is read from its events.
     */
    static final int CASE_FILES_IN_MEMORY = 1_000;

    @Bean
    Cache caseFileCache() {
        return new CaseFileCache(CASE_FILES_IN_MEMORY);
    }
}
