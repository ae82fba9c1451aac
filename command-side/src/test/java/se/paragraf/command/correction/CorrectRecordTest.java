package se.paragraf.command.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adoptedBy;
import static se.paragraf.command.Examples.proposed;
import static se.paragraf.command.correction.Written.ONE;
import static se.paragraf.command.correction.Written.OTHER;
import static se.paragraf.command.correction.Written.asked;
import static se.paragraf.command.correction.Written.json;
import static se.paragraf.command.correction.Written.made;
import static se.paragraf.command.correction.Written.propose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.command.CaseFileFixture.Given;
import se.paragraf.command.casefile.Author;
import se.paragraf.command.casefile.RecordCorrections;
import se.paragraf.command.dispatch.CommandContext;
import se.paragraf.correction.Correction;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.CorrectionDeclined;
import se.paragraf.event.CorrectionProposed;
import se.paragraf.event.json.EventJson;
import se.paragraf.event.json.EventUpcasters;
import se.paragraf.event.json.StoredForm;
import se.paragraf.refusal.CorrectionRefusal.CannotBeCorrected;
import se.paragraf.refusal.CorrectionRefusal.CorrectionOutdated;
import se.paragraf.refusal.CorrectionRefusal.NoOpenCorrection;
import se.paragraf.refusal.CorrectionRefusal.NoSuchRecord;
import se.paragraf.refusal.CorrectionRefusal.NothingToCorrect;
import se.paragraf.refusal.CorrectionRefusal.SamePerson;
import se.paragraf.refusal.RefusedException;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Wording;
import tools.jackson.databind.node.ObjectNode;

/** Umeå's adoption is record 1 and Lycksele's record 2. The tests' registrar proposes; another person approves. */
class CorrectRecordTest {

    @Test
    void a_correction_is_proposed_with_what_the_record_says() {
        given(proposed(), adoptedBy(UMEA))
                .when(propose(1, "source.paragraph", "131"))
                .thenRecorded(asked(1, 1, "source.paragraph", "'113'", "'131'"));
        given(proposed(), adoptedBy(UMEA))
                .when(propose(1, "source.caseNumber", "'KS 2022/9'"))
                .thenRecorded(asked(1, 1, "source.caseNumber", null, "'KS 2022/9'"));
    }

    @Test
    void a_correction_has_the_texts_that_a_record_can_have() {
        given(proposed(), adoptedBy(UMEA))
                .when(propose(1, "source.body.name", "'Fullma\u0308ktige\u00A0i Umeå'"))
                .thenRecorded(asked(1, 1, "source.body.name", "'Fullmäktige'", "'Fullmäktige i Umeå'"));
        given(proposed(), adoptedBy(UMEA))
                .when(propose(1, "source.minutes", "{'name': 'Protokoll\u202E'}"))
                .thenRefused(new CannotBeCorrected(
                        "newValue.name",
                        new Wording(
                                "har U+202E (RIGHT-TO-LEFT OVERRIDE) som tecken 10",
                                "has U+202E (RIGHT-TO-LEFT OVERRIDE) as character 10"),
                        new Wording(
                                "text utan styrtecken och osynliga tecken; ta bort tecknet eller skriv om texten",
                                "text without control characters and invisible ones; remove the character or type the"
                                        + " text again")));
        given(proposed(), adoptedBy(UMEA))
                .when(propose(0, "title", "'Made-up\\nagreement'"))
                .thenRefused(new CannotBeCorrected(
                        "newValue",
                        new Wording("har en radbrytning som tecken 8", "has a line break as character 8"),
                        new Wording("text på en rad", "text of one line")));
    }

    @Test
    void another_person_approves_it() {
        given(proposed(), adoptedBy(UMEA), asked(1, 1, "source.paragraph", "'113'", "'131'"))
                .when(new ApproveCorrection(ID, ONE), OTHER)
                .thenRecorded(made(1, 1, "source.paragraph", "'113'", "'131'"));
    }

    @Test
    void another_person_declines_it() {
        given(proposed(), adoptedBy(UMEA), asked(1, 1, "source.paragraph", "'113'", "'131'"))
                .when(new DeclineCorrection(ID, ONE, "Protokollet anger 113"), OTHER)
                .thenRecorded(new CorrectionDeclined(ID, ONE, "Protokollet anger 113"));
    }

    @Test
    void nobody_decides_on_a_correction_of_their_own() {
        Given waiting = given(proposed(), adoptedBy(UMEA), asked(1, 1, "source.paragraph", "'113'", "'131'"));
        waiting.when(new ApproveCorrection(ID, ONE)).thenRefused(new SamePerson(ONE, "registrar@test"));
        given(proposed(), adoptedBy(UMEA), asked(1, 1, "source.paragraph", "'113'", "'131'"))
                .when(new DeclineCorrection(ID, ONE, null))
                .thenRefused(new SamePerson(ONE, "registrar@test"));
    }

    @ParameterizedTest
    @CsvSource({
        "ada, p-1, bo, p-1, true",
        "ada, p-1, bo, p-2, false",
        "ada, p-1, ada, p-2, true",
        "ada, p-1, ' ADA', p-2, true",
        "ada, , bo, p-1, false",
        "Ada  Öst, , ada öst, p-1, true",
        "ada, p-1, bo, , false",
        "ada, Ada@Example, bo, ada@example, true"
    })
    void four_eyes_are_two_persons_whatever_their_names_and_roles(
            String proposer, String proposersPerson, String other, String othersPerson, boolean same) {
        Author author = new Author(other, othersPerson);
        RecordCorrections.Open open = new RecordCorrections.Open(
                ONE, 1, "source.paragraph", json("113"), json("131"), "Fel", new Author(proposer, proposersPerson));
        if (same) {
            assertThatThrownBy(() -> CorrectionRules.mustBeAnotherPersons(open, author))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(new SamePerson(ONE, proposer)));
        } else {
            CorrectionRules.mustBeAnotherPersons(open, author);
        }
    }

    @Test
    void nobody_decides_on_a_correction_of_their_own_under_another_name() {
        CommandContext asOfficer =
                new CommandContext("compliance", "registrar@test", "compliance", "asked", "digest", null, null);
        for (Object command : List.of(new ApproveCorrection(ID, ONE), new DeclineCorrection(ID, ONE, null))) {
            given(proposed(), adoptedBy(UMEA), asked(1, 1, "source.paragraph", "'113'", "'131'"))
                    .when(command, asOfficer)
                    .thenRefused(new SamePerson(ONE, "registrar@test"));
        }
    }

    @Test
    void a_correction_is_decided_on_once() {
        AgreementEvent asked = asked(1, 1, "source.paragraph", "'113'", "'131'");
        for (AgreementEvent decided :
                List.of(made(1, 1, "source.paragraph", "'113'", "'131'"), new CorrectionDeclined(ID, ONE, null))) {
            given(proposed(), adoptedBy(UMEA), asked, decided)
                    .when(new ApproveCorrection(ID, ONE), OTHER)
                    .thenRefused(new NoOpenCorrection(ONE));
            given(proposed(), adoptedBy(UMEA), asked, decided)
                    .when(new DeclineCorrection(ID, ONE, null), OTHER)
                    .thenRefused(new NoOpenCorrection(ONE));
        }
    }

    @Test
    void a_record_is_corrected_that_there_is() {
        for (long sequence : new long[] {-1, 2}) {
            given(proposed(), adoptedBy(UMEA))
                    .when(propose(sequence, "source.paragraph", "131"))
                    .thenRefused(new NoSuchRecord(sequence, 1));
        }
    }

    @Test
    void what_the_record_is_about_is_not_corrected_and_a_member_has_its_own_kind_of_value() {
        for (String[] wrong : new String[][] {
            {"municipality", "'2481'"}, {"decisionId", "'x'"}, {"source.paragraph", "'x'"}, {"nothing", "1"}
        }) {
            given(proposed(), adoptedBy(UMEA))
                    .when(propose(1, wrong[0], wrong[1]))
                    .thenRefused(reason(adoptedBy(UMEA), wrong[0], wrong[1]));
        }
    }

    @Test
    void a_correction_changes_something() {
        given(proposed(), adoptedBy(UMEA))
                .when(propose(1, "source.paragraph", "113"))
                .thenRefused(new NothingToCorrect(1, "source.paragraph"));
        given(
                        proposed(),
                        adoptedBy(UMEA),
                        asked(1, 1, "source.paragraph", "'113'", "'131'"),
                        made(1, 1, "source.paragraph", "'113'", "'131'"))
                .when(propose(1, "source.paragraph", "131"))
                .thenRefused(new NothingToCorrect(1, "source.paragraph"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"113", "'113'", "'§ 113'", "' 0113'"})
    void a_paragraph_that_is_only_written_otherwise_is_the_same(String written) {
        given(proposed(), adoptedBy(UMEA))
                .when(propose(1, "source.paragraph", written))
                .thenRefused(new NothingToCorrect(1, "source.paragraph"));
    }

    @Test
    void a_paragraph_gets_a_letter_or_a_range() {
        given(proposed(), adoptedBy(UMEA))
                .when(propose(1, "source.paragraph", "'113 A'"))
                .thenRecorded(asked(1, 1, "source.paragraph", "'113'", "'113 a'"));
        given(proposed(), adoptedBy(UMEA))
                .when(propose(1, "source.paragraph", "'§§ 113-114'"))
                .thenRecorded(asked(1, 1, "source.paragraph", "'113'", "'113–114'"));
    }

    @Test
    void how_a_decision_was_taken_is_corrected() {
        given(proposed(), adoptedBy(UMEA))
                .when(propose(1, "source.meetingForm", "'REMOTE'"))
                .thenRecorded(asked(1, 1, "source.meetingForm", null, "'REMOTE'"));
        given(proposed(), adoptedBy(UMEA))
                .when(propose(1, "source.voting", "{'form': 'VOTE', 'for': 31, 'against': 18}"))
                .thenRecorded(asked(1, 1, "source.voting", null, "{'form': 'VOTE', 'for': 31, 'against': 18}"));
        given(proposed(), adoptedBy(UMEA))
                .when(propose(1, "source.reservations", "['En grupp\u00A0mot\\r\\nbeslutet ']"))
                .thenRecorded(asked(1, 1, "source.reservations", null, "['En grupp mot\\nbeslutet']"));
        given(proposed(), adoptedBy(UMEA))
                .when(propose(1, "source.reservations", "[]"))
                .thenRefused(new NothingToCorrect(1, "source.reservations"));
        given(proposed(), adoptedBy(UMEA))
                .when(propose(1, "source.voting", "{'form': 'ACCLAMATION', 'for': 31}"))
                .thenRefused(reason(adoptedBy(UMEA), "source.voting", "{'form': 'ACCLAMATION', 'for': 31}"));
    }

    @Test
    void a_correction_that_was_proposed_while_paragraphs_were_numbers_is_approved_as_text() {
        ObjectNode proposal =
                (ObjectNode) EventJson.mapper().valueToTree(asked(1, 1, "source.paragraph", "113", "131"));
        StoredForm read = EventUpcasters.upcast(new StoredForm(CorrectionProposed.class.getName(), "1", proposal));
        CorrectionProposed waiting = EventJson.mapper().treeToValue(read.payload(), CorrectionProposed.class);

        assertThat(waiting).isEqualTo(asked(1, 1, "source.paragraph", "'113'", "'131'"));
        given(proposed(), adoptedBy(UMEA), waiting)
                .when(new ApproveCorrection(ID, ONE), OTHER)
                .thenRecorded(made(1, 1, "source.paragraph", "'113'", "'131'"));
    }

    @Test
    void a_correction_of_what_was_corrected_since_is_outdated() {
        given(
                        proposed(),
                        adoptedBy(UMEA),
                        asked(1, 1, "source.paragraph", "'113'", "'131'"),
                        asked(2, 1, "source.paragraph", "'113'", "'132'"),
                        made(2, 1, "source.paragraph", "'113'", "'132'"))
                .when(new ApproveCorrection(ID, ONE), OTHER)
                .thenRefused(new CorrectionOutdated(ONE, "source.paragraph"));
    }

    @Test
    void a_corrected_record_is_corrected_again_from_what_it_says_now() {
        given(
                        proposed(),
                        adoptedBy(UMEA),
                        asked(1, 1, "source.paragraph", "'113'", "'131'"),
                        made(1, 1, "source.paragraph", "'113'", "'131'"))
                .when(propose(1, "source.paragraph", "114"))
                .thenRecorded(asked(2, 1, "source.paragraph", "'131'", "'114'"));
    }

    private static CannotBeCorrected reason(AgreementEvent event, String field, String value) {
        try {
            Correction.apply(event, field, json(value));
        } catch (InvalidValueException e) {
            return new CannotBeCorrected(e.field().orElseThrow(), e.reason(), e.accepted());
        }
        return new CannotBeCorrected(field, new Wording("-", "-"), new Wording("-", "-"));
    }
}
