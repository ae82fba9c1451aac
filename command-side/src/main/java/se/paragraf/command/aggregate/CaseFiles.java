package se.paragraf.command.aggregate;

import java.util.Optional;
import java.util.function.Consumer;
import se.paragraf.event.AgreementEvent;
import se.paragraf.value.AgreementId;

/** What a command to one case file can see of it and of others, besides what the rules know. */
public interface CaseFiles {

    /**
     * The event as it was recorded.
     *
     * @throws IllegalStateException where the case file has none at that place
     */
    AgreementEvent recorded(AgreementId agreementId, long sequence);

    /**
     * Has another case file of the register at work too. What both record is stored together or not at all.
     *
     * @param agreementId the other case
     * @param work is given the other case file, or nothing where there is no such case
     */
    void with(AgreementId agreementId, Consumer<Optional<Agreement>> work);
}
