package se.paragraf.query.example;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;
import se.paragraf.value.Opinion;
import se.paragraf.value.Sha256;
import se.paragraf.value.Standing;

/**
 * Case files as the command side would take them: from any row of attempts only those are recorded that its rules let
 * through.
 */
public final class CaseFiles {

    private static final List<String> CODES = List.of("2401", "2403", "2404", "2480");

    private CaseFiles() {}

    /** Case files of one to four parties. */
    public static Arbitrary<CaseFile> any() {
        Arbitrary<List<int[]>> attempts = Arbitraries.integers()
                .between(0, 13 * 4 * 60 - 1)
                .withDistribution(RandomDistribution.uniform())
                .map(number -> new int[] {number % 13, number / 13 % 4, number / 52})
                .list()
                .ofMaxSize(80);
        return Arbitraries.integers()
                .between(1, CODES.size())
                .withDistribution(RandomDistribution.uniform())
                .flatMap(parties -> attempts.map(tried -> new Attempts(parties).record(tried)));
    }

    private static final class Attempts {

        private final CaseFile file = new CaseFile("RS 759-2022", 10);
        private final Map<String, Standing> standings = new TreeMap<>();
        private final List<String> asserted = new ArrayList<>();
        private final List<String> signed = new ArrayList<>();
        private final List<Integer> held = new ArrayList<>();
        private boolean handedOver;
        private boolean decided;
        private boolean adopted;
        private boolean textKnown;

        Attempts(int parties) {
            String[] codes = CODES.subList(0, parties).toArray(String[]::new);
            file.proposed((Sha256) null, codes);
            Arrays.stream(codes).forEach(code -> standings.put(code, Standing.PENDING));
        }

        CaseFile record(List<int[]> attempts) {
            attempts.forEach(attempt -> attempt(attempt[0], CODES.get(attempt[1]), attempt[2]));
            return file;
        }

        private void attempt(int kind, String code, int dice) {
            Standing standing = standings.get(code);
            boolean live = standing == Standing.ADOPTED || standing == Standing.ADOPTED_WITH_CONDITIONS;
            boolean open = !decided || adopted;
            if (standing != null && kind < 8 && open) {
                party(kind, code, dice, standing, live);
            } else if (kind == 8 && !textKnown) {
                file.textEvidenced(CaseFile.DIGEST);
                textKnown = true;
            } else if (kind == 9 && !decided) {
                file.prepared(dice % 5 == 4 ? null : Opinion.values()[dice % 5]);
            } else if (kind == 10 && !handedOver && !decided && all(Standing.ADOPTED)) {
                file.handedOver();
                handedOver = true;
            } else if (kind == 11 && handedOver && !decided) {
                council(dice % 3);
            } else if (kind == 12 && adopted && !held.contains(1 + dice % 2)) {
                held.add(1 + dice % 2);
                file.reviewed(1 + dice % 2, dice % 3 == 0 ? null : "2024-05-02");
            }
        }

        private void party(int kind, String code, int dice, Standing standing, boolean live) {
            if (kind < 3 && !live) {
                boolean conditional = dice % 4 == 0;
                file.adopted(
                        code,
                        dice % 2 == 0 ? CaseFile.DIGEST : null,
                        conditional ? new String[] {"Finansieringen löses"} : new String[0]);
                standings.put(code, conditional ? Standing.ADOPTED_WITH_CONDITIONS : Standing.ADOPTED);
            } else if (kind == 3 && !live) {
                file.assertedAdopted(code);
                asserted.add(code);
                standings.put(code, Standing.ADOPTED);
            } else if (kind == 4 && asserted.remove(code)) {
                file.evidenced(code, dice % 2 == 0 ? CaseFile.DIGEST : null);
            } else if (kind == 5 && !live && standing != Standing.REJECTED) {
                file.rejected(code);
                standings.put(code, Standing.REJECTED);
            } else if (kind == 6 && !live) {
                file.postponed(code);
                standings.put(code, Standing.POSTPONED);
            } else if (kind == 7 && standing == Standing.ADOPTED && !signed.contains(code)) {
                file.contractSigned(code, dice % 2 == 0 ? null : "2022-12-01");
                signed.add(code);
            }
        }

        private void council(int dice) {
            if (dice == 0) {
                file.councilAdopted();
            } else if (dice == 1) {
                file.councilRejected();
            } else {
                file.referredBack();
            }
            handedOver = false;
            decided = dice < 2;
            adopted = dice == 0;
        }

        private boolean all(Standing standing) {
            return standings.values().stream().allMatch(each -> each == standing);
        }
    }
}
