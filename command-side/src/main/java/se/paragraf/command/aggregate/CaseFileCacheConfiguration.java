package se.paragraf.command.aggregate;

import org.axonframework.common.caching.Cache;
import org.springframework.context.annotation.Bean;

/**
 * Caches case files in memory, for a process that alone writes to its event store. Where other instances write too, a
 * cached case file could be out of date. It is imported by such a process and not annotated as a configuration, since the
 * component scan of {@link se.paragraf.command.CommandSideConfiguration} would then find it in every process.
 */
public class CaseFileCacheConfiguration {

    /** How many case files are cached. */
    static final long CASE_FILES_IN_MEMORY = 10_000;

    @Bean
    Cache caseFileCache() {
        return new CaseFileCache(CASE_FILES_IN_MEMORY);
    }
}
