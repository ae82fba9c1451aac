package se.paragraf.standalone;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Made-up lists of any length: agreements of Region Västerbotten, and the adoptions of each by all of its 15
 * municipalities.
 *
 * @param firstCase the serial number of the first case
 * @param cases how many there are
 */
record LargeList(int firstCase, int cases) {

    static final int PARTIES = 15;

    static final List<String> MUNICIPALITIES = List.of(
            "2401", "2403", "2404", "2409", "2417", "2418", "2421", "2422", "2425", "2460", "2462", "2463", "2480",
            "2481", "2482");

    int adoptionRows() {
        return cases * PARTIES;
    }

    String agreements() {
        return rows().mapToObj(number -> String.format(
                        Locale.ROOT,
                        "24;%s;Påhittad överenskommelse %d;2023-01-01;2026-12-31;alla;Påhittad text%n",
                        caseNumber(number),
                        number))
                .collect(Collectors.joining(
                        "",
                        "Region;Diarienummer;Titel;Från och med;Till och med;Parter;Text" + System.lineSeparator(),
                        ""));
    }

    String adoptions() {
        return rows().mapToObj(LargeList::adoptionsOf)
                .collect(Collectors.joining(
                        "",
                        "Diarienummer;Kommunkod;Sammanträdesdatum;Paragraf;Organ;Styrkt genom" + System.lineSeparator(),
                        ""));
    }

    private static String adoptionsOf(int number) {
        StringBuilder rows = new StringBuilder();
        for (String municipality : MUNICIPALITIES) {
            rows.append(String.format(
                    Locale.ROOT,
                    "%s;%s;2022-06-13;§ 113;Kommunfullmäktige;protokoll%n",
                    caseNumber(number),
                    municipality));
        }
        return rows.toString();
    }

    static String caseNumber(int number) {
        return "PÅHITT " + number + "-2022";
    }

    private IntStream rows() {
        return IntStream.range(firstCase, firstCase + cases);
    }
}
