package se.paragraf.standalone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.command.agreement.ProposeAgreement;
import se.paragraf.command.dispatch.CommandContext;
import se.paragraf.command.dispatch.CommandDigest;
import se.paragraf.party.Municipality;
import se.paragraf.party.ReferenceData;
import se.paragraf.value.Authority;
import se.paragraf.value.Body;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Evidence;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.Period;
import se.paragraf.value.RegionCode;
import se.paragraf.value.Sha256;
import se.paragraf.value.TextVersion;

/** A made-up case: Region Västerbotten proposes to its fifteen municipalities, and each adopts. Only the codes are real. */
final class SampleCase {

    /** How many commands a case consists of. */
    static final int COMMANDS = 16;

    private static final RegionCode REGION = new RegionCode("24");
    private static final List<MunicipalityCode> PARTIES = ReferenceData.municipalitiesOf(REGION).stream()
            .map(Municipality::code)
            .toList();
    private static final Sha256 TEXT = new Sha256("5e".repeat(32));

    private SampleCase() {}

    /** The commands of the case of that number, in order. */
    static List<Object> commands(int number) {
        ProposeAgreement proposal = new ProposeAgreement(
                REGION,
                new CaseNumber("RS " + (number + 1) + "-2022"),
                "Överenskommelse om samverkan 2023–2026",
                new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2026, 12, 31)),
                new TextVersion("Regionala utvecklingsnämnden 13 april 2022", TEXT),
                PARTIES,
                List.of(new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31))),
                minutes(REGION.asAuthority(), new Body("Regionala utvecklingsnämnden", BodyKind.BOARD), 4, 73));
        List<Object> commands = new ArrayList<>();
        commands.add(proposal);
        for (MunicipalityCode party : PARTIES) {
            DecisionSource source = minutes(
                    party.asAuthority(), new Body("Kommunfullmäktige", BodyKind.COUNCIL), 6, 40 + commands.size());
            commands.add(new AdoptByMunicipality(proposal.agreementId(), party, source, TEXT, List.of()));
        }
        return commands;
    }

    /** Records the case of that number, command by command. */
    static void record(CommandGateway gateway, int number) {
        for (Object command : commands(number)) {
            CommandContext context = new CommandContext(
                    "registrar-1", "registrar", UUID.randomUUID().toString(), CommandDigest.of(command), null);
            gateway.sendAndWait(command, MetaData.from(context.commandMetaData()));
        }
    }

    private static DecisionSource minutes(Authority authority, Body body, int month, int paragraph) {
        return new DecisionSource(
                authority,
                body,
                LocalDate.of(2022, month, 13),
                new ParagraphNumber(paragraph),
                new CaseNumber("KS 2022/" + paragraph),
                null,
                List.of(),
                Evidence.PRIMARY_MINUTES,
                null);
    }
}
