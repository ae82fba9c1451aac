package se.paragraf.command.aggregate;

import static se.paragraf.command.CaseFileFixture.context;
import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.LYCKSELE;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adoptedBy;
import static se.paragraf.command.Examples.councilOf;
import static se.paragraf.command.Examples.proposed;

import java.util.List;
import org.hamcrest.CustomTypeSafeMatcher;
import org.junit.jupiter.api.Test;
import se.paragraf.command.CaseFileFixture.Then;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.command.dispatch.Receipt;
import se.paragraf.refusal.DispatchRefusal.IdempotencyKeyReused;
import se.paragraf.refusal.DispatchRefusal.SequenceMoved;

class ProcessedCommandsTest {

    private static final AdoptByMunicipality ADOPT =
            new AdoptByMunicipality(ID, UMEA, councilOf(UMEA, "2022-06-13", 113), null, List.of());

    @Test
    void the_same_key_with_the_same_command_is_given_the_first_answer_and_records_nothing() {
        Then then = given(proposed(), adoptedBy(UMEA)).when(ADOPT, context("given-1", "digest-1", null));
        then.result().expectNoEvents().expectResultMessagePayloadMatching(repeatedAt(1));
    }

    @Test
    void the_same_key_with_another_command_is_refused() {
        given(proposed(), adoptedBy(UMEA))
                .when(ADOPT, context("given-1", "another", null))
                .thenRefused(new IdempotencyKeyReused("given-1"));
    }

    @Test
    void a_command_for_a_case_that_has_moved_on_is_refused_with_where_it_stands() {
        given(proposed(), adoptedBy(LYCKSELE))
                .when(ADOPT, context("new", "digest", 0L))
                .thenRefused(new SequenceMoved(0, 1));
    }

    @Test
    void a_command_for_a_case_that_stands_where_it_was_seen_is_recorded() {
        given(proposed(), adoptedBy(LYCKSELE))
                .when(ADOPT, context("new", "digest", 1L))
                .thenRecorded(adoptedBy(UMEA));
    }

    @Test
    void a_repeated_command_is_answered_even_though_the_case_has_moved_on_by_it() {
        Then then = given(proposed(), adoptedBy(UMEA)).when(ADOPT, context("given-1", "digest-1", 0L));
        then.result().expectNoEvents().expectResultMessagePayloadMatching(repeatedAt(1));
    }

    private static CustomTypeSafeMatcher<Receipt> repeatedAt(long sequence) {
        return new CustomTypeSafeMatcher<>("the first answer again, at " + sequence) {
            @Override
            protected boolean matchesSafely(Receipt receipt) {
                return receipt.repeated()
                        && receipt.sequence() == sequence
                        && receipt.agreementId().equals(ID)
                        && receipt.eventIds().size() == 1;
            }
        };
    }
}
