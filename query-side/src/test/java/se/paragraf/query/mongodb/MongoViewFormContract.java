package se.paragraf.query.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;
import se.paragraf.query.audit.Audit;
import se.paragraf.query.audit.AuditResult;
import se.paragraf.query.documents.Documents;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.eventlog.NaiveEventLog;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.example.StoredCases;
import se.paragraf.query.example.ThreadPerTask;
import se.paragraf.query.job.Job;
import se.paragraf.query.job.JobKind;
import se.paragraf.query.job.JobState;
import se.paragraf.query.monitoring.ViewFormHealth;
import se.paragraf.query.rebuild.RebuildJobs;
import se.paragraf.query.rebuild.ViewFormUpgrade;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.OutOfServiceException;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewForm;
import se.paragraf.query.view.ViewFormException;
import se.paragraf.query.view.ViewKind;
import se.paragraf.startup.StartRefusedException;
import se.paragraf.value.AgreementId;

/** Views in MongoDB that another version of the program has written. */
abstract class MongoViewFormContract {

    private static final int EARLIER = ViewForm.CURRENT - 1;
    private static final int LATER = ViewForm.CURRENT + 1;
    private static final Duration SOON = Duration.ofMillis(20);

    private final CaseFile one = new CaseFile("RS 1-2022", 0)
            .proposed("Samverkan", null, "2401", "2480")
            .adopted("2401", null)
            .at(4)
            .adopted("2480", null);
    private final CaseFile other = new CaseFile("RS 2-2022", 2)
            .proposed("Kollektivtrafik", null, "2480")
            .rejected("2480");
    private final NaiveEventLog events = new NaiveEventLog();
    private final List<Instance> instances = new ArrayList<>();
    private MongoDatabase database;

    abstract MongoClient client();

    @BeforeEach
    void events() {
        database = client().getDatabase("forms-" + UUID.randomUUID().toString().substring(0, 8));
        StoredCases.stored(one, other).forEach(events::add);
    }

    @AfterEach
    void drop() throws InterruptedException {
        for (Instance instance : instances) {
            instance.close();
        }
        database.drop();
    }

    @ParameterizedTest
    @ValueSource(ints = {ViewForm.UNNUMBERED, EARLIER})
    void given_views_of_an_earlier_form_when_an_instance_starts_then_it_rebuilds_them_by_itself(int form)
            throws Exception {
        Generation old = earlierViews(form);
        MongoViewStore store = store(ViewForm.CURRENT);
        assertThatThrownBy(() -> store.read(reader -> reader.position()))
                .isInstanceOf(ViewFormException.class)
                .hasMessageContaining("form " + form + "; this program knows " + ViewForm.CURRENT);
        assertThatThrownBy(store::live).isInstanceOf(ViewFormException.class);
        assertThatThrownBy(() -> store.put(old, List.of(document(9)))).isInstanceOf(OutOfServiceException.class);

        start(store, events);

        await(() -> store.form() == ViewForm.SAME);
        AuditResult audited = audit(store);
        assertThat(audited.differences()).isEmpty();
        assertThat(audited).extracting(AuditResult::events, AuditResult::cases).containsExactly(5L, 2L);
        await(() -> collections().stream().noneMatch(name -> name.endsWith("_" + old.number())));
        assertThat(store.outOfService()).isEmpty();
    }

    @Test
    void given_views_of_the_same_form_when_an_instance_starts_then_it_leaves_them_as_they_are() throws Exception {
        MongoViewStore store = store(ViewForm.CURRENT);
        StoredCases.project(StoredCases.stored(one, other), store);

        Instance instance = start(store, events);

        await(() -> instance.upgrade().form() == ViewForm.SAME);
        assertThat(store.live()).isEqualTo(new Generation(1));
        assertThat(instance.rebuilds().count()).isZero();
    }

    @Test
    void given_two_instances_when_both_find_views_of_an_earlier_form_then_one_rebuilds_and_the_other_waits()
            throws Exception {
        earlierViews(ViewForm.UNNUMBERED);
        MongoViewStore first = store(ViewForm.CURRENT);
        MongoViewStore second = store(ViewForm.CURRENT);

        CompletableFuture<Instance> starting =
                CompletableFuture.supplyAsync(() -> start(first, events), ThreadPerTask.EXECUTOR);
        Instance late = start(second, events);
        Instance early = starting.get();

        await(() -> early.upgrade().form() == ViewForm.SAME && late.upgrade().form() == ViewForm.SAME);
        await(() -> early.rebuilds().list(0, 10).stream().noneMatch(Job::isRunning));
        assertThat(first.live()).isEqualTo(second.live()).isEqualTo(new Generation(2));
        assertThat(audit(first).differences()).isEmpty();
    }

    @Test
    void given_views_that_another_instance_has_just_rebuilt_when_a_rebuild_for_their_form_starts_then_it_does_nothing()
            throws Exception {
        MongoViewStore store = store(ViewForm.CURRENT);
        RebuildJobs rebuilds = rebuilds(store, events);
        Job job = rebuilds.startOfEarlierForm();

        await(() -> rebuilds.find(job.id()).orElseThrow().state() == JobState.DONE);

        assertThat(store.live()).isEqualTo(new Generation(1));
        rebuilds.close();
    }

    @Test
    void given_a_rebuild_that_fails_when_the_views_are_still_of_an_earlier_form_then_it_is_started_again()
            throws Exception {
        earlierViews(ViewForm.UNNUMBERED);
        MongoViewStore store = store(ViewForm.CURRENT);
        AtomicBoolean away = new AtomicBoolean(true);

        Instance instance = start(store, new FailingEventLog(events, away));
        await(() -> instance.rebuilds().list(0, 10).stream().anyMatch(job -> job.state() == JobState.FAILED));
        assertThat(instance.upgrade().form()).isEqualTo(ViewForm.EARLIER);
        assertThat(health(instance)).isEqualTo(Status.OUT_OF_SERVICE);
        away.set(false);

        await(() -> instance.upgrade().form() == ViewForm.SAME);
        assertThat(health(instance)).isEqualTo(Status.UP);
        assertThat(audit(store).differences()).isEmpty();
    }

    @Test
    void given_a_rebuild_that_another_instance_runs_when_it_dies_then_this_one_rebuilds() throws Exception {
        earlierViews(ViewForm.UNNUMBERED);
        Job dead = new MongoJobStore(database, Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-29)))
                .begin(JobKind.REBUILD, "{\"phase\": \"FILLING\", \"done\": 0, \"total\": 0, \"perSecond\": 0}");
        MongoViewStore store = store(ViewForm.CURRENT);

        Instance instance = start(store, events);

        await(() -> instance.upgrade().form() == ViewForm.SAME);
        assertThat(instance.rebuilds().find(dead.id())).map(Job::state).contains(JobState.ABANDONED);
        assertThat(audit(store).differences()).isEmpty();
    }

    @Test
    void given_views_of_a_later_form_when_an_earlier_version_starts_then_it_refuses_and_changes_nothing() {
        MongoViewStore later = store(LATER);
        StoredCases.project(StoredCases.stored(one, other), later);
        Document state = state();
        MongoViewStore own = unprepared(ViewForm.CURRENT);
        MongoReadiness readiness = new MongoReadiness(
                database,
                "localhost",
                own,
                new MongoAccessLog(database, null),
                new MongoDocumentStore(database, Clock.systemUTC(), null));

        assertThatThrownBy(readiness::probe)
                .isInstanceOf(StartRefusedException.class)
                .hasMessage("the views have form " + LATER + "; this program knows " + ViewForm.CURRENT
                        + ". Start the program that wrote them, or remove them to have them rebuilt.");

        assertThat(own.form()).isEqualTo(ViewForm.LATER);
        assertThatThrownBy(own::live).isInstanceOf(ViewFormException.class);
        assertThatThrownBy(own::replaceable).isInstanceOf(ViewFormException.class);
        assertThatThrownBy(() -> own.read(reader -> reader.position())).isInstanceOf(ViewFormException.class);
        assertThatThrownBy(() -> own.put(later.live(), List.of(document(9)))).isInstanceOf(OutOfServiceException.class);
        assertThat(state()).isEqualTo(state);
    }

    @Test
    void given_a_rebuild_of_an_earlier_version_when_views_of_a_later_form_are_in_service_then_they_stay_there()
            throws Exception {
        MongoViewStore later = store(LATER);
        StoredCases.project(StoredCases.stored(one, other), later);
        MongoViewStore own = unprepared(ViewForm.CURRENT);
        Generation next = own.open();

        assertThat(own.switchTo(later.live(), next, () -> 100)).isFalse();
        RebuildJobs rebuilds = rebuilds(own, events);
        Job job = rebuilds.start();
        await(() -> rebuilds.find(job.id()).orElseThrow().state() == JobState.FAILED);

        assertThat(later.live()).isEqualTo(new Generation(1));
        assertThat(later.outOfService()).containsExactly(next);
        rebuilds.close();
    }

    @Test
    void given_an_instance_that_keeps_projecting_when_the_views_are_put_into_a_later_form_then_it_writes_no_more()
            throws Exception {
        MongoViewStore old = store(EARLIER);
        StoredCases.project(StoredCases.stored(one, other), old);
        Generation before = old.live();
        MongoViewStore store = store(ViewForm.CURRENT);
        start(store, events);
        await(() -> store.form() == ViewForm.SAME);

        assertThatThrownBy(() -> old.put(before, List.of(document(9)))).isInstanceOf(OutOfServiceException.class);
        assertThatThrownBy(() -> old.put(store.live(), List.of(document(9)))).isInstanceOf(OutOfServiceException.class);
        assertThatThrownBy(old::live).isInstanceOf(ViewFormException.class);

        assertThat(audit(store).differences()).isEmpty();
    }

    @Test
    void given_an_instance_from_before_forms_had_numbers_when_the_views_have_one_then_it_cannot_find_them() {
        store(ViewForm.CURRENT);
        assertThatThrownBy(() -> state().getInteger(ViewCollections.LIVE)).isInstanceOf(ClassCastException.class);

        MongoViewStore store = store(ViewForm.CURRENT);
        Generation next = store.open();
        assertThat(store.switchTo(store.live(), next, () -> -1)).isTrue();
        assertThatThrownBy(() -> state().getInteger(ViewCollections.LIVE)).isInstanceOf(ClassCastException.class);
        assertThat(store.live()).isEqualTo(next);
    }

    /** Views as an earlier version has left them, with facts that nobody can read any more. */
    private Generation earlierViews(int form) {
        MongoViewStore old = store(EARLIER);
        StoredCases.project(StoredCases.stored(one, other), old);
        Generation live = old.live();
        ViewCollections collections = new ViewCollections(database);
        collections
                .documents(live, ViewKind.STATUS)
                .updateMany(new Document(), Updates.set(ViewDocuments.BODY, "{\"of\": \"an earlier form\"}"));
        if (form == ViewForm.UNNUMBERED) {
            collections
                    .state()
                    .updateOne(
                            Filters.empty(),
                            Updates.combine(
                                    Updates.unset(ViewCollections.FORM),
                                    Updates.set(ViewCollections.LIVE, live.number())));
        }
        return live;
    }

    private MongoViewStore store(int form) {
        MongoViewStore store = unprepared(form);
        store.prepare();
        return store;
    }

    private MongoViewStore unprepared(int form) {
        return new MongoViewStore(database, OptionalLong::empty, form);
    }

    private RebuildJobs rebuilds(MongoViewStore store, EventLog log) {
        Clock clock = Clock.systemUTC();
        return new RebuildJobs(store, log, StoredCases.content(), new MongoJobStore(database, clock), clock);
    }

    private Instance start(MongoViewStore store, EventLog log) {
        RebuildJobs rebuilds = rebuilds(store, log);
        Instance instance = new Instance(rebuilds, new ViewFormUpgrade(store, rebuilds, SOON, SOON));
        synchronized (instances) {
            instances.add(instance);
        }
        instance.upgrade().start();
        return instance;
    }

    private static Status health(Instance instance) {
        return new ViewFormHealth(instance.upgrade()).health().getStatus();
    }

    private record Instance(RebuildJobs rebuilds, ViewFormUpgrade upgrade) {

        void close() throws InterruptedException {
            upgrade.stop();
            rebuilds.close();
        }
    }

    private AuditResult audit(MongoViewStore store) throws InterruptedException {
        MongoAccessLog accessLog = new MongoAccessLog(database, null);
        accessLog.prepare();
        MongoDocumentStore documents = new MongoDocumentStore(database, Clock.systemUTC(), null);
        documents.prepare();
        return new Audit(
                        events,
                        StoredCases.content(),
                        store,
                        new Documents(documents),
                        accessLog,
                        List.of(),
                        Duration.ofMillis(100))
                .run(progress -> true);
    }

    private List<String> collections() {
        return database.listCollectionNames().into(new ArrayList<>());
    }

    private Document state() {
        return new ViewCollections(database).state().find().first();
    }

    private ViewDocument document(long position) {
        return new ViewDocument(new DocumentKey(ViewKind.STATUS, one.id(), 0), position, 1, "{}", Set.of());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it comes in time").isLessThan(end);
            Thread.sleep(10);
        }
    }

    /** An event log that cannot be read at times. */
    private record FailingEventLog(NaiveEventLog events, AtomicBoolean away) implements EventLog {

        @Override
        public List<StoredEvent> after(long position, int limit) {
            if (away.get()) {
                throw new IllegalStateException("the events are away");
            }
            return events.after(position, limit);
        }

        @Override
        public List<StoredEvent> ofAgreement(AgreementId agreementId, long fromSequence, int limit) {
            return events.ofAgreement(agreementId, fromSequence, limit);
        }

        @Override
        public long head() {
            return events.head();
        }
    }
}
