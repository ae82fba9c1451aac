package se.paragraf.query.example;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Opinion;
import se.paragraf.value.Sha256;
import se.paragraf.value.Standing;

/** A case file in the making, and what the rules of the process of adoption look at. */
final class Attempts {

    /** How many kinds of attempts there are; the first are tried more often, since the others need them. */
    static final int KINDS = 30;

    final CaseFile file;
    final Map<String, Standing> standings = new TreeMap<>();
    final Map<String, DecisionId> adoptions = new HashMap<>();
    final Map<String, Integer> openConditions = new HashMap<>();
    final List<String> left = new ArrayList<>();
    boolean handedOver;
    boolean decided;
    boolean adopted;
    boolean ended;
    DecisionId councilDecision = new DecisionId("none");
    private final LaterAttempts later = new LaterAttempts(this);
    private final List<String> asserted = new ArrayList<>();
    private final List<String> signed = new ArrayList<>();
    private final List<Integer> held = new ArrayList<>();
    private boolean textKnown;

    Attempts(int serial, int parties) {
        file = new CaseFile("RS " + serial + "-2022", 10 + 1_000L * serial);
        String[] codes = CaseFiles.CODES.subList(0, parties).toArray(String[]::new);
        file.proposed((Sha256) null, codes);
        Arrays.stream(codes).forEach(code -> standings.put(code, Standing.PENDING));
    }

    CaseFile record(List<int[]> attempts) {
        attempts.forEach(attempt -> attempt(attempt[0], CaseFiles.CODES.get(attempt[1]), attempt[2]));
        return file;
    }

    boolean live(String code) {
        Standing standing = standings.get(code);
        return standing == Standing.ADOPTED || standing == Standing.ADOPTED_WITH_CONDITIONS;
    }

    boolean all(Standing standing) {
        return standings.values().stream().allMatch(each -> each == standing);
    }

    void amended() {
        standings.replaceAll((code, standing) -> Standing.PENDING);
        List.of(asserted, signed).forEach(List::clear);
        handedOver = false;
        textKnown = false;
    }

    private void attempt(int kind, String code, int dice) {
        boolean open = !ended && (!decided || adopted);
        if (kind >= 16) {
            later.attempt(kind, code, dice);
        } else if (standings.containsKey(code) && kind < 9 && open) {
            party(kind, code, dice, standings.get(code));
        } else if (kind == 9 && !textKnown && !ended) {
            file.textEvidenced(CaseFile.DIGEST);
            textKnown = true;
        } else if (kind == 10 && !decided && !ended) {
            file.prepared(dice % 5 == 4 ? null : Opinion.values()[dice % 5]);
        } else if (kind < 13 && !handedOver && !decided && !ended && all(Standing.ADOPTED)) {
            file.handedOver();
            handedOver = true;
        } else if (kind < 15 && handedOver && !decided && !ended) {
            council(dice % 5);
        } else if (kind == 15 && adopted && !ended && !held.contains(1 + dice % 2)) {
            held.add(1 + dice % 2);
            file.reviewed(1 + dice % 2, dice % 3 == 0 ? null : "2024-05-02");
        }
    }

    private void party(int kind, String code, int dice, Standing standing) {
        if (kind < 4 && !live(code)) {
            boolean conditional = dice % 5 == 0;
            file.adopted(
                    code,
                    dice % 2 == 0 ? CaseFile.DIGEST : null,
                    conditional ? new String[] {"Finansieringen löses"} : new String[0]);
            standings.put(code, conditional ? Standing.ADOPTED_WITH_CONDITIONS : Standing.ADOPTED);
            openConditions.put(code, conditional ? 1 : 0);
            adopts(code);
        } else if (kind == 4 && !live(code)) {
            file.assertedAdopted(code);
            asserted.add(code);
            standings.put(code, Standing.ADOPTED);
            openConditions.put(code, 0);
            adopts(code);
        } else if (kind == 5 && live(code) && asserted.remove(code)) {
            file.evidenced(code, dice % 2 == 0 ? CaseFile.DIGEST : null);
            adoptions.put(code, file.lastDecision());
        } else if (kind == 6 && !live(code) && standing != Standing.REJECTED) {
            file.rejected(code);
            standings.put(code, Standing.REJECTED);
        } else if (kind == 7 && !live(code)) {
            file.postponed(code);
            standings.put(code, Standing.POSTPONED);
        } else if (kind == 8 && standing == Standing.ADOPTED && !signed.contains(code)) {
            file.contractSigned(code, dice % 2 == 0 ? null : "2022-12-01");
            signed.add(code);
        }
    }

    private void adopts(String code) {
        adoptions.put(code, file.lastDecision());
        left.remove(code);
    }

    private void council(int dice) {
        if (dice < 3) {
            file.councilAdopted();
        } else if (dice == 3) {
            file.councilRejected();
        } else {
            file.referredBack();
        }
        councilDecision = file.lastDecision();
        handedOver = false;
        decided = dice < 4;
        adopted = dice < 3;
    }
}
