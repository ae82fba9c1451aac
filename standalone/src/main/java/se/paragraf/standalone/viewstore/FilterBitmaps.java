package se.paragraf.standalone.viewstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import se.paragraf.query.view.Condition;
import se.paragraf.query.view.IndexEntry;
import se.paragraf.query.view.ViewKind;

/**
 * Bitmap cache of one generation: for a filter and a day the sort keys of the agreements that meet it, so that a list by
 * several frequent filters, and its length, is an intersection in memory. Bounded by a part of the heap, and shared by all
 * readers.
 *
 * <p>A bitmap is of one version of the generation; every write makes the next version in its own transaction. Before it is
 * committed, the documents are noted here whose entries it changes. So whoever can see a version finds here what has changed
 * up to it, and a bitmap of another version, earlier or later, is made right by looking these documents up in the state that
 * the reader sees ({@link BitmapReader}). If more have changed than are noted, it is read from the index again. A write that
 * is rolled back leaves notes that name a document needlessly.
 */
final class FilterBitmaps {

    /** From how many entries a filter is frequent as a rule: fewer are read and looked up one by one. */
    static final int FREQUENT = 1_000;

    /** The part of the heap that bitmaps take at most. */
    private static final int PART_OF_HEAP = 32;

    private static final int BYTES_OF_AN_ENTRY = 512;
    private static final int MOST_NOTES = 2_048;

    private final int frequent;
    private final Cache<Key, Bitmap> bitmaps;
    private final Deque<Note> notes = new ArrayDeque<>();
    private long complete;
    private long writing;

    /** @param frequent from how many entries a filter is frequent */
    FilterBitmaps(int frequent) {
        this.frequent = frequent;
        // Evictions in the thread that puts: a pool of threads of its own would outlive the register.
        this.bitmaps = Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumWeight(Runtime.getRuntime().maxMemory() / PART_OF_HEAP)
                .<Key, Bitmap>weigher(
                        (key, bitmap) -> BYTES_OF_AN_ENTRY + bitmap.sortKeys().getSizeInBytes())
                .build();
    }

    /**
     * What a bitmap is kept by.
     *
     * @param alternatives the conditions of which one is met
     * @param on the day on which it is
     */
    record Key(List<Condition> alternatives, LocalDate on) {

        boolean accepts(IndexEntry entry) {
            return entry.holdsOn(on) && alternatives.stream().anyMatch(condition -> condition.accepts(entry));
        }
    }

    /**
     * The agreements that meet a filter.
     *
     * @param version the version of the generation that it is of
     * @param sortKeys their sort keys; never changed
     */
    record Bitmap(long version, RoaringBitmap sortKeys) {}

    /** A document whose entries changed with a version. */
    private record Note(long version, long sortKey) {}

    /** Whether there are bitmaps of documents of that kind: agreements, whose sort keys are positions, fit into 32 bits. */
    static boolean isOf(ViewKind kind) {
        return kind == ViewKind.STATUS;
    }

    /** Whether so many entries are those of a frequent filter. */
    boolean isFrequent(int entries) {
        return entries >= frequent;
    }

    /** Begins a write that makes a version. */
    synchronized void begin(long version) {
        writing = version;
    }

    /** Notes that the write changes the entries of a document. */
    synchronized void changed(ViewKind kind, long sortKey) {
        if (isOf(kind)) {
            notes.add(new Note(writing, sortKey));
            if (notes.size() > MOST_NOTES) {
                complete = Math.max(complete, notes.remove().version());
            }
        }
    }

    /** Notes that the write may have changed any document. */
    synchronized void changedAny() {
        complete = Math.max(complete, writing);
    }

    /** The documents whose entries changed after one version, up to another; empty if not all of them are noted any more. */
    synchronized Optional<Set<Long>> changes(long after, long until) {
        if (after < complete) {
            return Optional.empty();
        }
        Set<Long> changed = new HashSet<>();
        for (Note note : notes) {
            if (note.version() > after && note.version() <= until) {
                changed.add(note.sortKey());
            }
        }
        return Optional.of(changed);
    }

    /** The bitmap that is kept, of whatever version, or null. */
    @Nullable
    Bitmap get(Key key) {
        return bitmaps.getIfPresent(key);
    }

    /** Keeps a bitmap, unless one of a later version is kept. */
    void put(Key key, Bitmap bitmap) {
        bitmaps.asMap().merge(key, bitmap, (one, other) -> one.version() > other.version() ? one : other);
    }
}
