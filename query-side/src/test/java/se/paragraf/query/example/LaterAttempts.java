package se.paragraf.query.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.paragraf.correction.Correction;
import se.paragraf.event.AgreementEvent;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Standing;

/** What is tried on a case file in the making once there are decisions: conditions, exits, ends, appeals, corrections. */
final class LaterAttempts {

    private static final LocalDate DAY = LocalDate.parse("2022-06-20");

    private final Attempts started;
    private final Map<String, Integer> appeals = new TreeMap<>();
    private final List<DecisionId> appealed = new ArrayList<>();
    private int paragraph = 300;
    private int corrections;

    LaterAttempts(Attempts started) {
        this.started = started;
    }

    void attempt(int kind, String code, int dice) {
        if (kind >= 27) {
            correction(kind, dice);
        } else if (kind >= 22) {
            minutes(kind, code, dice);
        } else if (kind < 18 && started.live(code) && started.openConditions.getOrDefault(code, 0) == 1) {
            started.file.then(Afterwards.conditionResolved(
                    started.adoptions.get(code), 1, dice % 2 == 0 ? null : "2022-08-2" + dice % 9));
            started.openConditions.put(code, 0);
            started.standings.put(code, Standing.ADOPTED);
        } else if (kind == 18 && started.live(code) && !started.left.contains(code) && !started.ended) {
            started.file.then(Afterwards.exitNotified(
                    code, "2023-02-01", DAY.plusYears(1).plusDays(40L * dice).toString()));
            started.left.add(code);
        } else if (kind == 19 && dice < 15 && !started.decided && !started.ended) {
            started.file.then(
                    Afterwards.amended(paragraph++, "Text " + paragraph, dice % 2 == 0 ? CaseFile.DIGEST : null));
            started.amended();
        } else if (kind == 20 && dice < 8 && !started.decided && !started.ended) {
            started.file.then(Afterwards.withdrawn(paragraph++));
            started.ended = true;
        } else if (kind == 21 && dice < 20 && started.adopted && !started.ended) {
            String from = DAY.plusYears(2).plusDays(30L * dice).toString();
            started.file.then(
                    dice % 2 == 0
                            ? Afterwards.terminated(paragraph++, from)
                            : Afterwards.superseded(paragraph++, from));
            started.ended = true;
        }
    }

    private void minutes(int kind, String code, int dice) {
        boolean council = dice % 3 == 0 && started.decided;
        if (!council && !started.adoptions.containsKey(code)) {
            return;
        }
        DecisionId decision = council ? started.councilDecision : started.adoptions.get(code);
        String day = DAY.plusDays(dice).toString();
        if (kind == 22) {
            started.file.then(Afterwards.minutesApproved(decision, day));
        } else if (kind == 23) {
            started.file.then(
                    dice % 2 == 0 ? Afterwards.noticePosted(decision, day) : Afterwards.noticeRemoved(decision, day));
        } else if (kind == 24 && !appealed.contains(decision)) {
            int number = appeals.merge(decision.value(), 1, Integer::sum);
            started.file.then(Afterwards.appealed(decision, number, day));
            appealed.add(decision);
        } else if (kind == 25 && appealed.remove(decision)) {
            AppealOutcome outcome = AppealOutcome.values()[dice % 3];
            int number = appeals.get(decision.value());
            started.file.then(Afterwards.appealDecided(
                    decision, number, outcome, DAY.plusDays(200 + dice).toString()));
            if (outcome == AppealOutcome.ANNULLED) {
                annulled(decision);
            }
        } else if (kind == 26 && !appealed.contains(decision)) {
            started.file.then(Afterwards.legalForce(decision, dice % 2 == 0 ? null : day, day));
        }
    }

    private void annulled(DecisionId decision) {
        started.adoptions.forEach((code, adoption) -> {
            if (adoption.equals(decision) && started.live(code)) {
                started.standings.put(code, Standing.ANNULLED);
                started.handedOver = started.handedOver && started.decided;
            }
        });
        if (decision.equals(started.councilDecision) && started.decided) {
            started.decided = false;
            started.adopted = false;
            started.handedOver = true;
        }
    }

    private void correction(int kind, int dice) {
        if (kind == 27) {
            started.file.then(Afterwards.annotated(dice % 2 == 0 ? null : 0L, "Se pärm " + dice));
            return;
        }
        int sequence = dice % started.file.events().size();
        AgreementEvent event = started.file.events().get(sequence).event();
        List<String> fields = Correction.fieldsOf(event.getClass()).stream()
                .filter(field -> field.endsWith("Date") || field.endsWith("On") || field.endsWith("From"))
                // Nothing here states these: minutes have no asserting record, and no confirmation has a certificate.
                .filter(field -> !field.equals("source.assertedOn") && !field.equals("certificate.issuedOn"))
                .toList();
        if (fields.isEmpty()) {
            return;
        }
        String field = fields.get(dice % fields.size());
        Object old = Correction.valueOf(event, field).orElse(null);
        String now = DAY.plusDays(7L * dice - 60).toString();
        started.file.then(Afterwards.correctionProposed(++corrections, sequence, field, old, now));
        started.file.then(
                kind == 28
                        ? Afterwards.correctionDeclined(corrections)
                        : Afterwards.corrected(corrections, sequence, field, old, now));
    }
}
