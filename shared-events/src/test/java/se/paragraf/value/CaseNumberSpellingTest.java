package se.paragraf.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.paragraf.value.CaseIdentification.Ambiguous;
import se.paragraf.value.CaseIdentification.KnownCase;
import se.paragraf.value.CaseIdentification.NotOpen;
import se.paragraf.value.CaseIdentification.Open;
import se.paragraf.value.CaseReference.Comparison;

/**
 * Pairs of spellings, and made-up registers with papers for them: nothing is filed into a case that its paper does not name.
 * What a paper names is read by {@link PaperNumber}. Each property has 10,000 tries, and ten times as many with {@code
 * -Dparagraf.trials=long}, which {@link #tries} makes of every one of jqwik's.
 */
class CaseNumberSpellingTest {

    private static final int TRIES = 10_000;
    private static final int LONGER = 10;
    private static final RegionCode REGION = new RegionCode("24");
    private static final List<String> SERIES = List.of(
            "", "", "KS", "RS", "RSK", "KSKF", "KS-KOM", "KS KOM", "KSKOM", "LiU", "B", "Å", "ÅR", "KÅK", "ß", "SS",
            "КС", "Dnrx");
    private static final List<String> FORMS = List.of(
            "322-278/2009",
            "109-7-2022",
            "KS/2019/0001/0009",
            "201100167",
            "2011/KS 0206 001",
            "KS 17/0142",
            "KS 2022/118 A",
            "KS 2022/118-2",
            "2022-118 B",
            "B 2022-118",
            "２０２２/118",
            "KS 2022/¹¹⁸");
    private static final List<String> BETWEEN =
            List.of("-", "/", ":", ".", " ", " / ", " - ", "–", "_", "\u00A0", "§", " § ");

    /** A case by its series and two numbers, the year first; or by the text of another form. */
    private record Numbered(String series, String year, String serial, String other) {

        boolean isOther() {
            return !other.isEmpty();
        }

        static Numbered any(Random random) {
            if (random.nextInt(6) == 0) {
                return new Numbered("", "", "", one(FORMS, random));
            }
            String year = "" + one(List.of(2022, 2023, 1900, 2199, 2022, 2023), random);
            String serial = switch (random.nextInt(6)) {
                case 0, 1 -> "" + one(List.of(2022, 2023, 1900, 2199, 1899, 2200), random);
                case 2 -> "" + random.nextInt(100_000);
                default -> "" + one(List.of(0, 1, 11, 111, 118, 1180), random);
            };
            return new Numbered(one(SERIES, random), year, serial, "");
        }

        /** A case whose number is nearly that of this one. */
        Numbered nearly(Random random) {
            Numbered any = any(random);
            return switch (random.nextInt(5)) {
                case 0 -> isOther() ? any : new Numbered(any.series, year, serial, "");
                case 1 -> isOther() ? any : new Numbered(series, year, any.isOther() ? "1" : any.serial, "");
                case 2 -> isOther() ? any : new Numbered(series, serial, year, "");
                case 3 -> this;
                default -> any;
            };
        }

        String spelled(Random random) {
            if (isOther()) {
                return cased(other, random);
            }
            String padded = "0".repeat(random.nextInt(3) == 0 ? random.nextInt(4) : 0) + serial;
            boolean yearFirst = random.nextBoolean();
            String numbers = yearFirst ? year + one(BETWEEN, random) + padded : padded + one(BETWEEN, random) + year;
            String label = one(List.of("", "", "", "Dnr ", "Dnr: ", "diarienummer "), random);
            if (series.isEmpty()) {
                return label + numbers;
            }
            String letters = cased(series, random);
            return label
                    + (series.length() > 1 && random.nextInt(4) == 0
                            ? numbers + one(BETWEEN, random) + letters
                            : letters + one(random.nextBoolean() ? List.of("", " ") : BETWEEN, random) + numbers);
        }

        private static String cased(String text, Random random) {
            return switch (random.nextInt(4)) {
                case 0 -> text.equals("ß") ? text : text.toUpperCase(Locale.ROOT);
                case 1 -> text.toLowerCase(Locale.ROOT);
                case 2 -> text.replace("K", "\u212A").replace("Å", random.nextBoolean() ? "\u212B" : "A\u030A");
                default -> text;
            };
        }

        CaseReference paper(Random random) {
            CaseNumber number = new CaseNumber(spelled(random));
            boolean isStated = year.matches("(19|20|21)[0-9]{2}") && random.nextInt(3) == 0;
            return new CaseReference(number, isStated ? Integer.valueOf(year) : null);
        }
    }

    private static <T> T one(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    /** One random number generator for each try; more of them for one where longer trials are wanted. */
    @Provide
    Arbitrary<List<Random>> tries() {
        int each = "long".equals(System.getProperty("paragraf.trials")) ? LONGER : 1;
        return Arbitraries.longs().map(Random::new).list().ofSize(each);
    }

    @Property(tries = TRIES)
    void spellings_of_one_number_are_the_same_case_or_turned_round(@ForAll("tries") List<Random> tries) {
        for (Random random : tries) {
            Numbered numbered = Numbered.any(random);
            String one = numbered.spelled(random);
            String other = numbered.spelled(random);

            assertThat(compare(one, other)).as(one + " | " + other).isEqualTo(expected(one, other));
            assertThat(compare(one, other)).as(one + " | " + other).isNotEqualTo(Comparison.DIFFERENT);
        }
    }

    @Property(tries = TRIES)
    void spellings_of_two_numbers_are_the_same_case_only_where_the_papers_say_so(@ForAll("tries") List<Random> tries) {
        for (Random random : tries) {
            Numbered numbered = Numbered.any(random);
            String one = numbered.spelled(random);
            String other = numbered.nearly(random).spelled(random);

            assertThat(compare(one, other)).as(one + " | " + other).isEqualTo(expected(one, other));
            assertThat(compare(other, one)).as(other + " | " + one).isEqualTo(expected(one, other));
        }
    }

    @Property(tries = TRIES)
    void nothing_is_filed_into_a_case_that_its_paper_does_not_name(@ForAll("tries") List<Random> tries) {
        for (Random random : tries) {
            Register register = Register.any(random);
            CaseReference paper = register.nearlyOneOf(random).paper(random);
            CaseIdentification found = register.identify(paper);
            String told = paper + " in " + register.cases.values() + ": " + found;
            List<KnownCase> named = register.open().stream()
                    .filter(each -> isNamed(paper, each.reference()))
                    .toList();

            if (found instanceof Open open) {
                assertThat(named).as(told).contains(open.existing());
                assertThat(named.stream()
                                .filter(each -> each.reference().number().equals(paper.number()))
                                .filter(each -> !each.equals(open.existing())))
                        .as("of that very spelling: " + told)
                        .isEmpty();
            } else if (found instanceof NotOpen free) {
                assertThat(named).as(told).isEmpty();
                assertThat(register.open())
                        .extracting(KnownCase::agreementId)
                        .as(told)
                        .doesNotContain(free.opening());
                assertThat(paper.year() != null
                                || register.open().stream().noneMatch(each -> isTurnedRound(paper, each.reference())))
                        .as(told)
                        .isTrue();
            } else {
                assertThat(((Ambiguous) found).candidates())
                        .as(told)
                        .isNotEmpty()
                        .allSatisfy(each -> assertThat(
                                        isNamed(paper, each.reference()) || isTurnedRound(paper, each.reference()))
                                .isTrue());
            }
        }
    }

    @Property(tries = TRIES)
    void two_that_are_opened_at_once_are_opened_as_if_one_after_the_other(@ForAll("tries") List<Random> tries) {
        for (Random random : tries) {
            Register register = Register.any(random);
            Numbered numbered = register.nearlyOneOf(random);
            CaseReference one = numbered.paper(random);
            CaseReference other = numbered.nearly(random).paper(random);

            if (register.identify(one) instanceof NotOpen first
                    && register.identify(other) instanceof NotOpen second
                    && !first.equals(second)) {
                assertThat(List.of(
                                register.with(one).identify(other),
                                register.with(other).identify(one)))
                        .as(one + " and " + other + " in " + register.cases.values())
                        .containsAnyOf(first, second);
            }
        }
    }

    @Property(tries = TRIES)
    void a_case_of_an_earlier_program_is_found_under_its_identifier(@ForAll("tries") List<Random> tries) {
        for (Random random : tries) {
            Numbered numbered = Numbered.any(random);
            String recorded = numbered.spelled(random);
            Optional<AgreementId> id = EarlierCaseNumber.id(REGION, recorded, random.nextBoolean());
            String paper = numbered.spelled(random);

            if (id.isPresent()) {
                Register register = new Register();
                register.put(id.get(), CaseReference.of(new CaseNumber(recorded)), false);
                assertThat(register.identify(CaseReference.of(new CaseNumber(recorded)))
                                .agreementId())
                        .as(recorded)
                        .isEqualTo(id);
                if (expected(recorded, paper) == Comparison.SAME) {
                    assertThat(register.identify(CaseReference.of(new CaseNumber(paper))))
                            .as(recorded + " | " + paper)
                            .isInstanceOfSatisfying(
                                    Open.class,
                                    open -> assertThat(open.agreementId()).isEqualTo(id));
                }
            }
        }
    }

    /** Cases that were opened one after the other, as the register would have opened them, some of them voided since. */
    private static final class Register {

        private final Map<AgreementId, KnownCase> cases = new HashMap<>();
        private final List<Numbered> numbered = new ArrayList<>();

        static Register any(Random random) {
            Register register = new Register();
            Numbered next = Numbered.any(random);
            for (int count = random.nextInt(6); count >= 0; count--) {
                register.numbered.add(next);
                String spelled = next.spelled(random);
                Optional<AgreementId> earlier = random.nextInt(5) == 0
                        ? EarlierCaseNumber.id(REGION, spelled, random.nextBoolean())
                        : Optional.empty();
                if (earlier.isPresent() && register.cases.isEmpty()) {
                    register.put(earlier.get(), CaseReference.of(new CaseNumber(spelled)), random.nextInt(4) == 0);
                } else {
                    register.open(next.paper(random), random.nextInt(4) == 0);
                }
                next = next.nearly(random);
            }
            return register;
        }

        Numbered nearlyOneOf(Random random) {
            return one(numbered, random).nearly(random);
        }

        CaseIdentification identify(CaseReference reference) {
            return CaseIdentification.of(REGION, reference, id -> Optional.ofNullable(cases.get(id)));
        }

        List<KnownCase> open() {
            return cases.values().stream().filter(each -> !each.isVoided()).toList();
        }

        Register with(CaseReference reference) {
            Register more = new Register();
            more.cases.putAll(cases);
            more.open(reference, false);
            return more;
        }

        private void open(CaseReference reference, boolean isVoided) {
            if (identify(reference) instanceof NotOpen free) {
                put(free.opening(), reference, isVoided);
            }
        }

        private void put(AgreementId id, CaseReference reference, boolean isVoided) {
            cases.put(id, new KnownCase(id, reference, "Made-up agreement", isVoided));
        }
    }

    private static boolean isNamed(CaseReference paper, CaseReference recorded) {
        PaperNumber one = PaperNumber.of(paper.number().value());
        PaperNumber other = PaperNumber.of(recorded.number().value());
        boolean bothState = paper.year() != null && recorded.year() != null;
        if (bothState && (one.isTurnedRound(other) || one.isOfTwoYears())) {
            return (one.isTurnedRound(other) || one.isCertainly(other))
                    && paper.year().equals(recorded.year());
        }
        return one.isCertainly(other);
    }

    private static boolean isTurnedRound(CaseReference paper, CaseReference recorded) {
        return PaperNumber.of(paper.number().value())
                .isTurnedRound(PaperNumber.of(recorded.number().value()));
    }

    private static Comparison expected(String one, String other) {
        PaperNumber first = PaperNumber.of(one);
        PaperNumber second = PaperNumber.of(other);
        if (first.isTurnedRound(second)) {
            return Comparison.UNCERTAIN;
        }
        return first.isCertainly(second) ? Comparison.SAME : Comparison.DIFFERENT;
    }

    private static Comparison compare(String one, String other) {
        return CaseReference.of(new CaseNumber(one)).compareWith(CaseReference.of(new CaseNumber(other)));
    }
}
