package se.paragraf.command.aggregate;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.command.Examples.COUNCIL_DECISION;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.LYCKSELE;
import static se.paragraf.command.Examples.OTHER_TEXT;
import static se.paragraf.command.Examples.TEXT;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adoptedByCouncil;
import static se.paragraf.command.Examples.appealed;
import static se.paragraf.command.Examples.approved;
import static se.paragraf.command.Examples.assertedOf;
import static se.paragraf.command.Examples.councilOf;
import static se.paragraf.command.Examples.day;
import static se.paragraf.command.Examples.ended;
import static se.paragraf.command.Examples.handedOver;
import static se.paragraf.command.Examples.minutes;
import static se.paragraf.command.Examples.posted;
import static se.paragraf.command.Examples.proposed;
import static se.paragraf.command.Examples.removed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import se.paragraf.command.CaseFileFixture;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionConditionResolved;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AdoptionPostponed;
import se.paragraf.event.AdoptionRevoked;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementReviewed;
import se.paragraf.event.AgreementSuperseded;
import se.paragraf.event.AgreementTerminated;
import se.paragraf.event.AgreementTextAmended;
import se.paragraf.event.AgreementWithdrawn;
import se.paragraf.event.ContractSigned;
import se.paragraf.event.CorrectionDeclined;
import se.paragraf.event.CorrectionProposed;
import se.paragraf.event.ExitNotified;
import se.paragraf.event.LegalForceConfirmed;
import se.paragraf.event.PreparationRecorded;
import se.paragraf.event.RecordAnnotated;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.RecordReversed;
import se.paragraf.event.ReferredBackByCouncil;
import se.paragraf.event.RejectedByCouncil;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.event.ReversalDeclined;
import se.paragraf.event.ReversalProposed;
import se.paragraf.event.StayLifted;
import se.paragraf.event.StayOrdered;
import se.paragraf.event.SuccessionRecorded;
import se.paragraf.event.TextEvidenced;
import se.paragraf.event.json.EventJson;
import se.paragraf.value.AdoptionCondition;
import se.paragraf.value.AgreementId;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.CorrectionId;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Opinion;
import se.paragraf.value.Postponement;
import se.paragraf.value.ReversalGround;
import se.paragraf.value.ReversalId;
import se.paragraf.value.ReviewOutcome;
import se.paragraf.value.TextVersion;
import se.paragraf.value.Warning;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Pins the form of snapshots: a golden file for the revision, of a case file in which every member has something. */
class SnapshotFormTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final JsonMapper JSON = EventJson.mapper();

    @Test
    void a_snapshot_has_the_form_of_its_revision() throws IOException {
        String name = "Agreement.snapshot." + Agreement.SNAPSHOT_REVISION + ".json";
        String snapshot = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(replayed(everything()))
                + System.lineSeparator();
        if (Boolean.getBoolean("paragraf.regenerate")) {
            replaceThatOfAnEarlierRevision(name, snapshot);
        }
        assertThat(GOLDEN.resolve(name))
                .as(
                        "golden file of snapshots of revision %s; -Dparagraf.regenerate=true writes one that is missing",
                        Agreement.SNAPSHOT_REVISION)
                .exists();
        assertThat(snapshot)
                .as("the form of snapshots has changed: raise Agreement.SNAPSHOT_REVISION and regenerate with"
                        + " -Dparagraf.regenerate=true")
                .isEqualTo(Files.readString(GOLDEN.resolve(name)));
    }

    @Test
    void a_snapshot_is_read_back_equal() {
        String snapshot = JSON.writeValueAsString(replayed(everything()));
        assertThat(JSON.writeValueAsString(JSON.readValue(snapshot, Agreement.class)))
                .isEqualTo(snapshot);
    }

    @Test
    void the_case_of_the_golden_file_has_every_event() {
        assertThat(everything().stream().map(AgreementEvent::getClass).collect(toSet()))
                .isEqualTo(leaves(AgreementEvent.class).collect(toSet()));
    }

    /** Never the one of this revision: a form that changes has to have another revision first. */
    private static void replaceThatOfAnEarlierRevision(String name, String snapshot) throws IOException {
        if (Files.exists(GOLDEN.resolve(name))) {
            return;
        }
        Files.createDirectories(GOLDEN);
        try (Stream<Path> files = Files.list(GOLDEN)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("Agreement.snapshot."))
                    .toList()) {
                Files.delete(file);
            }
        }
        Files.writeString(GOLDEN.resolve(name), snapshot);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SnapshotFormTest::leaves)
                : Stream.of(type);
    }

    private static Agreement replayed(List<AgreementEvent> events) {
        Agreement agreement = new Agreement();
        for (int sequence = 0; sequence < events.size(); sequence++) {
            MetaData metaData = MetaData.from(CaseFileFixture.context("key-" + sequence, "digest-" + sequence, null)
                    .eventMetaData());
            agreement.on(events.get(sequence), metaData, "event-" + sequence, sequence, CaseFileFixture.NOW);
        }
        return agreement;
    }

    /** Not a case that the rules would let through, but one in which nothing is empty. */
    private static List<AgreementEvent> everything() {
        DecisionSource board = minutes("24", BodyKind.BOARD, "2022-05-02", 80);
        DecisionSource council = minutes("24", BodyKind.COUNCIL, "2022-11-22", 193);
        DecisionSource june = councilOf(UMEA, "2022-06-13", 113);
        DecisionSource september = councilOf(LYCKSELE, "2022-09-26", 90);
        DecisionId asserted = DecisionId.of(assertedOf(UMEA));
        AgreementId other = AgreementId.of(proposed().region(), new CaseNumber("RS 2-2022"));
        return List.of(
                proposed(null, ofBefore("24-utvecklingsnamnden", 73), minutes("24", BodyKind.BOARD, "2022-04-13", 73)),
                new TextEvidenced(ID, OTHER_TEXT, null, null),
                new AgreementTextAmended(
                        ID, ofBefore("24-utvecklingsnamnden", 80), board, new TextVersion("Ny lydelse", TEXT), null),
                new PreparationRecorded(ID, new DecisionId("24-x-2022-1"), board, Opinion.SUPPORTS),
                new AdoptedByMunicipality(
                        ID,
                        UMEA,
                        asserted,
                        assertedOf(UMEA),
                        TEXT,
                        List.of(new AdoptionCondition(1, "Finansiering"), new AdoptionCondition(2, "Uppföljning")),
                        null),
                new AdoptionConditionResolved(ID, UMEA, asserted, 1, day("2022-06-01"), null, null),
                new AdoptionEvidenced(ID, UMEA, asserted, ofBefore("2480-fullmaktige", 113), june, null),
                new ContractSigned(ID, UMEA, day("2022-10-05"), null, List.of("Ada Ek")),
                new ExitNotified(ID, UMEA, day("2022-11-01"), day("2023-12-31"), null, null),
                new RejectedByMunicipality(ID, LYCKSELE, new DecisionId("2481-x-2022-1"), september, null, null),
                new AdoptionPostponed(
                        ID, LYCKSELE, ofBefore("2481-fullmaktige", 90), september, Postponement.TABLED, null),
                new AdoptionRevoked(
                        ID,
                        UMEA,
                        new DecisionId("2480-x-2022-3"),
                        councilOf(UMEA, "2022-10-31", 150),
                        asserted,
                        "Omtag"),
                handedOver(),
                new ReferredBackByCouncil(ID, new DecisionId("24-x-2022-2"), council, null),
                handedOver(),
                new RejectedByCouncil(ID, ofBefore("24-fullmaktige", 193), council, null),
                adoptedByCouncil("2022-11-22"),
                approved("2022-11-23"),
                posted("2022-11-24"),
                removed("2022-11-25"),
                appealed(1, "2022-11-26"),
                appealed(2, "2022-11-27"),
                new StayOrdered(
                        ID,
                        COUNCIL_DECISION,
                        1,
                        CourtInstance.ADMINISTRATIVE_COURT,
                        day("2022-11-27"),
                        "Förvaltningsrätten i Umeå",
                        null),
                new StayLifted(
                        ID,
                        COUNCIL_DECISION,
                        1,
                        CourtInstance.ADMINISTRATIVE_COURT,
                        day("2022-11-28"),
                        "Förvaltningsrätten i Umeå",
                        null),
                ended(1, AppealOutcome.UPHELD, "2022-11-28"),
                new LegalForceConfirmed(ID, COUNCIL_DECISION, day("2022-12-20"), day("2022-12-15"), null, null),
                new AgreementReviewed(
                        ID,
                        1,
                        day("2022-11-20"),
                        ReviewOutcome.KEEP,
                        null,
                        List.of(),
                        List.of(Warning.REVIEW_OUTSIDE_WINDOW)),
                new AgreementWithdrawn(ID, new DecisionId("24-x-2022-3"), board, null),
                new AgreementTerminated(ID, new DecisionId("24-x-2022-4"), board, day("2024-06-30"), null),
                new AgreementSuperseded(ID, new DecisionId("24-x-2022-5"), board, other, day("2024-12-31")),
                new SuccessionRecorded(ID, other, new DecisionId("24-x-2022-6"), null, day("2023-01-01")),
                proposedCorrection(1),
                new RecordCorrected(
                        ID, new CorrectionId(1), 7, "signedOn", text("2022-10-05"), text("2022-10-06"), "Felskrivning"),
                proposedCorrection(2),
                new CorrectionDeclined(ID, new CorrectionId(2), null),
                proposedCorrection(3),
                proposedReversal(1, 12),
                new RecordReversed(ID, new ReversalId(1), List.of(12L), ReversalGround.DUPLICATE, "Två gånger", null),
                proposedReversal(2, 13),
                new ReversalDeclined(ID, new ReversalId(2), "Rätt som det är"),
                proposedReversal(3, 14),
                new RecordAnnotated(ID, 3L, "Se protokollet"));
    }

    /** The identifier as it was given when the golden file was written: the year alone. */
    private static DecisionId ofBefore(String body, int paragraph) {
        return new DecisionId(body + "-2022-" + paragraph);
    }

    private static CorrectionProposed proposedCorrection(int number) {
        return new CorrectionProposed(
                ID, new CorrectionId(number), 7, "signedOn", text("2022-10-05"), text("2022-10-06"), "Felskrivning");
    }

    private static ReversalProposed proposedReversal(int number, long record) {
        return new ReversalProposed(
                ID, new ReversalId(number), List.of(record), ReversalGround.DUPLICATE, "Två gånger", null);
    }

    private static StringNode text(String value) {
        return StringNode.valueOf(value);
    }
}
