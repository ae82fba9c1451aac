package se.paragraf.benchmarks.growth;

import java.nio.file.Path;
import java.time.Clock;
import org.axonframework.config.Configuration;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.job.Job;
import se.paragraf.query.projection.StoredContent;
import se.paragraf.query.rebuild.RebuildJobs;
import se.paragraf.query.rebuild.RebuildProgress;
import se.paragraf.query.view.ViewReader;
import se.paragraf.standalone.server.OfflineEventStore;
import se.paragraf.standalone.viewstore.SqliteJobStore;
import se.paragraf.standalone.viewstore.SqliteViewStore;
import se.paragraf.standalone.viewstore.ViewDatabase;

/** The views of a made-up register, by a rebuild before it is served: the projection would take the events one by one. */
final class GrownViews {

    private GrownViews() {}

    /**
     * Makes the views of a folder that nobody serves, unless it has views of this form.
     *
     * @return whether they were made
     */
    static boolean makeIn(Path folder) throws InterruptedException {
        try (ViewDatabase database = ViewDatabase.open(folder.resolve("views.db"))) {
            SqliteViewStore store = new SqliteViewStore(database);
            if (store.<Long>read(ViewReader::position) != ViewReader.NOTHING) {
                return false;
            }
            make(folder, database, store);
            return true;
        }
    }

    @SuppressWarnings("try") // RebuildJobs may be interrupted while it closes.
    private static void make(Path folder, ViewDatabase database, SqliteViewStore store) throws InterruptedException {
        Clock clock = Clock.systemUTC();
        try (OfflineEventStore events = OfflineEventStore.open(folder)) {
            StoredContent content = new StoredContent(events.context().getBean(Configuration.class));
            EventLog log = events.context().getBean(EventLog.class);
            SqliteJobStore jobs = new SqliteJobStore(database, clock);
            try (RebuildJobs rebuilds = new RebuildJobs(store, log, content, jobs, clock)) {
                Job job = rebuilds.start();
                while (job.isRunning()) {
                    Thread.sleep(20);
                    job = jobs.find(job.id()).orElseThrow();
                }
                RebuildProgress progress = RebuildJobs.progress(job);
                if (progress.failure() != null) {
                    throw new IllegalStateException("the views were not made: " + progress.failure());
                }
            }
        }
    }
}
