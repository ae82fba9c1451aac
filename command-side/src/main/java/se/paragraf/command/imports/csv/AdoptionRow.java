package se.paragraf.command.imports.csv;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.command.adoption.AdoptOrEvidence;
import se.paragraf.command.adoption.PostponeAdoption;
import se.paragraf.command.adoption.RejectByMunicipality;
import se.paragraf.command.adoption.RevokeAdoption;
import se.paragraf.command.dispatch.CaseFileCommand;
import se.paragraf.party.Municipality;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.CaseReference;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Postponement;
import se.paragraf.value.RegionCode;
import se.paragraf.value.Sha256;
import se.paragraf.value.Text;
import se.paragraf.value.Wording;

/**
 * Parser for a row of a list of adoptions or other decisions of municipalities. Without a column that says what was decided
 * it is an adoption. Without a region, the case is one of the municipality's own region.
 */
final class AdoptionRow {

    private static final Pattern OF_ADOPTION = Pattern.compile("antag|adopt");
    private static final Wording DECIDED = new Wording(
            "ett värde, eller en kolumn Beslut som säger vad som beslutades på varje rad",
            "a value, or a column Decision that says what was decided in each row");
    private static final Wording EMPTY = new Wording("en tom cell", "an empty cell");

    private final Cells cells;
    private final CaseIdentifiers cases;

    private AdoptionRow(Cells cells, CaseIdentifiers cases) {
        this.cells = cells;
        this.cases = cases;
    }

    /** What the row says, or empty if the cells do not make it up; their faults are in the cells. */
    static Optional<RowCommand> read(Cells cells, CaseIdentifiers cases) {
        return new AdoptionRow(cells, cases).read();
    }

    private Optional<RowCommand> read() {
        RowDecision decision = decision();
        Municipality municipality = municipality();
        AgreementId agreementId = agreement(municipality);
        if (decision == RowDecision.NOT_DECIDED) {
            mustNotBeDecided();
            return cells.areSound() && agreementId != null && municipality != null
                    ? Optional.of(RowCommand.ofNothingDecided(cells, agreementId, municipality.code()))
                    : Optional.empty();
        }
        DecisionSource source = SourceCells.read(
                cells, municipality == null ? null : municipality.code().asAuthority());
        Sha256 text = cells.read(Column.TEXT_DIGEST, Sha256::new);
        List<String> conditions =
                Objects.requireNonNullElse(cells.read(Column.CONDITIONS, AdoptionRow::conditions), List.of());
        String reason = cells.read(Column.REASON, given -> Text.lines("", given, Check.NOTE));
        mustFit(decision);
        mustSayThatItAdopted();
        if (!cells.areSound() || decision == null || agreementId == null || municipality == null || source == null) {
            return Optional.empty();
        }
        CaseFileCommand command =
                command(decision, new Decided(agreementId, municipality.code(), source), text, conditions, reason);
        return Optional.of(new RowCommand(cells, decision, command));
    }

    private @Nullable RowDecision decision() {
        return cells.hasColumn(Column.DECISION)
                ? cells.required(Column.DECISION, RowDecision::read, RowDecision.accepted())
                : RowDecision.ADOPTED;
    }

    /** The case, the party and the source of what it decided. */
    private record Decided(AgreementId agreementId, MunicipalityCode municipality, DecisionSource source) {}

    private static CaseFileCommand command(
            RowDecision decision,
            Decided decided,
            @Nullable Sha256 text,
            List<String> conditions,
            @Nullable String reason) {
        AgreementId id = decided.agreementId;
        MunicipalityCode municipality = decided.municipality;
        DecisionSource source = decided.source;
        return switch (decision) {
            case REJECTED -> new RejectByMunicipality(id, municipality, source, reason);
            case TABLED -> new PostponeAdoption(id, municipality, source, Postponement.TABLED, reason);
            case REFERRED_BACK -> new PostponeAdoption(id, municipality, source, Postponement.REFERRED_BACK, reason);
            case REVOKED -> new RevokeAdoption(id, municipality, source, reason);
            case ADOPTED, ADOPTED_WITH_CONDITIONS ->
                adoption(new AdoptByMunicipality(id, municipality, source, text, conditions));
            case PROPOSED, NOT_DECIDED -> throw new IllegalArgumentException(decision + " is no party's decision");
        };
    }

    /** Minutes may be those of an adoption that another record has asserted. */
    private static CaseFileCommand adoption(AdoptByMunicipality adoption) {
        return adoption.source().restsOnAssertion() ? adoption : new AdoptOrEvidence(adoption);
    }

    /** Where nothing was decided there is neither a day nor a § of it. */
    private void mustNotBeDecided() {
        for (Column column : List.of(Column.MEETING_DATE, Column.PARAGRAPH)) {
            if (cells.has(column)) {
                cells.refuse(
                        column,
                        new InvalidValueException(
                                new Wording(
                                        "står på en rad som säger att inget beslutades",
                                        "is in a row that says that nothing was decided"),
                                new Wording(
                                        "en tom cell, eller i kolumnen Beslut vad som beslutades",
                                        "an empty cell, or what was decided in the column Decision")));
            }
        }
    }

    private void mustFit(@Nullable RowDecision decision) {
        if (decision == null) {
            return;
        }
        if (decision == RowDecision.ADOPTED_WITH_CONDITIONS && !cells.has(Column.CONDITIONS)) {
            cells.required(
                    Column.CONDITIONS,
                    text -> text,
                    new Wording(
                            "villkoren, ett på varje rad i cellen", "the conditions, one on each line of the cell"));
        }
        for (Column column : List.of(Column.CONDITIONS, Column.TEXT_DIGEST)) {
            if (!decision.isAdoption() && cells.has(column)) {
                cells.refuse(
                        column,
                        new InvalidValueException(
                                new Wording("hör bara till ett antagande", "belongs to an adoption only"), EMPTY));
            }
        }
        if (decision.isAdoption() && cells.has(Column.REASON)) {
            cells.refuse(
                    Column.REASON,
                    new InvalidValueException(
                            new Wording(
                                    "hör inte till ett antagande; registret har ingen plats för det",
                                    "does not belong to an adoption; the register has no room for it"),
                            EMPTY));
        }
    }

    /** Without a column of decisions, an empty cell under "Antagen den" or "Antagen av" may mean that it has not adopted. */
    private void mustSayThatItAdopted() {
        if (cells.hasColumn(Column.DECISION) || !cells.areSound()) {
            return;
        }
        for (Column column : List.of(Column.MEETING_DATE, Column.BODY)) {
            if (OF_ADOPTION.matcher(PlainWords.of(cells.header(column))).find()) {
                cells.required(column, text -> text, DECIDED);
            }
        }
    }

    private @Nullable Municipality municipality() {
        if (!cells.has(Column.MUNICIPALITY)) {
            return cells.required(Column.MUNICIPALITY_CODE, CodeForm::municipalityOfCode);
        }
        Municipality named =
                cells.read(Column.MUNICIPALITY, text -> CodeForm.municipality(text, SourceCells.day(cells)));
        Municipality coded = cells.read(Column.MUNICIPALITY_CODE, CodeForm::municipalityOfCode);
        if (named != null && coded != null && !named.equals(coded)) {
            cells.refuse(Column.MUNICIPALITY, another(coded));
        }
        return named;
    }

    private static List<String> conditions(String text) {
        List<String> listed = Check.list("", DecisionForm.conditions(text), AdoptByMunicipality.MOST_CONDITIONS);
        return Text.listOfLines("", listed, Check.NOTE);
    }

    private static InvalidValueException another(Municipality coded) {
        MunicipalityCode code = coded.code();
        return new InvalidValueException(
                new Wording(
                        "är en annan kommun än den med koden " + code,
                        "is another municipality than the one with the code " + code),
                new Wording(coded.name() + ", eller en annan kod", coded.name() + ", or another code"));
    }

    private @Nullable AgreementId agreement(@Nullable Municipality municipality) {
        AgreementId stated = cells.read(Column.AGREEMENT_ID, AgreementId::from);
        if (!cells.has(Column.CASE_NUMBER) && cells.has(Column.AGREEMENT_ID)) {
            return stated;
        }
        RegionCode region = cells.read(Column.REGION, CodeForm::region);
        CaseNumber caseNumber = cells.required(Column.CASE_NUMBER, CaseNumber::new);
        if (caseNumber == null || municipality == null || (region == null && cells.has(Column.REGION))) {
            return null;
        }
        RegionCode authority = region == null ? municipality.region() : region;
        CaseReference reference = CaseYearForm.reference(cells, caseNumber);
        AgreementId numbered = cells.read(Column.CASE_NUMBER, none -> cases.of(authority, reference));
        if (numbered == null) {
            return null;
        }
        if (stated != null && !stated.equals(numbered)) {
            cells.refuse(
                    Column.AGREEMENT_ID,
                    new InvalidValueException(
                            new Wording("är ett annat ärende än diarienumret", "is another case than the case number"),
                            new Wording(numbered + ", eller ingenting", numbered + ", or nothing")));
        }
        return numbered;
    }
}
