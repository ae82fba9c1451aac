package se.paragraf.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.Correctable;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.Warning;

/**
 * The approval of the minutes was announced on the digital notice board (anslag), which is due by the second day after
 * it (KL 8:12). The time for appeal runs from that day (KL 13:5).
 *
 * @param agreementId the agreement
 * @param decisionId the decision
 * @param postedOn the day
 * @param document what shows the notice, or null
 * @param warnings that it was late
 */
@Revision("1")
public record NoticePosted(
        AgreementId agreementId,
        DecisionId decisionId,
        @Correctable LocalDate postedOn,
        @Correctable @Nullable DocumentRef document,
        List<Warning> warnings)
        implements MinutesEvent {

    /** Keeps its own copy of the warnings. */
    public NoticePosted {
        warnings = Check.list("warnings", warnings);
    }

    @Override
    public List<DocumentRef> documents() {
        return document == null ? List.of() : List.of(document);
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.of(postedOn);
    }

    @Override
    public <R> R accept(MinutesEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
