package se.paragraf.refusal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.paragraf.party.CodeHistory;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseIdentification;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.RegionCode;
import se.paragraf.value.Sha256;
import se.paragraf.value.Wording;

/** Why a command about the agreement itself is refused: its opening, its text, its end and its succession. */
public sealed interface AgreementRefusal extends Refusal {

    /**
     * The register has no such agreement.
     *
     * @param agreementId the identifier that was given
     */
    record NoSuchAgreement(AgreementId agreementId) implements AgreementRefusal {

        @Override
        public Rule rule() {
            return Rule.NO_SUCH_AGREEMENT;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Det finns ingen överenskommelse " + agreementId + ".",
                    "There is no agreement " + agreementId + ".");
        }
    }

    /**
     * The region has opened a case under this number before.
     *
     * @param existing the case that is open
     */
    record CaseAlreadyOpen(Existing existing) implements AgreementRefusal {

        /**
         * A case that is open.
         *
         * @param agreementId its agreement
         * @param caseNumber its number, as it was written
         * @param title what it is about
         */
        public record Existing(AgreementId agreementId, CaseNumber caseNumber, String title) {}

        @Override
        public Rule rule() {
            return Rule.CASE_ALREADY_OPEN;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Ärendet " + existing.caseNumber() + " är redan upplagt: " + existing.title() + ".",
                    "Case " + existing.caseNumber() + " is open already: " + existing.title() + ".");
        }
    }

    /**
     * The number could be that of an open case, and need not be: both of its numbers could be years, and they stand in the
     * other order.
     *
     * @param caseNumber the number that was given
     * @param candidates the cases that could be meant
     */
    record AmbiguousCaseNumber(CaseNumber caseNumber, List<Candidate> candidates) implements AgreementRefusal {

        /**
         * A case that could be meant.
         *
         * @param agreementId its agreement
         * @param caseNumber its number, as it was written
         * @param caseYear which number of it is the year, where that was stated
         * @param title what it is about
         */
        public record Candidate(
                AgreementId agreementId,
                CaseNumber caseNumber,
                @Nullable Integer caseYear,
                String title) {}

        /** The refusal of a number that was found to be ambiguous. */
        public static AmbiguousCaseNumber of(CaseNumber caseNumber, CaseIdentification.Ambiguous found) {
            return new AmbiguousCaseNumber(
                    caseNumber,
                    found.candidates().stream()
                            .map(each -> new Candidate(
                                    each.agreementId(),
                                    each.reference().number(),
                                    each.reference().year(),
                                    each.title()))
                            .toList());
        }

        @Override
        public Rule rule() {
            return Rule.AMBIGUOUS_CASE_NUMBER;
        }

        @Override
        public Wording detail() {
            String cases = candidates.stream()
                    .map(each -> each.caseNumber() + " (" + each.title() + ")")
                    .collect(Collectors.joining(", "));
            return new Wording(
                    caseNumber + " kan vara ett ärende som redan är upplagt, och behöver inte vara det: " + cases + ".",
                    caseNumber + " could be a case that is open already, and need not be: " + cases + ".");
        }
    }

    /**
     * The proposal names no party.
     */
    record NoParty() implements AgreementRefusal {

        @Override
        public Rule rule() {
            return Rule.NO_PARTY;
        }

        @Override
        public Wording detail() {
            return new Wording("Överenskommelsen har ingen part.", "The agreement has no party.");
        }
    }

    /**
     * The proposal names a party more than once.
     *
     * @param parties who is named more than once
     */
    record PartyRepeated(List<MunicipalityCode> parties) implements AgreementRefusal {

        @Override
        public Rule rule() {
            return Rule.PARTY_REPEATED;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    Named.all(parties) + " är angiven mer än en gång.",
                    Named.all(parties) + " is named more than once.");
        }
    }

    /**
     * A party did not lie in the region on the day of the proposal, under the code that was given.
     *
     * @param region the region that proposes
     * @param parties who lay elsewhere, or had another code
     * @param day the day of the proposal; where it is undated, the period's first day
     */
    record PartyOutsideRegion(RegionCode region, List<MunicipalityCode> parties, LocalDate day)
            implements AgreementRefusal {

        @Override
        public Rule rule() {
            return Rule.PARTY_OUTSIDE_REGION;
        }

        @Override
        public Wording detail() {
            List<Wording> sentences = new ArrayList<>();
            CodeHistory.whyNot(region, day).ifPresent(sentences::add);
            List<MunicipalityCode> elsewhere = new ArrayList<>();
            for (MunicipalityCode party : parties) {
                CodeHistory.whyNot(party, day).ifPresentOrElse(sentences::add, () -> elsewhere.add(party));
            }
            if (!elsewhere.isEmpty() || sentences.isEmpty()) {
                String place = Named.of(region.asAuthority(), day);
                sentences.add(
                        0,
                        new Wording(
                                Named.all(elsewhere) + " ligger inte i " + place + ".",
                                Named.all(elsewhere) + " does not lie in " + place + "."));
            }
            return new Wording(
                    sentences.stream().map(Wording::sv).collect(Collectors.joining(" ")),
                    sentences.stream().map(Wording::en).collect(Collectors.joining(" ")));
        }
    }

    /**
     * The register knows the text's digest already.
     *
     * @param existingDigest the digest that is there
     */
    record TextAlreadyEvidenced(Sha256 existingDigest) implements AgreementRefusal {

        @Override
        public Rule rule() {
            return Rule.TEXT_ALREADY_EVIDENCED;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Textens kontrollsumma är redan känd: " + existingDigest + ".",
                    "The text's digest is known already: " + existingDigest + ".");
        }
    }

    /**
     * A party has adopted a text with another digest.
     *
     * @param expectedDigest the digest that the party adopted
     * @param actualDigest the digest given now
     * @param municipality the party
     */
    record AnotherTextAdopted(Sha256 expectedDigest, Sha256 actualDigest, MunicipalityCode municipality)
            implements AgreementRefusal {

        @Override
        public Rule rule() {
            return Rule.ANOTHER_TEXT_ADOPTED;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    Named.of(municipality) + " har antagit en text med en annan kontrollsumma: " + expectedDigest + ".",
                    Named.of(municipality) + " has adopted a text with another digest: " + expectedDigest + ".");
        }
    }

    /**
     * The agreement has ended.
     *
     * @param endedAs how it ended; not "status", which is the HTTP status of every problem document
     */
    record AgreementEnded(String endedAs) implements AgreementRefusal {

        @Override
        public Rule rule() {
            return Rule.AGREEMENT_ENDED;
        }

        @Override
        public Wording detail() {
            return new Wording("Överenskommelsen är avslutad.", "The agreement has ended.");
        }
    }

    /**
     * The register has no such agreement to take the place of another.
     *
     * @param successor the agreement that was named
     */
    record NoSuchSuccessor(AgreementId successor) implements AgreementRefusal {

        @Override
        public Rule rule() {
            return Rule.NO_SUCH_SUCCESSOR;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Registret har ingen överenskommelse " + successor + " som kan ersätta denna.",
                    "The register has no agreement " + successor + " that could take the place of this one.");
        }
    }

    /**
     * The agreement cannot take the place of the other: it is the same, or the other took its place.
     *
     * @param successor the agreement that was named
     */
    record CannotSucceed(AgreementId successor) implements AgreementRefusal {

        @Override
        public Rule rule() {
            return Rule.CANNOT_SUCCEED;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Överenskommelsen " + successor
                            + " kan inte ersätta denna: den är densamma eller har själv ersatts av den.",
                    "The agreement " + successor
                            + " cannot take the place of this one: it is the same or was itself superseded by it.");
        }
    }
}
