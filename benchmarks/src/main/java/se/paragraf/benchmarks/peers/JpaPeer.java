package se.paragraf.benchmarks.peers;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jpa.DomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SnapshotEventEntry;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.BinaryJdbcType;
import org.jspecify.annotations.Nullable;
import se.paragraf.benchmarks.Durability;
import se.paragraf.query.eventlog.StoredEvent;

/** Axon's JPA event storage engine on PostgreSQL, by Hibernate: one transaction for each append. */
final class JpaPeer implements Peer {

    private final PostgresServer server;
    private final EntityManagerFactory factory;
    private final ThreadLocal<@Nullable EntityManager> current = new ThreadLocal<>();
    private final JpaEventStorageEngine engine;
    private final @Nullable TrackingToken before;

    private JpaPeer(PostgresServer server) throws SQLException {
        this.server = server;
        this.factory = new HibernatePersistenceConfiguration("events")
                .managedClasses(DomainEventEntry.class, SnapshotEventEntry.class)
                .property(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, server.pool())
                .property(JdbcSettings.DIALECT, BytesInRows.class.getName())
                .property(SchemaToolingSettings.HBM2DDL_AUTO, "update")
                .createEntityManagerFactory();
        this.engine = JpaEventStorageEngine.builder()
                .eventSerializer(new AsStoredSerializer())
                .snapshotSerializer(new AsStoredSerializer())
                .dataSource(server.pool())
                .entityManagerProvider(() -> java.util.Objects.requireNonNull(current.get(), "no transaction"))
                .transactionManager(this::begin)
                .build();
        this.before = inTransaction(engine::createHeadToken);
    }

    /** Connects to a database, and makes Axon's tables there if they are missing. */
    static JpaPeer connect(String url, int connections) throws SQLException {
        return new JpaPeer(PostgresServer.connect(url, connections));
    }

    /**
     * Axon's documentation tells to keep events in their rows, as {@code bytea}: by default Hibernate stores each payload as
     * a large object of PostgreSQL ("Known Issues and Workarounds: PostgreSQL and large object storage").
     */
    public static final class BytesInRows extends PostgreSQLDialect {

        /** Hibernate makes it by its name. */
        public BytesInRows() {}

        @Override
        protected String columnType(int sqlTypeCode) {
            return sqlTypeCode == SqlTypes.BLOB ? "bytea" : super.columnType(sqlTypeCode);
        }

        @Override
        public void contributeTypes(TypeContributions contributions, ServiceRegistry services) {
            super.contributeTypes(contributions, services);
            contributions
                    .getTypeConfiguration()
                    .getJdbcTypeRegistry()
                    .addDescriptor(Types.BLOB, BinaryJdbcType.INSTANCE);
        }
    }

    private Transaction begin() {
        if (current.get() != null) {
            return new Transaction() {
                @Override
                public void commit() {}

                @Override
                public void rollback() {}
            };
        }
        EntityManager manager = factory.createEntityManager();
        current.set(manager);
        manager.getTransaction().begin();
        return new Transaction() {
            @Override
            public void commit() {
                try {
                    manager.getTransaction().commit();
                } finally {
                    end();
                }
            }

            @Override
            public void rollback() {
                try {
                    manager.getTransaction().rollback();
                } finally {
                    end();
                }
            }

            private void end() {
                current.remove();
                manager.close();
            }
        };
    }

    private <T extends @Nullable Object> T inTransaction(java.util.function.Supplier<T> work) {
        Transaction transaction = begin();
        try {
            T result = work.get();
            transaction.commit();
            return result;
        } catch (RuntimeException e) {
            if (current.get() != null) {
                transaction.rollback();
            }
            throw e;
        }
    }

    @Override
    public String name() {
        return "Axon JPA, PostgreSQL " + server.version();
    }

    @Override
    public Durability durability() {
        return PostgresDurability.PROMISE;
    }

    @Override
    public void append(StoredEvent event) {
        DomainEventMessage<?> message = new GenericDomainEventMessage<>(
                StoredEvent.AGGREGATE_TYPE,
                event.agreementId(),
                event.sequence(),
                new GenericMessage<>(
                        event.eventId(), AsStoredSerializer.payload(event), MetaData.from(event.metaData())),
                event::recordedAt);
        inTransaction(() -> {
            engine.appendEvents(message);
            return message;
        });
    }

    @Override
    public List<StoredEvent> stream(String agreementId) {
        return inTransaction(() -> {
            List<StoredEvent> found = new ArrayList<>();
            engine.readEvents(agreementId).forEachRemaining(event -> found.add(AsStoredSerializer.stored(event)));
            return found;
        });
    }

    @Override
    public void scan(Consumer<StoredEvent> reader) {
        inTransaction(() -> {
            try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(before, false)) {
                events.forEach(event -> reader.accept(AsStoredSerializer.stored((DomainEventMessage<?>) event)));
            }
            return reader;
        });
    }

    @Override
    public long storedBytes() throws SQLException {
        return server.bytesOf("domainevententry");
    }

    @Override
    public double serverCpuMilliseconds() {
        return server.cpuMilliseconds();
    }

    @Override
    public void analyze() throws SQLException {
        server.analyze();
    }

    @Override
    public void close() {
        factory.close();
        server.close();
    }
}
