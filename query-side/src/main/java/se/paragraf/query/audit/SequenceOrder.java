package se.paragraf.query.audit;

import java.util.ArrayList;
import java.util.List;
import se.paragraf.value.AgreementId;

/** Check that the events of one case file were recorded in the order of their sequences. */
final class SequenceOrder {

    private final AgreementId agreementId;
    private final List<Difference> differences = new ArrayList<>();
    private long highest = -1;

    private SequenceOrder(AgreementId agreementId) {
        this.agreementId = agreementId;
    }

    /** The events recorded after one with a higher sequence. Missing events are reported elsewhere. */
    static List<Difference> check(AgreementId agreementId, CasePositions positions) {
        SequenceOrder order = new SequenceOrder(agreementId);
        positions.forEach(order::take);
        return order.differences;
    }

    private void take(long sequence, long position) {
        if (sequence <= highest) {
            differences.add(Difference.ofEvent(
                    Finding.EVENT_OUT_OF_ORDER,
                    agreementId,
                    sequence,
                    position,
                    "sequence",
                    "> " + highest,
                    String.valueOf(sequence)));
        }
        highest = Math.max(highest, sequence);
    }
}
