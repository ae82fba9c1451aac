package se.paragraf.command.imports.csv;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.agreement.ProposeAgreement;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Period;
import se.paragraf.value.RegionCode;
import se.paragraf.value.Sha256;
import se.paragraf.value.Text;
import se.paragraf.value.TextVersion;

/** Parser for a row of a list of agreements. Its decision is the one by which the region proposed the agreement. */
final class AgreementRow {

    private final Cells cells;

    private AgreementRow(Cells cells) {
        this.cells = cells;
    }

    /** The command, or empty if the cells do not make one; their faults are in the cells. */
    static Optional<RowCommand> read(Cells cells) {
        return Optional.ofNullable(new AgreementRow(cells).command())
                .map(command -> new RowCommand(cells, RowDecision.PROPOSED, command));
    }

    private @Nullable ProposeAgreement command() {
        RegionCode region = cells.required(Column.REGION, CodeForm::region);
        CaseNumber caseNumber = cells.required(Column.CASE_NUMBER, CaseNumber::new);
        String title = cells.required(Column.TITLE, named());
        Period period = period();
        List<MunicipalityCode> parties =
                cells.required(Column.PARTIES, text -> Check.list("", CodeForm.parties(text, region, day(period))));
        String label = cells.required(Column.TEXT_LABEL, named());
        Sha256 digest = cells.read(Column.TEXT_DIGEST, Sha256::new);
        List<Period> windows = Objects.requireNonNullElse(
                cells.read(Column.REVIEW_WINDOWS, text -> Check.list("", PeriodForm.periods(text))), List.of());
        DecisionSource source = SourceCells.areFilled(cells)
                ? SourceCells.read(cells, region == null ? null : region.asAuthority())
                : null;
        Integer caseYear = caseNumber == null
                ? null
                : CaseYearForm.reference(cells, caseNumber).year();
        if (!cells.areSound()
                || region == null
                || caseNumber == null
                || title == null
                || period == null
                || parties == null
                || label == null) {
            return null;
        }
        return new ProposeAgreement(
                region, caseNumber, title, period, new TextVersion(label, digest), parties, windows, source, caseYear);
    }

    /** The day of the proposal; where the row does not state it, the period's first. */
    private @Nullable LocalDate day(@Nullable Period period) {
        LocalDate proposedOn = cells.peek(Column.MEETING_DATE, DateForm::read);
        return proposedOn == null && period != null ? period.from() : proposedOn;
    }

    private @Nullable Period period() {
        LocalDate from = cells.required(Column.PERIOD_FROM, DateForm::read);
        LocalDate to = cells.required(Column.PERIOD_TO, DateForm::read);
        if (from == null || to == null) {
            return null;
        }
        try {
            return PeriodForm.between(from, to);
        } catch (InvalidValueException refused) {
            cells.refuse(Column.PERIOD_TO, refused);
            return null;
        }
    }

    private static UnaryOperator<String> named() {
        return text -> Text.line("", text, Check.NAME);
    }
}
