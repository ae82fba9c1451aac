package se.paragraf.standalone.fold;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.EventOrigin;
import se.paragraf.command.refusal.RefusedException;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.value.SwedishTime;

/**
 * A case file recorded by the real commands: generated commands are tried one after the other, and what the rules let
 * through is recorded, whatever it is.
 */
final class CommandedCase {

    private static final int MOST_ATTEMPTS = 160;

    private final List<Prefix> prefixes = new ArrayList<>();
    private LocalDate today = LocalDate.of(2022, 3, 1);

    /**
     * The case as it was after one of its events.
     *
     * @param event the last event
     * @param caseFile the state on the command side
     * @param day the day of recording
     */
    record Prefix(RecordedEvent event, CaseFile caseFile, LocalDate day) {}

    private CommandedCase(int parties, List<Integer> attempts) {
        Random chance = chance(parties);
        AgreementProposed proposed =
                new AnyCommand(chance, today).proposal(parties).decide(null, today);
        EventOrigin origin = origin(proposed);
        prefixes.add(prefix(proposed, CaseFile.openedBy(proposed, origin), origin));
        attempts.forEach(this::attempt);
    }

    /** Cases of one to three parties. */
    static Arbitrary<CommandedCase> any() {
        Arbitrary<List<Integer>> attempts = Arbitraries.integers()
                .between(0, Integer.MAX_VALUE)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases()
                .list()
                .ofMinSize(MOST_ATTEMPTS / 2)
                .ofMaxSize(MOST_ATTEMPTS);
        Arbitrary<Integer> parties = Arbitraries.integers().between(1, AnyCommand.CODES.size());
        return Combinators.combine(parties, attempts).as(CommandedCase::new);
    }

    /** The case after each of its events, in order. */
    List<Prefix> prefixes() {
        return Collections.unmodifiableList(prefixes);
    }

    /** All that is recorded. */
    List<RecordedEvent> events() {
        return prefixes.stream().map(Prefix::event).toList();
    }

    CaseFile caseFile() {
        return last().caseFile();
    }

    Prefix last() {
        return prefixes.get(prefixes.size() - 1);
    }

    /** The event as it was recorded at that place. */
    AgreementEvent recorded(long sequence) {
        return prefixes.get((int) sequence).event().event();
    }

    private void attempt(int seed) {
        Random chance = chance(seed);
        today = today.plusDays(chance.nextInt(9));
        try {
            AgreementEvent event = new AnyCommand(chance, today).decided(this);
            EventOrigin origin = origin(event);
            prefixes.add(prefix(event, caseFile().evolve(event, origin), origin));
        } catch (RefusedException refused) {
            // the rules do not let it through
        }
    }

    private EventOrigin origin(AgreementEvent event) {
        return new EventOrigin(prefixes.size(), AnyCommand.actorOf(event));
    }

    private Prefix prefix(AgreementEvent event, CaseFile after, EventOrigin origin) {
        RecordedEvent recorded = new RecordedEvent(
                10 + 3 * origin.sequence(),
                origin.sequence(),
                "event-" + origin.sequence(),
                event.getClass().getSimpleName(),
                "1",
                today.atTime(LocalTime.NOON).atZone(SwedishTime.ZONE).toInstant(),
                origin.author().name(),
                "registrar",
                "command-" + origin.sequence(),
                event);
        return new Prefix(recorded, after, today);
    }

    /** Numbers of its own for each attempt, so that a shrunk list of attempts still tries the same. */
    private static Random chance(int seed) {
        return new Random(seed * 0x9E3779B97F4A7C15L);
    }

    @Override
    public String toString() {
        return prefixes.stream()
                .map(prefix -> prefix.event().sequence() + " " + prefix.day() + " "
                        + prefix.event().event())
                .collect(Collectors.joining("\n", "\n", "\n"));
    }
}
