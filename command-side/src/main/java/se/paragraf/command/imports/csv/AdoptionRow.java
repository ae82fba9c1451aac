package se.paragraf.command.imports.csv;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.party.Municipality;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.RegionCode;
import se.paragraf.value.Sha256;
import se.paragraf.value.Text;
import se.paragraf.value.Wording;

/** Parser for a row of a list of adoptions. Without a region, the case is one of the municipality's own region. */
final class AdoptionRow {

    private final Cells cells;
    private final CaseIdentifiers cases;

    private AdoptionRow(Cells cells, CaseIdentifiers cases) {
        this.cells = cells;
        this.cases = cases;
    }

    /** The command, or empty if the cells do not make one; their faults are in the cells. */
    static Optional<RowCommand> read(Cells cells, CaseIdentifiers cases) {
        return Optional.ofNullable(new AdoptionRow(cells, cases).command())
                .map(command -> new RowCommand(cells, command));
    }

    private @Nullable AdoptByMunicipality command() {
        Municipality municipality = municipality();
        AgreementId agreementId = agreement(municipality);
        DecisionSource source = SourceCells.read(
                cells, municipality == null ? null : municipality.code().asAuthority());
        Sha256 text = cells.read(Column.TEXT_DIGEST, Sha256::new);
        List<String> conditions =
                Objects.requireNonNullElse(cells.read(Column.CONDITIONS, AdoptionRow::conditions), List.of());
        return cells.areSound() && agreementId != null && municipality != null && source != null
                ? new AdoptByMunicipality(agreementId, municipality.code(), source, text, conditions)
                : null;
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
        AgreementId numbered = cases.of(region == null ? municipality.region() : region, caseNumber);
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
