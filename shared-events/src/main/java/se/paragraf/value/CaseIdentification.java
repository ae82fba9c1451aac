package se.paragraf.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.CaseReference.Comparison;

/** Identification of a case by its number: which case file it has, or would be opened under, where that is certain. */
public sealed interface CaseIdentification {

    /**
     * The case is open.
     *
     * @param existing the case
     */
    record Open(KnownCase existing) implements CaseIdentification {

        @Override
        public Optional<AgreementId> agreementId() {
            return Optional.of(existing.agreementId());
        }
    }

    /**
     * No such case is open.
     *
     * @param opening the identifier under which it would be opened: that of a case file that was recorded in error, under
     *     either order of two years, or one that no case file has
     */
    record NotOpen(AgreementId opening) implements CaseIdentification {

        @Override
        public Optional<AgreementId> agreementId() {
            return Optional.of(opening);
        }
    }

    /**
     * The number could be that of a case which is open, and need not be.
     *
     * @param candidates the cases that could be meant
     */
    record Ambiguous(List<KnownCase> candidates) implements CaseIdentification {

        /** Keeps its own copy of the list. */
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }

        @Override
        public Optional<AgreementId> agreementId() {
            return Optional.empty();
        }
    }

    /**
     * A case that the register has.
     *
     * @param agreementId its identifier
     * @param reference its number as recorded last, with its year where that was stated
     * @param title what it is called
     * @param isVoided whether its proposal was recorded in error
     */
    record KnownCase(AgreementId agreementId, CaseReference reference, String title, boolean isVoided) {}

    /** The identifier of the case that is open or would be opened, or empty where the number is ambiguous. */
    Optional<AgreementId> agreementId();

    /**
     * Identifies the case. One that was recorded under that very spelling comes first, then one whose number is certainly
     * the same. A number that could be that of an open case in the other order of its two years is ambiguous, unless the
     * reference states its year: then it is another case, of which there can be one.
     *
     * <p>Two references that are not certain to be of different cases are opened under the same identifier, in whatever
     * order, so that of two at once only one is opened.
     *
     * @param known finds the case of an identifier, open or voided
     */
    static CaseIdentification of(
            RegionCode authority, CaseReference reference, Function<AgreementId, Optional<KnownCase>> known) {
        AgreementId own = AgreementId.of(authority, reference.number());
        Optional<KnownCase> first = known.apply(own);
        Optional<KnownCase> certain = first.filter(
                each -> isSpelledAlike(each, reference) && !reference.number().isOpenAsToYear());
        if (certain.isPresent()) {
            KnownCase same = certain.get();
            return same.isVoided() ? new NotOpen(same.agreementId()) : new Open(same);
        }
        List<KnownCase> cases = new ArrayList<>();
        first.ifPresent(cases::add);
        AgreementId free = first.isEmpty() ? own : firstFree(authority, reference.number(), known, cases);
        AgreementId.earlierOf(authority, reference.number())
                .forEach(id -> known.apply(id).ifPresent(cases::add));
        List<KnownCase> open = cases.stream().filter(each -> !each.isVoided()).toList();
        List<KnownCase> same = comparing(open, reference, Comparison.SAME);
        if (!same.isEmpty()) {
            return among(same, reference);
        }
        List<KnownCase> uncertain = comparing(open, reference, Comparison.UNCERTAIN);
        boolean isOneMore = reference.year() != null
                && open.stream().filter(each -> isOfSamePair(each, reference)).count() == 1;
        if (!uncertain.isEmpty() && !isOneMore) {
            return new Ambiguous(uncertain);
        }
        return new NotOpen(cases.stream()
                .filter(KnownCase::isVoided)
                .filter(each -> isOfSamePair(each, reference))
                .map(KnownCase::agreementId)
                .findFirst()
                .orElse(free));
    }

    /** The first identifier that no case has after the number's own; the cases that have one are added to the list. */
    private static AgreementId firstFree(
            RegionCode authority,
            CaseNumber number,
            Function<AgreementId, Optional<KnownCase>> known,
            List<KnownCase> cases) {
        List<AgreementId> next = AgreementId.nextOf(authority, number);
        for (AgreementId id : next) {
            Optional<KnownCase> there = known.apply(id);
            if (there.isEmpty()) {
                return id;
            }
            cases.add(there.get());
        }
        return next.get(next.size() - 1);
    }

    /** Of several that are the same as far as their numbers say, the one of that very spelling. */
    private static CaseIdentification among(List<KnownCase> same, CaseReference reference) {
        List<KnownCase> spelled =
                same.stream().filter(each -> isSpelledAlike(each, reference)).toList();
        List<KnownCase> meant = spelled.isEmpty() ? same : spelled;
        boolean isAnotherOfThatYear = same.stream()
                .anyMatch(each ->
                        !meant.contains(each) && isYearStated(each.reference().year(), reference));
        return meant.size() == 1 && !isAnotherOfThatYear ? new Open(meant.get(0)) : new Ambiguous(same);
    }

    private static boolean isSpelledAlike(KnownCase known, CaseReference reference) {
        return known.reference().number().equals(reference.number());
    }

    private static boolean isYearStated(@Nullable Integer year, CaseReference reference) {
        return year != null && year.equals(reference.year());
    }

    private static boolean isOfSamePair(KnownCase known, CaseReference reference) {
        return known.reference().number().canonical().equals(reference.number().canonical());
    }

    private static List<KnownCase> comparing(List<KnownCase> cases, CaseReference reference, Comparison comparison) {
        return cases.stream()
                .filter(each -> reference.compareWith(each.reference()) == comparison)
                .toList();
    }
}
