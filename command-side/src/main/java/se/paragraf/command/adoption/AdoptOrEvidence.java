package se.paragraf.command.adoption;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.Chronology;
import se.paragraf.chronology.KnownDecision;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.command.dispatch.CaseFileCommand;
import se.paragraf.event.AdoptionEvent;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.ParagraphNumber;

/**
 * Records the minutes of an adoption as what they are in that case file: evidence for the adoption where another record
 * has asserted it ({@link EvidenceAdoption}), else an adoption ({@link AdoptByMunicipality}). Minutes are those of an
 * asserted adoption if their day lies within the days between which it happened, and it states no other §.
 *
 * @param adoption what the minutes say
 */
public record AdoptOrEvidence(AdoptByMunicipality adoption) implements AgreementCommand {

    /** Refuses a command without an adoption. */
    public AdoptOrEvidence {
        Check.present("adoption", adoption);
    }

    @Override
    @TargetAggregateIdentifier
    public AgreementId agreementId() {
        return adoption.agreementId();
    }

    /** Minutes are known as an adoption, whatever they became. */
    @Override
    public CaseFileCommand identity() {
        return adoption;
    }

    @Override
    public AdoptionEvent decide(CaseFile caseFile, LocalDate today) {
        Optional<KnownDecision> asserted = asserted(caseFile.chronology());
        return asserted.isPresent()
                ? evidence(asserted.get()).decide(caseFile, today)
                : adoption.decide(caseFile, today);
    }

    /** The assertion that the minutes are of, or the first of several. */
    private Optional<KnownDecision> asserted(Chronology chronology) {
        DecisionSource minutes = adoption.source();
        LocalDate day = minutes.meetingDate();
        return minutes.restsOnAssertion() || day == null
                ? Optional.empty()
                : chronology.assertedAdoptionsOf(adoption.municipality()).stream()
                        .filter(assertion -> mayBeOf(assertion, day, chronology))
                        .filter(assertion -> fits(assertion.source().paragraph(), minutes.paragraph()))
                        .findFirst();
    }

    private static boolean mayBeOf(KnownDecision assertion, LocalDate day, Chronology chronology) {
        return chronology
                .daysOf(assertion.sequence())
                .filter(days ->
                        !day.isAfter(days.notAfter()) && (days.notBefore() == null || !day.isBefore(days.notBefore())))
                .isPresent();
    }

    private static boolean fits(@Nullable ParagraphNumber asserted, @Nullable ParagraphNumber stated) {
        return asserted == null || asserted.equals(stated);
    }

    /** Minutes without conditions say nothing else of them than the assertion. */
    private EvidenceAdoption evidence(KnownDecision assertion) {
        List<String> conditions = adoption.conditions();
        return new EvidenceAdoption(
                adoption.agreementId(),
                adoption.municipality(),
                adoption.source(),
                adoption.textSha256(),
                assertion.decisionId(),
                conditions.isEmpty() ? null : conditions);
    }
}
