package se.paragraf.query.example;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.paragraf.event.AdoptionConditionResolved;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementSuperseded;
import se.paragraf.event.AgreementTerminated;
import se.paragraf.event.AgreementTextAmended;
import se.paragraf.event.AgreementWithdrawn;
import se.paragraf.event.CorrectionEvent;
import se.paragraf.event.ExitNotified;
import se.paragraf.event.MinutesEvent;
import se.paragraf.event.SuccessionRecorded;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.value.Opinion;

/** One event of each kind. */
public final class Events {

    private Events() {}

    /** Events without words and a meaning of their own yet. */
    private static final Set<Class<?>> WITHOUT_MEANING = Set.of(
            AgreementTextAmended.class,
            AgreementWithdrawn.class,
            AgreementTerminated.class,
            AgreementSuperseded.class,
            SuccessionRecorded.class,
            AdoptionConditionResolved.class,
            ExitNotified.class);

    /** The event types that there are, found by following the sealed types down. */
    public static List<Class<?>> types() {
        return leaves(AgreementEvent.class)
                .filter(type -> !MinutesEvent.class.isAssignableFrom(type)
                        && !CorrectionEvent.class.isAssignableFrom(type)
                        && !WITHOUT_MEANING.contains(type))
                .distinct()
                .toList();
    }

    /** One event of each type, and those with nothing stated beside those with everything. */
    public static List<RecordedEvent> oneOfEach() {
        return new CaseFile("RS 759-2022", 0)
                .proposed(null, "2401", "2480")
                .textEvidenced(CaseFile.DIGEST)
                .prepared(Opinion.PROPOSES)
                .prepared(null)
                .postponed("2480")
                .rejected("2480")
                .adopted("2480", CaseFile.DIGEST)
                .assertedAdopted("2401")
                .evidenced("2401", CaseFile.DIGEST)
                .contractSigned("2401", "2022-12-01")
                .contractSigned("2480", null)
                .handedOver()
                .referredBack()
                .handedOver()
                .councilRejected()
                .councilAdopted()
                .reviewed(1, "2024-05-02")
                .reviewed(2, null)
                .events();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Events::leaves) : Stream.of(type);
    }
}
