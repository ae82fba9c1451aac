package se.paragraf.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.value.CaseNumber;

/** A case is found by every spelling of its own number, in any company, and by none of another's. */
class AnySearchTest {

    private static final List<String> TITLES =
            List.of("Överenskommelse om samverkan", "Kollektivtrafik i Åsele län", "Avtal om idé-hälsa, vård & omsorg");

    /**
     * A number.
     *
     * @param series its letters, or nothing
     * @param serial its serial number, also one that may be taken for a year
     * @param year its year
     */
    record Number(String series, int serial, int year) {

        String written() {
            return (series.isEmpty() ? "" : series + " ") + serial + "-" + year;
        }

        /** The same number as people write it. */
        String spelling(Random random) {
            String number = Collections.nCopies(random.nextInt(3), "0").stream().reduce("", String::concat) + serial;
            String sign = List.of("-", "/", ":").get(random.nextInt(3));
            String joined = random.nextBoolean() ? number + sign + year : year + sign + number;
            String between = List.of("", " ", " ", "-", "/", ".").get(random.nextInt(6));
            return typed(series.isEmpty() ? joined : series + between + joined, random);
        }
    }

    @Property(tries = 2_000)
    void a_case_is_found_by_its_own_number_and_by_no_spelling_of_anothers(
            @ForAll("numbers") Number own, @ForAll("numbers") Number other, @ForAll Random random) {
        AgreementFacts facts = facts(own.written(), TITLES.get(random.nextInt(TITLES.size())));
        String spelling = own.spelling(random);
        String anothers = other.spelling(random);

        for (String typed : List.of(spelling, anothers)) {
            assertThat(SearchTest.finds(typed, facts))
                    .as(own.written() + " by " + typed)
                    .isEqualTo(isFound(own.written(), typed));
        }
        assertThat(own.serial() == 2021 || SearchTest.finds(spelling, facts))
                .as(spelling)
                .isTrue();
    }

    /** Two numbers are one where {@link CaseNumber} says so; accents do not matter, and no series means any. */
    private static boolean isFound(String own, String typed) {
        String sought = plain(new CaseNumber(typed).canonical());
        String canonical = plain(new CaseNumber(own).canonical());
        return canonical.equals(sought) || (!sought.contains(" ") && canonical.endsWith(" " + sought));
    }

    @Property(tries = 2_000)
    void a_case_is_found_by_any_of_its_terms_in_any_order_with_accents_and_without(
            @ForAll("numbers") Number own, @ForAll Random random) {
        Assume.that(own.serial() != 2021);
        String title = TITLES.get(random.nextInt(TITLES.size()));
        AgreementFacts facts = facts(own.written(), title);
        List<String> terms = new ArrayList<>(List.of(
                own.spelling(random),
                word(title, random),
                List.of("Umeå", "umeå kommun", "Region Västerbotten", "2480").get(random.nextInt(4)),
                List.of("§ 310", "KF § 310", "§ 310 2022-06-13", "Umeå kommun KF § 310")
                        .get(random.nextInt(4))));
        Collections.shuffle(terms, random);
        List<String> some = terms.subList(0, 1 + random.nextInt(terms.size()));
        String typed = typed(String.join(" ", some), random);

        assertThat(SearchTest.finds(typed, facts))
                .as(own.written() + " by " + typed)
                .isTrue();
        assertThat(SearchTest.finds(typed + " häradsrätten", facts)).as(typed).isFalse();
    }

    @Provide
    Arbitrary<Number> numbers() {
        return Combinators.combine(
                        Arbitraries.of("", "RS", "KS", "RSK", "KÅ", "KA", "ÖN", "REGSTY"),
                        Arbitraries.of(1, 7, 11, 75, 759, 7590, 12345, 2021),
                        Arbitraries.of(1998, 2021, 2022))
                .as(Number::new);
    }

    private static AgreementFacts facts(String number, String title) {
        CaseFile file = new CaseFile(number, 1).proposed(title, null, "2480", "2418");
        SearchTest.adopted(file, "2480", "2022-06-13", 310);
        SearchTest.adopted(file, "2418", "2022-06-20", 311);
        return AgreementHistory.fold(file.events()).orElseThrow();
    }

    private static String word(String title, Random random) {
        // A single letter behind a paragraph is a part of it.
        List<String> words = SearchWords.parts(title).stream()
                .filter(word -> word.length() > 1)
                .toList();
        return words.get(random.nextInt(words.size()));
    }

    private static String typed(String text, Random random) {
        String some = random.nextBoolean() ? text : plain(text);
        String form = random.nextBoolean() ? some : Normalizer.normalize(some, Normalizer.Form.NFD);
        return random.nextBoolean()
                ? form
                : random.nextBoolean() ? form.toLowerCase(Locale.ROOT) : form.toUpperCase(Locale.ROOT);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
