package se.paragraf.standalone.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.EventOrigin;
import se.paragraf.command.casefile.RecordCorrections;
import se.paragraf.command.refusal.RefusedException;
import se.paragraf.correction.Correction;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.CorrectionProposed;
import se.paragraf.event.RecordCorrected;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.trail.EventTypes;
import se.paragraf.standalone.fold.CommandedCase.Prefix;
import se.paragraf.value.DecisionId;

/**
 * The meaning of events is written down twice: in the command side's state, for the rules, and in the query side's
 * facts, for readers. These properties hold the two together.
 */
class BothFoldsTest {

    private static final String SOURCE = "source.";

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void after_every_event_both_sides_say_the_same_of_the_case(@ForAll("cases") CommandedCase commanded) {
        AgreementFacts facts = null;
        CaseFile before = commanded.prefixes().get(0).caseFile();
        List<RecordedEvent> earlier = new ArrayList<>();
        for (Prefix prefix : commanded.prefixes()) {
            facts = AgreementHistory.step(facts, prefix.event(), () -> List.copyOf(earlier));
            earlier.add(prefix.event());
            CaseFile caseFile = prefix.caseFile();
            Collection<DecisionId> decisions = caseFile.decisions().known().keySet();
            assertThat(Reading.of(facts, decisions, prefix.day()))
                    .as("after %s", prefix.event().event())
                    .isEqualTo(Reading.of(caseFile, decisions, prefix.day()));
            Statistics.label("events").collect(prefix.event().type());
            Situation.of(before, prefix.event().event(), caseFile)
                    .forEach(situation -> Statistics.label("situations").collect(situation));
            before = caseFile;
        }
        mustReach("events", EventTypes.all().map(Class::getSimpleName).toArray());
        mustReach("situations", (Object[]) Situation.values());
    }

    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void a_correction_leaves_the_state_that_the_corrected_event_would_have_left(
            @ForAll("cases") CommandedCase commanded, @ForAll int seed) {
        Random chance = new Random(seed);
        byType(commanded).values().forEach(records -> {
            RecordedEvent recorded = records.get(chance.nextInt(records.size()));
            for (String field : Correction.fieldsOf(recorded.event().getClass())) {
                RecordCorrected correction = correction(commanded, recorded.sequence(), field, chance);
                if (correction != null) {
                    CaseFile corrected = after(commanded.caseFile(), correction, "second person");
                    assertThat(withoutCorrections(corrected))
                            .as("after %s of %s", correction, recorded.event())
                            .isEqualTo(withoutCorrections(asIfRecorded(commanded, correction)));
                    members(recorded.event().getClass(), field)
                            .forEach(member -> Statistics.label("members").collect(member));
                }
            }
        });
        mustReach(
                "members",
                EventTypes.all()
                        .flatMap(type -> Correction.fieldsOf(type).stream().flatMap(field -> members(type, field)))
                        .distinct()
                        .toArray());
    }

    private static void mustReach(String label, Object... values) {
        Statistics.label(label).coverage(coverage -> {
            for (Object value : values) {
                coverage.check(value).count(count -> count > 0);
            }
        });
    }

    /**
     * The names under which a correction of that member is counted. For a source these are the event that has it and the
     * member of the source, but not both at once: some of those are rare, and all take the same way.
     */
    private static Stream<String> members(Class<?> type, String field) {
        return field.startsWith(SOURCE)
                ? Stream.of(type.getSimpleName() + ".source", field)
                : Stream.of(type.getSimpleName() + "." + field);
    }

    private static SortedMap<String, List<RecordedEvent>> byType(CommandedCase commanded) {
        return commanded.events().stream()
                .collect(Collectors.groupingBy(RecordedEvent::type, TreeMap::new, Collectors.toList()));
    }

    @Provide
    Arbitrary<CommandedCase> cases() {
        return CommandedCase.any();
    }

    /** An approved correction of that member of the record, or null where the rules do not let it through. */
    private static @Nullable RecordCorrected correction(
            CommandedCase commanded, long sequence, String field, Random chance) {
        AnyCommand any = new AnyCommand(chance, commanded.last().day());
        try {
            CorrectionProposed proposed = any.proposedCorrection(commanded, sequence, field)
                    .decide(commanded.caseFile(), any.context(commanded, "registrar"));
            CaseFile open = after(commanded.caseFile(), proposed, "registrar");
            return AnyCommand.approved(commanded, open, proposed.correctionId());
        } catch (RefusedException refused) {
            return null;
        }
    }

    private static CaseFile after(CaseFile caseFile, AgreementEvent event, String actor) {
        return caseFile.evolve(event, new EventOrigin(caseFile.corrections().last() + 1, actor));
    }

    /** The state of a case in which the corrected records read so from the beginning, and nothing was corrected. */
    private static CaseFile asIfRecorded(CommandedCase commanded, RecordCorrected last) {
        List<RecordCorrected> corrections = new ArrayList<>();
        commanded.events().forEach(recorded -> {
            if (recorded.event() instanceof RecordCorrected earlier) {
                corrections.add(earlier);
            }
        });
        corrections.add(last);
        CaseFile state = null;
        for (RecordedEvent recorded : commanded.events()) {
            AgreementEvent event = recorded.event();
            for (RecordCorrected correction : corrections) {
                if (correction.sequence() == recorded.sequence()) {
                    event = Correction.apply(event, correction.field(), correction.newValue());
                }
            }
            EventOrigin origin = new EventOrigin(recorded.sequence(), recorded.actor());
            if (event instanceof AgreementProposed proposed) {
                state = CaseFile.openedBy(proposed, origin);
            } else if (!(event instanceof RecordCorrected)) {
                state = Objects.requireNonNull(state).evolve(event, origin);
            }
        }
        return Objects.requireNonNull(state);
    }

    /** The corrections themselves are what a corrected case has and the other has not. */
    private static CaseFile withoutCorrections(CaseFile caseFile) {
        return new CaseFile(
                caseFile.terms(),
                caseFile.end(),
                caseFile.preparation(),
                caseFile.parties(),
                caseFile.council(),
                caseFile.reviews(),
                caseFile.decisions(),
                caseFile.lifecycles(),
                RecordCorrections.NONE);
    }
}
