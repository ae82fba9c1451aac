package se.paragraf.command.adoption;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.ContractSigned;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Text;

/**
 * Records that the contract (samverkansavtal) between a party and the region was signed.
 *
 * @param agreementId the agreement
 * @param municipality the party
 * @param signedOn the day of the last signature, or null where it is not stated
 * @param document the signed contract, or null where it is not held
 * @param signatories who signed
 */
public record SignContract(
        @TargetAggregateIdentifier AgreementId agreementId,
        MunicipalityCode municipality,
        @Nullable LocalDate signedOn,
        @Nullable DocumentRef document,
        List<String> signatories)
        implements AgreementCommand {

    /** Refuses a command that does not say whose contract it is. */
    public SignContract {
        Check.present("municipality", municipality);
        Check.optionalDay("signedOn", signedOn);
        signatories = Text.listOfLine("signatories", signatories, Check.NAME);
    }

    @Override
    public ContractSigned decide(CaseFile caseFile, LocalDate today) {
        ContractSigned event = new ContractSigned(agreementId, municipality, signedOn, document, signatories);
        caseFile.mustTake(event, today);
        SourceRules.mustHaveHappened("signedOn", signedOn, today);
        return event;
    }
}
