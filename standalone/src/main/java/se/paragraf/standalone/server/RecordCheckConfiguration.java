package se.paragraf.standalone.server;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.paragraf.command.aggregate.CaseFiles;
import se.paragraf.command.aggregate.SnapshotCodes;
import se.paragraf.query.audit.RecordCheck;
import se.paragraf.standalone.accesslog.SqliteAccessLog;
import se.paragraf.standalone.accounts.Accounts;
import se.paragraf.standalone.eventstore.SqliteEventStorageEngine;
import se.paragraf.standalone.sqlite.SqliteSchema;
import se.paragraf.standalone.viewstore.ViewDatabase;

/** What an audit of a register on one machine checks of its own files: seals, schemas and snapshots. */
@Configuration(proxyBeanMethods = false)
class RecordCheckConfiguration {

    @Bean
    RecordCheck sealCheck(SqliteEventStorageEngine engine) {
        return new SealCheck(engine);
    }

    @Bean
    RecordCheck schemaCheck(DataFolder folder, ViewDatabase views) {
        Path data = folder.data();
        return (upTo, found, step) -> {
            Map<Path, SqliteSchema> schemas = new HashMap<>(views.schemas());
            schemas.put(data.resolve("events.db"), SqliteEventStorageEngine.schema());
            schemas.put(data.resolve("access.db"), SqliteAccessLog.schema());
            schemas.put(data.resolve("accounts.db"), Accounts.schema());
            return new SchemaCheck(schemas).run(upTo, found, step);
        };
    }

    @Bean
    RecordCheck snapshotCheck(SqliteEventStorageEngine engine, SnapshotCodes codes, CaseFiles caseFiles) {
        return new SnapshotCheck(engine, codes, caseFiles);
    }
}
