package se.paragraf.command.correction;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.proposed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.event.RecordAnnotated;
import se.paragraf.refusal.CorrectionRefusal.NoSuchRecord;
import se.paragraf.value.CorrectionId;
import se.paragraf.value.InvalidValueException;

class AnnotateRecordTest {

    @Test
    void a_record_or_the_case_as_a_whole_is_annotated() {
        given(proposed())
                .when(new AnnotateRecord(ID, 0L, "Årtalet är troligen fel"))
                .thenRecorded(new RecordAnnotated(ID, 0L, "Årtalet är troligen fel"));
        given(proposed())
                .when(new AnnotateRecord(ID, null, "Handlingen finns på papper"))
                .thenRecorded(new RecordAnnotated(ID, null, "Handlingen finns på papper"));
    }

    @Test
    void a_record_is_annotated_that_there_is() {
        given(proposed()).when(new AnnotateRecord(ID, 1L, "Fel")).thenRefused(new NoSuchRecord(1, 0));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = " ")
    void a_note_and_a_reason_say_something(String text) {
        assertThatThrownBy(() -> new AnnotateRecord(ID, 0L, text)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new ProposeCorrection(ID, 0, "title", null, text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> new ProposeCorrection(ID, 0, text, null, "Fel"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "1.5", ""})
    void a_correction_is_named_by_a_whole_number_from_1(String text) {
        assertThatThrownBy(() -> CorrectionId.from(text)).isInstanceOf(InvalidValueException.class);
    }
}
