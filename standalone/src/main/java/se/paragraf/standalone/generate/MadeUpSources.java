package se.paragraf.standalone.generate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.Authority;
import se.paragraf.value.Body;
import se.paragraf.value.BodyKind;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.Evidence;
import se.paragraf.value.MeetingForm;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.RegionCode;
import se.paragraf.value.Voting;
import se.paragraf.value.VotingForm;

/** The sources of made-up decisions: meetings, bodies, paragraphs. */
final class MadeUpSources {

    private MadeUpSources() {}

    static DecisionSource board(RegionCode region, LocalDate met) {
        return minutes(region.asAuthority(), new Body("Regionala utvecklingsnämnden", BodyKind.BOARD), met);
    }

    static DecisionSource preparatoryBody(RegionCode region, LocalDate met) {
        return minutes(region.asAuthority(), new Body("Beredningen", BodyKind.PREPARATORY_BODY), met);
    }

    static DecisionSource workingCommittee(RegionCode region, LocalDate met) {
        return minutes(region.asAuthority(), new Body("Arbetsutskottet", BodyKind.WORKING_COMMITTEE), met);
    }

    static DecisionSource regionalCouncil(RegionCode region, LocalDate met) {
        return minutes(region.asAuthority(), new Body("Regionfullmäktige", BodyKind.COUNCIL), met);
    }

    static DecisionSource municipalCouncil(MunicipalityCode municipality, LocalDate met) {
        return minutes(municipality.asAuthority(), new Body("Kommunfullmäktige", BodyKind.COUNCIL), met);
    }

    /**
     * What another record says of a municipality, without a date or a paragraph.
     *
     * @param assertedOn the day of that record, or null where it states none
     */
    static DecisionSource hearsay(MunicipalityCode municipality, DocumentRef record, @Nullable LocalDate assertedOn) {
        return new DecisionSource(
                municipality.asAuthority(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Evidence.ASSERTED_BY_OTHER_RECORD,
                record,
                assertedOn);
    }

    private static DecisionSource minutes(Authority authority, Body body, LocalDate met) {
        // Paragraphs are numbered through the year, so a later meeting has higher ones.
        ParagraphNumber paragraph = new ParagraphNumber(met.getDayOfYear());
        String name = "Protokoll " + body.name() + " " + met + " (påhittat)";
        return new DecisionSource(
                authority,
                body,
                met,
                paragraph,
                null,
                new DocumentRef(Chance.digest(authority + name), name, "application/pdf"),
                List.of(),
                Evidence.PRIMARY_MINUTES,
                null,
                null,
                met.getDayOfMonth() % 3 == 0 ? MeetingForm.HYBRID : null,
                voting(met),
                met.getDayOfMonth() % 5 == 0 ? List.of("En påhittad grupp reserverade sig") : List.of());
    }

    /** By the day, so that a body takes all that it decides on one day in the same way. */
    private static @Nullable Voting voting(LocalDate met) {
        return switch (met.getDayOfMonth() % 4) {
            case 0 -> new Voting(VotingForm.ACCLAMATION, null, null, null);
            case 1 -> new Voting(VotingForm.VOTE, 20 + met.getDayOfMonth(), met.getMonthValue(), 0);
            default -> null;
        };
    }
}
