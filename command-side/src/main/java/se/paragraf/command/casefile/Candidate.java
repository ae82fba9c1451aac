package se.paragraf.command.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.CaseState;
import se.paragraf.chronology.Chronology;
import se.paragraf.chronology.Fact;
import se.paragraf.value.DecisionId;

/** An event that is about to be recorded, at its place in the order of happening. */
public final class Candidate {

    /** Stands for the identifier of a decision that has not been given one yet. */
    public static final DecisionId UNIDENTIFIED = new DecisionId("candidate");

    private final Chronology chronology;
    private final Fact fact;
    private @Nullable CaseState before;

    private Candidate(Chronology chronology, Fact fact) {
        this.chronology = chronology;
        this.fact = fact;
    }

    /** The fact after those of a case. */
    static Candidate of(Chronology recorded, Fact fact) {
        return new Candidate(recorded.with(fact), fact);
    }

    /** Whether it is this very event, at this place and of this day. */
    boolean isOf(Fact other) {
        return fact.event() == other.event()
                && fact.sequence() == other.sequence()
                && fact.recordedOn().equals(other.recordedOn());
    }

    /** What had come to be before it. */
    public CaseState before() {
        if (before == null) {
            before = chronology.before(fact.sequence());
        }
        return before;
    }

    /** All facts, the event among them. */
    public Chronology chronology() {
        return chronology;
    }

    /** The day at which it stands: its own, or the latest on which it can have happened. */
    public LocalDate day() {
        return chronology.daysOf(fact.sequence()).orElseThrow().notAfter();
    }

    /**
     * The rules that go by the order of happening let it through.
     *
     * @return this
     * @throws se.paragraf.refusal.RefusedException with the rule that refuses it
     */
    public Candidate check() {
        chronology.check(fact.sequence(), before());
        return this;
    }

    /** Its place in the case file, if it is recorded. */
    public long sequence() {
        return fact.sequence();
    }
}
