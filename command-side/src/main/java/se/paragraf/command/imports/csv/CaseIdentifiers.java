package se.paragraf.command.imports.csv;

import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.RegionCode;

/** Finds the case that a list names by its number. */
@FunctionalInterface
public interface CaseIdentifiers {

    /** The identifier of the case, or the one that it would have if it was opened. */
    AgreementId of(RegionCode region, CaseNumber caseNumber);
}
