package se.paragraf.command.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import se.paragraf.command.Examples;
import se.paragraf.command.TwoCases;
import se.paragraf.command.dispatch.Receipt;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.RecordReversed;
import se.paragraf.event.ReversalProposed;
import se.paragraf.refusal.AgreementRefusal.AmbiguousCaseNumber;
import se.paragraf.refusal.AgreementRefusal.AmbiguousCaseNumber.Candidate;
import se.paragraf.refusal.AgreementRefusal.CaseAlreadyOpen;
import se.paragraf.refusal.Refusal;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.ReversalGround;
import se.paragraf.value.ReversalId;
import se.paragraf.value.TextVersion;

/** Proposals under numbers of which both could be the year. */
class AmbiguousCaseNumberTest {

    private static final String TITLE = "Made-up agreement";

    /** The identifier that the earlier program gave to RSK 2023/2022 of the region, as serial 2023 of 2022. */
    private static final AgreementId EARLIER = AgreementId.from("deb91440-3897-5a5d-9b22-90e5291efc52");

    private final TwoCases register = new TwoCases();

    @AfterEach
    void stop() {
        register.close();
    }

    @Test
    void the_other_order_is_refused_with_the_candidate() {
        AgreementId open = propose("RSK 2023/2022", 2023);

        assertThat(refusal("RSK 2022/02023", null))
                .isEqualTo(new AmbiguousCaseNumber(
                        new CaseNumber("RSK 2022/02023"),
                        List.of(new Candidate(open, new CaseNumber("RSK 2023/2022"), 2023, TITLE))));
        assertThat(register.size(open)).isEqualTo(1);
    }

    @Test
    void the_same_order_is_refused_as_the_same_case_with_the_number_as_it_is_recorded() {
        AgreementId open = propose("RSK 2023/2022", null);

        assertThat(refusal("rsk 2023-2022", null))
                .isEqualTo(new CaseAlreadyOpen(
                        new CaseAlreadyOpen.Existing(open, new CaseNumber("RSK 2023/2022"), TITLE)));
    }

    @Test
    void a_stated_year_is_let_through_and_recorded_and_sent_again_gives_the_first_answer() {
        AgreementId first = propose("RSK 2023/2022", null);
        ProposeAgreement other = proposal("RSK 2022/2023", 2022);

        Receipt receipt = (Receipt) register.send(other, "other");
        Receipt again = (Receipt) register.send(other, "other");

        assertThat(receipt.agreementId()).isNotEqualTo(first);
        assertThat(again.agreementId()).isEqualTo(receipt.agreementId());
        assertThat(again.repeated()).isTrue();
        assertThat(register.size(receipt.agreementId())).isEqualTo(1);
        assertThat(((AgreementProposed) register.last(receipt.agreementId())).caseYear())
                .isEqualTo(2022);
    }

    @Test
    void no_third_case_has_the_two_years() {
        AgreementId first = propose("RSK 2023/2022", null);
        propose("RSK 2022/2023", 2022);

        assertThat(refusal("RSK 2022/2023", 2023))
                .isInstanceOfSatisfying(
                        AmbiguousCaseNumber.class,
                        ambiguous -> assertThat(ambiguous.candidates())
                                .extracting(Candidate::agreementId)
                                .containsExactly(first));
    }

    @RepeatedTest(20)
    void of_both_orders_at_once_one_is_opened_and_the_other_refused_as_ambiguous() throws Exception {
        List<Object> results = atOnce(
                () -> result(proposal("RSK 2023/2022", null), "one"),
                () -> result(proposal("RSK 2022/2023", null), "other"));

        assertThat(results)
                .hasAtLeastOneElementOfType(Receipt.class)
                .hasAtLeastOneElementOfType(AmbiguousCaseNumber.class);
    }

    @Test
    void a_case_of_before_is_found_in_its_order_and_ambiguous_in_the_other() {
        register.recorded(proposed(EARLIER, "RSK 2023/2022"));

        assertThat(refusal("RSK 2023-2022", null)).isInstanceOf(CaseAlreadyOpen.class);
        assertThat(refusal("RSK 2022-2023", null)).isInstanceOf(AmbiguousCaseNumber.class);
    }

    @Test
    void a_voided_case_goes_on_under_its_identifier_of_before() {
        List<Long> whole = List.of(0L);
        register.recorded(
                proposed(EARLIER, "RSK 2023/2022"),
                new ReversalProposed(
                        EARLIER, new ReversalId(1), whole, ReversalGround.WRONG_CASE, "Felregistrering", null),
                new RecordReversed(
                        EARLIER, new ReversalId(1), whole, ReversalGround.WRONG_CASE, "Felregistrering", null));

        Receipt again = (Receipt) register.send(proposal("RSK 2023-2022", null), "again");

        assertThat(again.agreementId()).isEqualTo(EARLIER);
        assertThat(again.sequence()).isEqualTo(3);
        assertThat(refusal("RSK 2022/2023", null)).isInstanceOf(AmbiguousCaseNumber.class);
    }

    private AgreementId propose(String number, @Nullable Integer year) {
        return ((Receipt) register.send(proposal(number, year), number + year)).agreementId();
    }

    private Refusal refusal(String number, @Nullable Integer year) {
        return (Refusal) result(proposal(number, year), "refused");
    }

    private Object result(ProposeAgreement proposal, String key) {
        try {
            return register.send(proposal, key);
        } catch (CommandExecutionException e) {
            return e.<Refusal>getDetails().orElseThrow();
        }
    }

    private static List<Object> atOnce(Callable<Object> one, Callable<Object> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            List<Future<Object>> results = List.of(one, other).stream()
                    .map(each -> executor.submit(() -> {
                        start.await();
                        return each.call();
                    }))
                    .toList();
            return List.of(results.get(0).get(), results.get(1).get());
        } finally {
            executor.shutdownNow();
        }
    }

    private static ProposeAgreement proposal(String number, @Nullable Integer year) {
        return new ProposeAgreement(
                Examples.REGION,
                new CaseNumber(number),
                TITLE,
                Examples.TERM,
                new TextVersion("Made-up text", null),
                List.of(Examples.UMEA),
                List.of(),
                null,
                year);
    }

    private static AgreementProposed proposed(AgreementId id, String number) {
        return new AgreementProposed(
                id,
                Examples.REGION,
                new CaseNumber(number),
                TITLE,
                Examples.TERM,
                new TextVersion("Made-up text", null),
                List.of(Examples.UMEA),
                List.of(),
                null,
                null);
    }
}
