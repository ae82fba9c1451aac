package se.paragraf.standalone.generate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.agreement.ProposeAgreement;
import se.paragraf.party.Municipality;
import se.paragraf.party.ReferenceData;
import se.paragraf.party.Region;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Period;
import se.paragraf.value.RegionCode;
import se.paragraf.value.Sha256;
import se.paragraf.value.TextVersion;

/**
 * The terms of a made-up agreement. Region and municipalities are real; everything else says that it is made up.
 *
 * @param region the region that proposes it
 * @param caseNumber the number of the case
 * @param proposedOn the day on which the board proposed it
 * @param digest the digest of the text
 */
record MadeUpTerms(RegionCode region, CaseNumber caseNumber, LocalDate proposedOn, Sha256 digest) {

    private static final List<Region> REGIONS = List.copyOf(ReferenceData.regions());
    private static final int YEARS = 4;

    static MadeUpTerms of(int number, LocalDate proposedOn, Chance chance) {
        RegionCode region = chance.oneOf(REGIONS).code();
        CaseNumber caseNumber = new CaseNumber("PÅHITT " + number + "-" + proposedOn.getYear());
        return new MadeUpTerms(region, caseNumber, proposedOn, Chance.digest(region + "/" + caseNumber));
    }

    AgreementId agreementId() {
        return AgreementId.of(region, caseNumber);
    }

    List<MunicipalityCode> parties() {
        return ReferenceData.municipalitiesOf(region, proposedOn).stream()
                .map(Municipality::code)
                .toList();
    }

    ProposeAgreement proposal(boolean textIsHeld) {
        @Nullable Sha256 held = textIsHeld ? digest : null;
        return new ProposeAgreement(
                region,
                caseNumber,
                title(),
                period(),
                new TextVersion("Förslag " + proposedOn + " (påhittat)", held),
                parties(),
                reviewWindows(),
                MadeUpSources.board(region, proposedOn));
    }

    String title() {
        return "Påhittad överenskommelse om regional utveckling "
                + period().from().getYear() + "–" + period().to().getYear();
    }

    List<Period> reviewWindows() {
        LocalDate from = period().from();
        return List.of(autumn(from.getYear() + 1), autumn(from.getYear() + 3));
    }

    private Period period() {
        int firstYear = proposedOn.getYear() + 1;
        return new Period(LocalDate.of(firstYear, 1, 1), LocalDate.of(firstYear + YEARS - 1, 12, 31));
    }

    private static Period autumn(int year) {
        return new Period(LocalDate.of(year, 8, 1), LocalDate.of(year, 11, 30));
    }
}
