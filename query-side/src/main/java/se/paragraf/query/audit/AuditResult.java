package se.paragraf.query.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.Wording;

/**
 * Result of an audit.
 *
 * @param position the position up to which it went: what is recorded later was left out
 * @param events how many events it read
 * @param cases how many case files it folded
 * @param documents number of view documents compared
 * @param differing how many differences there are
 * @param findings how many of each kind
 * @param differences the first of them
 * @param keptDocuments how many documents that were handed in it read; absent where it is older than these
 * @param notes what else is to be known of the record; absent where it is older than these
 * @param sealed whether its store makes seals; absent where it is older than this, and its store makes them if there are
 *     notes
 */
public record AuditResult(
        long position,
        long events,
        long cases,
        long documents,
        long differing,
        SortedMap<Finding, Long> findings,
        List<Difference> differences,
        @Nullable Long keptDocuments,
        @Nullable List<Wording> notes,
        @Nullable Boolean sealed) {

    /** Keeps its own copies. */
    public AuditResult {
        findings = Collections.unmodifiableSortedMap(new TreeMap<>(findings));
        differences = List.copyOf(differences);
        notes = notes == null ? null : List.copyOf(notes);
    }

    /** Whether the store of events makes seals and checks them. */
    @JsonIgnore
    boolean hasSeals() {
        return sealed == null ? notes != null : sealed;
    }

    /** Whether nothing differs. */
    @JsonIgnore
    public boolean isClean() {
        return differing == 0;
    }
}
