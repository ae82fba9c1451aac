package se.paragraf.command.adoption;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.CaseFileFixture.givenOn;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.LYCKSELE;
import static se.paragraf.command.Examples.OTHER_TEXT;
import static se.paragraf.command.Examples.STOCKHOLM;
import static se.paragraf.command.Examples.TEXT;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adoptedBy;
import static se.paragraf.command.Examples.assertedOf;
import static se.paragraf.command.Examples.beforeTheCouncil;
import static se.paragraf.command.Examples.councilOf;
import static se.paragraf.command.Examples.minutes;
import static se.paragraf.command.Examples.proposed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionPostponed;
import se.paragraf.event.RejectedByCouncil;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.refusal.AdoptionRefusal.AlreadyAdopted;
import se.paragraf.refusal.AdoptionRefusal.NotAParty;
import se.paragraf.refusal.AdoptionRefusal.NotTheMunicipalCouncil;
import se.paragraf.refusal.AdoptionRefusal.TextDiffers;
import se.paragraf.refusal.AgreementRefusal.AgreementEnded;
import se.paragraf.refusal.Citation;
import se.paragraf.refusal.DecisionRefusal.DatedInTheFuture;
import se.paragraf.value.AdoptionCondition;
import se.paragraf.value.Authority;
import se.paragraf.value.BodyKind;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Postponement;
import se.paragraf.value.Sha256;

class AdoptByMunicipalityTest {

    private static final DecisionSource COUNCIL = councilOf(UMEA, "2022-06-13", 113);

    @Test
    void a_party_adopts() {
        given(proposed()).when(adopt(UMEA, COUNCIL, TEXT)).thenRecorded(adopted(COUNCIL, TEXT, null));
    }

    @Test
    void an_adoption_on_conditions_names_them() {
        given(proposed())
                .when(new AdoptByMunicipality(ID, UMEA, COUNCIL, null, List.of("Finansieringen prövas 2024")))
                .thenRecorded(new AdoptedByMunicipality(
                        ID,
                        UMEA,
                        DecisionId.of(COUNCIL),
                        COUNCIL,
                        null,
                        List.of(new AdoptionCondition(1, "Finansieringen prövas 2024")),
                        null));
    }

    @Test
    void an_adoption_has_no_more_conditions_than_any_minutes() {
        List<String> many = Collections.nCopies(AdoptByMunicipality.MOST_CONDITIONS + 1, "Ett villkor");

        assertThatThrownBy(() -> new AdoptByMunicipality(ID, UMEA, COUNCIL, null, many))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("conditions")
                .hasMessageContaining("51");
    }

    @Test
    void another_record_may_assert_an_adoption_without_date_and_paragraph() {
        DecisionSource asserted = assertedOf(UMEA);
        given(proposed())
                .when(adopt(UMEA, asserted, null))
                .thenRecorded(new AdoptedByMunicipality(
                        ID, UMEA, new DecisionId("2480-unnamed-undated-unnumbered"), asserted, null, List.of(), null));
    }

    @Test
    void only_a_party_adopts() {
        given(proposed())
                .when(adopt(STOCKHOLM, councilOf(STOCKHOLM, "2022-06-13", 1), null))
                .thenRefused(new NotAParty(STOCKHOLM));
    }

    @Test
    void an_adoption_that_stands_is_cited_when_a_second_one_comes() {
        given(proposed(), adoptedBy(UMEA))
                .when(adopt(UMEA, councilOf(UMEA, "2022-09-26", 201), null))
                .thenRefused(new AlreadyAdopted(UMEA, Citation.of(DecisionId.of(COUNCIL), COUNCIL)));
    }

    @Test
    void an_adoption_on_open_conditions_stands_too() {
        given(
                        proposed(),
                        new AdoptedByMunicipality(
                                ID,
                                UMEA,
                                DecisionId.of(COUNCIL),
                                COUNCIL,
                                null,
                                List.of(new AdoptionCondition(1, "Villkor")),
                                null))
                .when(adopt(UMEA, councilOf(UMEA, "2022-09-26", 201), null))
                .thenRefused(new AlreadyAdopted(UMEA, Citation.of(DecisionId.of(COUNCIL), COUNCIL)));
    }

    @Test
    void the_text_is_identical_by_its_digest() {
        given(proposed()).when(adopt(UMEA, COUNCIL, OTHER_TEXT)).thenRefused(new TextDiffers(TEXT, OTHER_TEXT));
    }

    @Test
    void where_one_digest_is_unknown_nothing_can_differ() {
        given(proposed()).when(adopt(UMEA, COUNCIL, null)).thenRecorded(adopted(COUNCIL, null, null));
        given(proposed(null, null)).when(adopt(UMEA, COUNCIL, TEXT)).thenRecorded(adopted(COUNCIL, TEXT, null));
    }

    @Test
    void a_board_cannot_adopt() {
        given(proposed())
                .when(adopt(UMEA, minutes("2480", BodyKind.BOARD, "2022-06-13", 113), null))
                .thenRefused(new NotTheMunicipalCouncil(UMEA, new Authority("2480"), BodyKind.BOARD));
    }

    @Test
    void another_municipalitys_council_cannot_adopt() {
        given(proposed())
                .when(adopt(UMEA, councilOf(LYCKSELE, "2022-06-13", 113), null))
                .thenRefused(new NotTheMunicipalCouncil(UMEA, new Authority("2481"), BodyKind.COUNCIL));
        given(proposed())
                .when(adopt(UMEA, assertedOf(LYCKSELE), null))
                .thenRefused(new NotTheMunicipalCouncil(UMEA, new Authority("2481"), null));
    }

    @Test
    void an_adoption_is_not_dated_in_the_future() {
        given(proposed())
                .when(adopt(UMEA, councilOf(UMEA, "2022-12-02", 1), null))
                .thenRefused(new DatedInTheFuture(
                        "source.meetingDate", LocalDate.parse("2022-12-02"), LocalDate.parse("2022-12-01")));
    }

    @Test
    void today_is_the_swedish_day() {
        Instant lateInTheEveningByUtc = Instant.parse("2022-12-01T23:30:00Z");
        DecisionSource source = councilOf(UMEA, "2022-12-02", 1);
        givenOn(lateInTheEveningByUtc, proposed())
                .when(adopt(UMEA, source, null))
                .thenRecorded(adopted(source, null, null));
    }

    @Test
    void after_a_rejection_it_is_a_re_vote_that_supersedes_it() {
        DecisionId rejection = DecisionId.of(COUNCIL);
        DecisionSource again = councilOf(UMEA, "2022-09-26", 201);
        given(proposed(), new RejectedByMunicipality(ID, UMEA, rejection, COUNCIL, null, null))
                .when(adopt(UMEA, again, null))
                .thenRecorded(adopted(again, null, rejection));
    }

    @Test
    void after_a_postponement_it_is_a_re_vote_that_supersedes_it() {
        DecisionId tabled = DecisionId.of(COUNCIL);
        DecisionSource again = councilOf(UMEA, "2022-09-26", 201);
        given(proposed(), new AdoptionPostponed(ID, UMEA, tabled, COUNCIL, Postponement.TABLED, null))
                .when(adopt(UMEA, again, null))
                .thenRecorded(adopted(again, null, tabled));
    }

    @Test
    void nobody_adopts_what_the_council_has_rejected() {
        DecisionSource council = minutes("24", BodyKind.COUNCIL, "2022-11-22", 192);
        given(beforeTheCouncil(new RejectedByCouncil(ID, DecisionId.of(council), council, null)))
                .when(adopt(UMEA, councilOf(UMEA, "2022-11-28", 201), null))
                .thenRefused(new AgreementEnded("REJECTED"));
    }

    private static AdoptByMunicipality adopt(MunicipalityCode municipality, DecisionSource source, Sha256 text) {
        return new AdoptByMunicipality(ID, municipality, source, text, List.of());
    }

    private static AdoptedByMunicipality adopted(DecisionSource source, Sha256 text, DecisionId supersedes) {
        return new AdoptedByMunicipality(ID, UMEA, DecisionId.of(source), source, text, List.of(), supersedes);
    }
}
