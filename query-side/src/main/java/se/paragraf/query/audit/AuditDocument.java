package se.paragraf.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.job.JobId;
import se.paragraf.query.job.JobState;
import se.paragraf.value.Wording;

/**
 * An audit, under way or over.
 *
 * @param id its name
 * @param state where it stands
 * @param startedAt when it began
 * @param endedAt when it ended; absent while it runs
 * @param cancellationRequested whether someone has asked for it to be cancelled
 * @param progress how far it came; absent until it is under way
 * @param failure why it could not go on; absent unless it could not
 * @param clean whether nothing differs; absent unless it came to its end
 * @param position the position up to which it went; what was recorded later was left out
 * @param events how many events it read
 * @param cases how many case files it folded
 * @param documents how many documents of the views it compared with them
 * @param keptDocuments how many documents that were handed in it compared with their digests
 * @param differing how many differences there are
 * @param findings how many of each kind, 0 of those that were not met
 * @param kept how many of the differences are kept, the first ones
 * @param differences a page of those that are kept; absent in a list of audits
 * @param notes what else is to be known of the record, such as events that were sealed only afterwards, or times of
 *     recording that fall between case files; absent in a list of audits
 * @param checked what an audit looks at; absent in a list of audits
 * @param beyond what no audit of a register by itself can find; absent in a list of audits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditDocument(
        JobId id,
        JobState state,
        Instant startedAt,
        @Nullable Instant endedAt,
        boolean cancellationRequested,
        @Nullable AuditProgress progress,
        @Nullable String failure,
        @Nullable Boolean clean,
        @Nullable Long position,
        @Nullable Long events,
        @Nullable Long cases,
        @Nullable Long documents,
        @Nullable Long keptDocuments,
        @Nullable Long differing,
        @Nullable Map<Finding, Long> findings,
        @Nullable Integer kept,
        @Nullable List<Difference> differences,
        @Nullable List<Wording> notes,
        @Nullable List<Wording> checked,
        @Nullable List<Wording> beyond) {

    static AuditDocument listed(AuditRecord audit) {
        return of(audit, null, null, null);
    }

    static AuditDocument page(AuditRecord audit, int offset, int limit) {
        AuditResult result = audit.result();
        List<Difference> page = result == null
                ? List.of()
                : result.differences().stream().skip(offset).limit(limit).toList();
        return of(audit, page, AuditScope.checked(result), AuditScope.beyond(result));
    }

    static int kept(AuditRecord audit) {
        AuditResult result = audit.result();
        return result == null ? 0 : result.differences().size();
    }

    private static AuditDocument of(
            AuditRecord audit,
            @Nullable List<Difference> differences,
            @Nullable List<Wording> checked,
            @Nullable List<Wording> beyond) {
        AuditResult result = audit.result();
        return new AuditDocument(
                audit.id(),
                audit.state(),
                audit.startedAt(),
                audit.endedAt(),
                audit.cancellationRequested(),
                audit.progress(),
                audit.failure(),
                result == null ? null : result.isClean(),
                result == null ? null : result.position(),
                result == null ? null : result.events(),
                result == null ? null : result.cases(),
                result == null ? null : result.documents(),
                result == null ? null : result.keptDocuments(),
                result == null ? null : result.differing(),
                result == null ? null : ofEachKind(result.findings()),
                result == null ? null : kept(audit),
                differences,
                differences == null || result == null ? null : result.notes(),
                checked,
                beyond);
    }

    private static Map<Finding, Long> ofEachKind(Map<Finding, Long> met) {
        Map<Finding, Long> findings = new EnumMap<>(Finding.class);
        for (Finding kind : Finding.values()) {
            findings.put(kind, met.getOrDefault(kind, 0L));
        }
        return findings;
    }
}
