package se.paragraf.query.mongodb;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import se.paragraf.query.job.JobStore;
import se.paragraf.query.monitoring.ViewFormHealth;
import se.paragraf.query.projection.ViewProjection;
import se.paragraf.query.rebuild.RebuildJobs;
import se.paragraf.query.rebuild.ViewFormUpgrade;
import se.paragraf.startup.Dependency;
import se.paragraf.startup.DependencyHealth;
import se.paragraf.startup.Setting;
import se.paragraf.web.problem.ProblemTranslator;

/** Beans of the stores in MongoDB, and the event processor that writes the views there, with its token store. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
public class MongoConfiguration {

    /** The connection string of MongoDB; the database is {@code paragraf} where it names none. */
    public static final Setting MONGODB_URI = new Setting("MONGODB_URI", MongoConfiguration::fault);

    /** A PEM file with the authorities by which MongoDB's certificate is trusted; naming one turns TLS on. */
    public static final Setting MONGODB_CERT_FILE =
            new Setting("MONGODB_CERT_FILE", MongoConfiguration::faultOfAuthorities);

    /** The number of segments, and so of the instances that can share the work. Fixed once the views exist. */
    static final int SEGMENTS = 8;

    private static final String DATABASE = "paragraf";
    private static final String TOKENS = "tokens";
    private static final int BATCH = 200;
    private static final int BATCHES_AT_A_TIME = 4;
    private static final Duration LINGER = Duration.ofMillis(100);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration CLAIM_INTERVAL = Duration.ofSeconds(1);

    private static Optional<String> fault(String uri) {
        try {
            new ConnectionString(uri);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("must be a connection string of MongoDB, such as mongodb://localhost:27017/paragraf");
        }
    }

    private static Optional<String> faultOfAuthorities(String file) {
        try {
            return file.isEmpty() || Files.readString(Path.of(file)).contains("-----BEGIN CERTIFICATE-----")
                    ? Optional.empty()
                    : Optional.of("must name a file with certificates in PEM");
        } catch (IOException | InvalidPathException e) {
            return Optional.of("must name a file that can be read, with certificates in PEM");
        }
    }

    @Bean
    ConnectionString mongoConnection(@Value("${paragraf.mongodb-uri}") String uri) {
        return new ConnectionString(uri);
    }

    @Bean
    MongoClient mongoClient(ConnectionString connection, @Value("${paragraf.mongodb-cert-file}") String authorities) {
        return MongoClients.create(settings(connection, authorities));
    }

    /** @param authorities a PEM file, or empty for those that Java trusts */
    static MongoClientSettings settings(ConnectionString connection, String authorities) {
        return MongoClientSettings.builder()
                .applicationName("paragraf")
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(CONNECT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout((int) CONNECT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS))
                .applyConnectionString(connection)
                .applyToSslSettings(tls -> {
                    if (!authorities.isEmpty()) {
                        tls.enabled(true).context(trusting(authorities));
                    }
                })
                .build();
    }

    private static SSLContext trusting(String authorities) {
        PemSslStoreDetails file =
                PemSslStoreDetails.forCertificate(Path.of(authorities).toUri().toString());
        return SslBundle.of(new PemSslStoreBundle(null, file)).createSslContext();
    }

    @Bean
    MongoDatabase mongoDatabase(MongoClient client, ConnectionString connection) {
        return client.getDatabase(Objects.requireNonNullElse(connection.getDatabase(), DATABASE));
    }

    @Bean
    MongoViewStore viewStore(MongoDatabase database, Serializer serializer) {
        SegmentPositions positions =
                new SegmentPositions(database.getCollection(TOKENS), serializer, ViewProjection.GROUP);
        return new MongoViewStore(database, positions::lowest);
    }

    @Bean
    RecordKey recordKey(@Value("${paragraf.record.key:}") String secret) {
        return RecordKey.of(secret);
    }

    @Bean
    MongoDocumentStore documentStore(MongoDatabase database, Clock clock, RecordKey key) {
        return new MongoDocumentStore(database, clock, key.orNull());
    }

    @Bean
    JobStore jobStore(MongoDatabase database, Clock clock) {
        return new MongoJobStore(database, clock);
    }

    @Bean
    MongoAccessLog accessLog(MongoDatabase database, RecordKey key) {
        return new MongoAccessLog(database, key.orNull());
    }

    @Bean
    @Order(1)
    Dependency mongo(
            MongoDatabase database,
            ConnectionString connection,
            MongoViewStore store,
            MongoAccessLog accessLog,
            MongoDocumentStore documents) {
        return new MongoReadiness(database, String.join(",", connection.getHosts()), store, accessLog, documents);
    }

    @Bean
    HealthIndicator mongoHealthIndicator(@Qualifier("mongo") Dependency mongo) {
        return new DependencyHealth(mongo);
    }

    @Bean
    @Order(1)
    ProblemTranslator mongoProblems() {
        return new MongoProblems();
    }

    @Bean
    ConfigurerModule viewProcessor(MongoDatabase database, Serializer serializer, MongoViewStore store) {
        return configurer -> configurer
                .eventProcessing()
                .registerPooledStreamingEventProcessor(
                        ViewProjection.GROUP,
                        Configuration::eventStore,
                        (configuration, processor) -> processor
                                .initialSegmentCount(SEGMENTS)
                                .batchSize(BATCH)
                                .workerExecutor(name -> lingering(configuration, name))
                                .tokenClaimInterval(CLAIM_INTERVAL.toMillis())
                                // An idle segment renews its token at least this often.
                                .claimExtensionThreshold(CLAIM_INTERVAL.toMillis())
                                // Axon's default is a replay token, which Jackson writes but does not read.
                                .initialToken(StreamableMessageSource::createTailToken))
                .registerTokenStore(ViewProjection.GROUP, configuration -> tokens(database, serializer, store));
    }

    private static LingeringExecutor lingering(Configuration configuration, String processor) {
        LingeringExecutor executor = new LingeringExecutor(processor, BATCHES_AT_A_TIME, LINGER);
        configuration.onShutdown(executor::shutdown);
        return executor;
    }

    private static DeferredTokenStore tokens(MongoDatabase database, Serializer serializer, MongoViewStore store) {
        return new DeferredTokenStore(
                MongoTokenStore.builder()
                        .mongoTemplate(DefaultMongoTemplate.builder()
                                .mongoDatabase(database.withWriteConcern(WriteConcern.MAJORITY))
                                .trackingTokensCollectionName(TOKENS)
                                .build())
                        .claimTimeout(CLAIM_TIMEOUT)
                        .ensureIndexes(false)
                        .serializer(serializer),
                store::isWritable);
    }

    @Bean
    SegmentBalancer segmentBalancer(MongoDatabase database, Configuration axon, MongoViewStore store, Clock clock) {
        String own = ManagementFactory.getRuntimeMXBean().getName();
        Instances instances = new Instances(database.getCollection("instances"), own, CLAIM_TIMEOUT, clock);
        return new SegmentBalancer(instances, () -> processor(axon), SEGMENTS, store::isWritable);
    }

    @Bean
    ViewFormUpgrade viewFormUpgrade(MongoViewStore store, RebuildJobs rebuilds) {
        return new ViewFormUpgrade(store, rebuilds);
    }

    @Bean
    ViewFormHealth viewFormHealthIndicator(ViewFormUpgrade upgrade) {
        return new ViewFormHealth(upgrade);
    }

    private static StreamingEventProcessor processor(Configuration axon) {
        return axon.eventProcessingConfiguration()
                .eventProcessor(ViewProjection.GROUP, PooledStreamingEventProcessor.class)
                .orElseThrow();
    }
}
