package se.paragraf.standalone.server;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import se.paragraf.security.AuthenticationKey;
import se.paragraf.standalone.documentstore.FileDocumentStore;
import se.paragraf.standalone.eventstore.SqliteEventStorageEngine;

/** The document store, as files in the data folder. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class DocumentStoreConfiguration {

    /** @param lockHolder holds the folder's lock, so that only uploads that a dead process left behind are deleted */
    @Bean
    FileDocumentStore documentStore(
            DataFolder folder,
            Clock clock,
            @Qualifier("recordKey") AuthenticationKey recordKey,
            SqliteEventStorageEngine lockHolder) {
        return FileDocumentStore.open(folder.documents(), clock, recordKey);
    }
}
