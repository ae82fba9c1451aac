package se.paragraf.standalone.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.paragraf.chronology.CaseState;
import se.paragraf.chronology.Chronology;
import se.paragraf.chronology.CorrectedRecords;
import se.paragraf.chronology.Fact;
import se.paragraf.chronology.Placed;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.RecordReversed;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.standalone.Trials;
import se.paragraf.value.DecisionId;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.SwedishTime;

/**
 * A chronology with the next record is what all records with it give, whatever was recorded in whatever order:
 * {@link Chronology#with} against {@link Chronology#of}, after each record of made-up cases.
 */
class NextRecordTest {

    private static final int CASES = Trials.of(25, 5_000);

    private int afterAll;
    private int judgmentsAfterAll;

    @Test
    void a_chronology_with_the_next_record_is_that_of_all_records() {
        try (Desk desk = new Desk()) {
            for (long seed = 1; seed <= CASES; seed++) {
                OrderCase papers = OrderCase.of(desk, seed);
                check(Recording.of(desk, papers.papers()));
                papers.inAnotherOrder(desk, (int) (seed % 4)).ifPresent(this::check);
                check(Recording.of(desk, OrderCase.inAnyOrder(desk, seed).papers()));
            }
        }
        // Else nothing was seen but the whole put in order again.
        assertThat(afterAll).isGreaterThan(5 * CASES);
        assertThat(judgmentsAfterAll).isPositive();
    }

    private void check(Recording recording) {
        List<Fact> recorded = new ArrayList<>();
        Optional<Chronology> known = Optional.empty();
        for (RecordedEvent record : recording.events()) {
            Fact next = new Fact(record.sequence(), SwedishTime.day(record.recordedAt()), record.event());
            recorded.add(next);
            Optional<Chronology> whole = Chronology.of(CorrectedRecords.of(recorded));
            boolean changesOthers = next.event() instanceof RecordCorrected || next.event() instanceof RecordReversed;
            if (known.isPresent() && !changesOthers) {
                count(known.get(), next.event());
                String before = said(known.get());
                Optional<Chronology> with = Optional.of(known.get().with(next));
                assertThat(said(with.get()))
                        .as(recording.order())
                        .isEqualTo(whole.map(NextRecordTest::said).orElse(""));
                assertThat(said(known.get())).isEqualTo(before);
                known = with;
            } else {
                known = whole;
            }
        }
    }

    private void count(Chronology known, AgreementEvent next) {
        if (next.happenedOn().filter(day -> day.isAfter(known.lastDay())).isPresent()) {
            afterAll++;
            judgmentsAfterAll += next instanceof AppealDecided ? 1 : 0;
        }
    }

    /** All that a chronology answers, in words. */
    private static String said(Chronology chronology) {
        TreeSet<LocalDate> days = new TreeSet<>();
        StringBuilder said = new StringBuilder();
        for (Placed placed : chronology.inOrder()) {
            days.add(placed.day());
            said.append(placed).append('\n');
        }
        Placed last = chronology.inOrder().get(chronology.inOrder().size() - 1);
        say(said, chronology.before(last.fact().sequence()), last.day());
        days.add(days.last().plusYears(1));
        for (LocalDate day : days) {
            say(said, chronology.on(day), day);
        }
        say(said, chronology.whole(), days.last());
        said.append(chronology.inconsistencies(days.last()));
        return said.toString();
    }

    private static void say(StringBuilder said, CaseState state, LocalDate day) {
        said.append(day).append(' ').append(state.text()).append(state.amendedBy());
        for (MunicipalityCode party : state.parties()) {
            said.append(state.party(party, day));
        }
        for (DecisionId decision : byName(state).values()) {
            said.append(state.known(decision)).append(state.lifecycle(decision));
        }
        said.append(state.council(day))
                .append(state.handOverVoidFrom(day))
                .append(state.endings())
                .append(state.endedAs(day))
                .append(state.preparations())
                .append(state.reviews())
                .append(state.predecessors())
                .append(state.proposed())
                .append('\n');
    }

    private static TreeMap<String, DecisionId> byName(CaseState state) {
        TreeMap<String, DecisionId> named = new TreeMap<>();
        state.decisions().keySet().forEach(id -> named.put(id.value(), id));
        return named;
    }
}
