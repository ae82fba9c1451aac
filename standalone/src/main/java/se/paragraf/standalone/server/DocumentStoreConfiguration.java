package se.paragraf.standalone.server;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import se.paragraf.standalone.documentstore.FileDocumentStore;
import se.paragraf.standalone.eventstore.SqliteEventStorageEngine;

/** Puts the documents into files in the data folder. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class DocumentStoreConfiguration {

    /** @param lockHolder what has the folder's lock, so that nobody's arrivals are thrown away but those left behind */
    @Bean
    FileDocumentStore documentStore(DataFolder folder, Clock clock, SqliteEventStorageEngine lockHolder) {
        return FileDocumentStore.open(folder.documents(), clock);
    }
}
