package se.paragraf.web.shares;

import java.time.Duration;
import java.util.Locale;
import se.paragraf.value.Wording;

/**
 * The scarce resources of one process, with how many shares of each there are and how many one caller can hold at a time.
 * Where a share needs memory there are fewer in a small heap, but always one. A request that finds none free waits for a
 * moment where shares are held for a moment only, and is refused at once where they are held for long.
 */
public enum Share {
    /** Any request of a caller, from its role being checked to its answer: a quarter of the server's workers. */
    REQUESTS(512, 4, 0, Duration.ZERO, new Wording("anrop", "requests")),
    /** A request that only reads. */
    READS(64, 4, 12, Share.moment(), new Wording("läsningar", "reads")),
    /** A request that records or starts something, from its body having come to its answer. */
    COMMANDS(128, 2, 6, Share.moment(), new Wording("registreringar", "commands")),
    /** One with a body above 64 KiB, or of unknown length, from before the body is read. */
    LARGE_COMMANDS(32, 4, 12, Duration.ZERO, new Wording("stora registreringar", "large commands")),
    /** A read that goes through all records of a case, or all of the index. */
    LONG_READS(16, 4, 16, Share.moment(), new Wording("långa läsningar", "long reads")),
    /** An export, until its last byte is sent. */
    EXPORTS(4, 4, 24, Share.moment(), new Wording("exporter", "exports")),
    /** An import, until its last row is decided. */
    IMPORTS(2, 2, 64, Share.moment(), new Wording("importer", "imports")),
    /** A document on its way in. */
    UPLOADS(32, 4, 4, Share.moment(), new Wording("inlämningar av handlingar", "uploads")),
    /** A document on its way out. */
    DOWNLOADS(64, 4, 2, Share.moment(), new Wording("hämtningar av handlingar", "downloads")),
    /** A stream of changes, as long as it lives. */
    CHANGE_STREAMS(100, 10, 1, Duration.ZERO, new Wording("strömmar av ändringar", "streams of changes")),
    /** A stream of the progress of a rebuild, as long as it lives. */
    PROGRESS_STREAMS(100, 10, 1, Duration.ZERO, new Wording("strömmar av förlopp", "streams of progress"));

    private static final long MEBIBYTE = 1024 * 1024;

    private final int most;
    private final int callers;
    private final int mebibytes;
    private final Duration wait;
    private final Wording name;

    /**
     * @param most how many there are at most
     * @param callers how many callers it takes to hold all of them
     * @param mebibytes how much heap there has to be for each, or 0 where that does not matter
     * @param wait how long a request waits for one
     */
    Share(int most, int callers, int mebibytes, Duration wait, Wording name) {
        this.most = most;
        this.callers = callers;
        this.mebibytes = mebibytes;
        this.wait = wait;
        this.name = name;
    }

    private static Duration moment() {
        return Duration.ofSeconds(2);
    }

    /** How many there are in a process with so many bytes of heap. */
    int total(long heap) {
        return mebibytes == 0 ? most : (int) Math.max(1, Math.min(most, heap / (mebibytes * MEBIBYTE)));
    }

    /** How many of them one caller can hold. */
    int ofCaller(long heap) {
        return Math.max(1, total(heap) / callers);
    }

    /** How long a request waits for one. */
    Duration patience() {
        return wait;
    }

    /** What there are shares of, in the plural. */
    Wording wording() {
        return name;
    }

    /** Its name in answers and metrics. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
