package se.paragraf.standalone.fold;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.CaseState;
import se.paragraf.chronology.Fact;
import se.paragraf.chronology.Placed;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.CorrectionEvent;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.history.Decision;
import se.paragraf.value.DecisionId;

/** What both sides say of a case, in the same words. */
final class Reading {

    private Reading() {}

    /** By the query side. */
    static Map<String, Object> of(AgreementHistory history, LocalDate day) {
        Map<String, Object> reading = new LinkedHashMap<>();
        AgreementFacts facts = history.facts();
        reading.put("voided", facts.voided() != null);
        if (facts.voided() == null) {
            reading.put(
                    "order",
                    history.inOrderOfHappening().stream()
                            .filter(recorded -> !history.isReversed(recorded))
                            .filter(recorded -> !(recorded.event() instanceof CorrectionEvent))
                            .map(recorded -> recorded.sequence())
                            .toList());
            reading.put(
                    "standings",
                    facts.parties().stream()
                            .map(party -> party.municipality() + " " + party.standingOn(day))
                            .sorted()
                            .toList());
            reading.put("text", facts.text().version());
            reading.put(
                    "council",
                    facts.council() == null ? "" : said(facts.council().outcome()));
            reading.put(
                    "end", said(facts.ending() == null ? null : facts.ending().kind()));
            reading.put(
                    "decisions",
                    facts.decisions().stream()
                            .map(Decision::decisionId)
                            .map(DecisionId::value)
                            .collect(Collectors.toCollection(TreeSet::new)));
            reading.put(
                    "live appeals",
                    facts.minutes().stream()
                            .filter(minutes -> minutes.lifecycle().hasLiveAppeal())
                            .map(minutes -> minutes.decisionId().value())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return reading;
    }

    /** By the command side. */
    static Map<String, Object> of(CaseFile caseFile, LocalDate day) {
        Map<String, Object> reading = new LinkedHashMap<>();
        reading.put("voided", !caseFile.isOpen());
        if (caseFile.isOpen()) {
            CaseState state = caseFile.whole();
            reading.put(
                    "order",
                    caseFile.chronology().inOrder().stream()
                            .map(Placed::fact)
                            .map(fact -> fact.sequence())
                            .toList());
            reading.put(
                    "standings",
                    state.parties().stream()
                            .map(party -> party + " " + state.party(party, day).standingOn(day))
                            .sorted()
                            .toList());
            reading.put("text", state.text());
            reading.put("council", said(state.council(day).outcome()));
            reading.put("end", said(state.ending().map(ending -> ending.kind()).orElse(null)));
            reading.put(
                    "decisions",
                    state.decisions().keySet().stream()
                            .map(DecisionId::value)
                            .collect(Collectors.toCollection(TreeSet::new)));
            reading.put(
                    "live appeals",
                    state.decisions().keySet().stream()
                            .filter(id -> !namedAfterItsMinutes(caseFile, id))
                            .filter(id -> state.lifecycle(id).hasLiveAppeal())
                            .map(DecisionId::value)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return reading;
    }

    /** Whether it is the name of an assertion whose minutes were found: what happened to it goes by their name. */
    private static boolean namedAfterItsMinutes(CaseFile caseFile, DecisionId id) {
        return caseFile.facts().stream()
                .map(Fact::event)
                .filter(AdoptionEvidenced.class::isInstance)
                .map(AdoptionEvidenced.class::cast)
                .anyMatch(found ->
                        found.evidences().equals(id) && !found.decisionId().equals(id));
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
