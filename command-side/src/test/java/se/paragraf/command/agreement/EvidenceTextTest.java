package se.paragraf.command.agreement;

import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.LYCKSELE;
import static se.paragraf.command.Examples.OTHER_TEXT;
import static se.paragraf.command.Examples.TEXT;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adoptedBy;
import static se.paragraf.command.Examples.councilOf;
import static se.paragraf.command.Examples.proposed;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.TextEvidenced;
import se.paragraf.refusal.AdoptionRefusal.TextDiffers;
import se.paragraf.refusal.AgreementRefusal.AnotherTextAdopted;
import se.paragraf.refusal.AgreementRefusal.TextAlreadyEvidenced;
import se.paragraf.value.DecisionSource;

class EvidenceTextTest {

    private static final DecisionSource COUNCIL = councilOf(UMEA, "2022-06-13", 113);

    @Test
    void the_digest_of_a_text_that_was_not_held_is_supplied() {
        given(proposed(null, null), adoptedBy(UMEA))
                .when(new EvidenceText(ID, TEXT, null))
                .thenRecorded(new TextEvidenced(ID, TEXT, null, TextEvidenced.PROPOSAL));
    }

    @Test
    void a_digest_that_is_there_is_not_exchanged() {
        given(proposed()).when(new EvidenceText(ID, OTHER_TEXT, null)).thenRefused(new TextAlreadyEvidenced(TEXT));
        given(proposed(null, null), new TextEvidenced(ID, TEXT, null, null))
                .when(new EvidenceText(ID, TEXT, null))
                .thenRefused(new TextAlreadyEvidenced(TEXT));
    }

    @Test
    void a_digest_that_differs_from_an_adopted_one_is_refused() {
        given(proposed(null, null), adoptedText())
                .when(new EvidenceText(ID, OTHER_TEXT, null))
                .thenRefused(new AnotherTextAdopted(TEXT, OTHER_TEXT, UMEA));
    }

    @Test
    void once_evidenced_the_text_binds_later_adoptions() {
        given(proposed(null, null), new TextEvidenced(ID, TEXT, null, null))
                .when(new AdoptByMunicipality(
                        ID, LYCKSELE, councilOf(LYCKSELE, "2022-06-20", 70), OTHER_TEXT, List.of()))
                .thenRefused(new TextDiffers(TEXT, OTHER_TEXT));
    }

    private static AdoptedByMunicipality adoptedText() {
        AdoptedByMunicipality adopted = adoptedBy(UMEA);
        return new AdoptedByMunicipality(
                ID, UMEA, adopted.decisionId(), COUNCIL, TEXT, adopted.conditions(), adopted.supersedes());
    }
}
