package se.paragraf.standalone.server;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.audit.Difference;
import se.paragraf.query.audit.Finding;
import se.paragraf.query.audit.RecordCheck;
import se.paragraf.standalone.eventstore.SealFault;
import se.paragraf.standalone.eventstore.SealedAfterwards;
import se.paragraf.standalone.eventstore.SqliteEventStorageEngine;
import se.paragraf.standalone.eventstore.SqliteEventStorageEngine.SealPage;
import se.paragraf.value.AgreementId;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Wording;

/** Check of every event's seal, of every seal's event, and of what was sealed only afterwards. */
final class SealCheck implements RecordCheck {

    private static final int PAGE = 1_000;

    private final SqliteEventStorageEngine engine;

    SealCheck(SqliteEventStorageEngine engine) {
        this.engine = engine;
    }

    @Override
    public List<Wording> run(long upTo, Consumer<Difference> found, Runnable step) {
        long before;
        long last = 0;
        do {
            before = last;
            SealPage page = engine.verifySeals(before, PAGE);
            page.faults().stream()
                    .filter(fault -> fault.position() <= upTo)
                    .map(SealCheck::difference)
                    .forEach(found);
            last = page.last();
            step.run();
        } while (last > before && last < upTo);
        // Seals of events that are recorded meanwhile are not without their events: both are written at once.
        List<SealFault> without = engine.sealsWithoutEvent(0, Long.MAX_VALUE, PAGE);
        while (!without.isEmpty()) {
            without.stream().map(SealCheck::difference).forEach(found);
            step.run();
            without = engine.sealsWithoutEvent(without.get(without.size() - 1).position(), Long.MAX_VALUE, PAGE);
        }
        List<SealedAfterwards> afterwards = engine.sealedAfterwards();
        afterwards.stream()
                .filter(note -> note.is(SealedAfterwards.Reason.SEALS_MISSING))
                .forEach(note -> found.accept(Difference.ofPosition(Finding.SEAL_MISSING, note.upTo(), null, null)));
        return afterwards.stream().map(SealCheck::note).toList();
    }

    private static Difference difference(SealFault fault) {
        if (fault.kind() == SealFault.Kind.EVENT_MISSING) {
            return Difference.ofPosition(Finding.SEAL_WITHOUT_EVENT, fault.position(), null, null);
        }
        Finding finding = fault.kind() == SealFault.Kind.SEAL_MISSING ? Finding.SEAL_MISSING : Finding.SEAL_WRONG;
        AgreementId agreement = agreement(fault.aggregateId());
        return fault.sequence() == null
                ? Difference.ofPosition(finding, fault.position(), null, null)
                : Difference.ofEvent(finding, agreement, fault.sequence(), fault.position(), "seal", null, null);
    }

    private static @Nullable AgreementId agreement(@Nullable String id) {
        try {
            return id == null ? null : AgreementId.from(id);
        } catch (InvalidValueException e) {
            return null;
        }
    }

    private static Wording note(SealedAfterwards note) {
        Wording why = note.is(SealedAfterwards.Reason.EARLIER_PROGRAM)
                ? new Wording("ett tidigare program förseglade inte.", "an earlier program made no seals.")
                : note.is(SealedAfterwards.Reason.SEALS_MISSING)
                        ? new Wording(
                                "filen saknade förseglingar fast nyckeln fanns; någon har satt en tidigare form i dess ställe.",
                                "the file had no seals though the key was there; an earlier form was put in its place.")
                        : new Wording(
                                "nyckeln (record-key) saknades och en ny gjordes.",
                                "the key (record-key) was missing and a new one was made.");
        return new Wording(
                "Händelserna till och med position " + note.upTo() + " förseglades i efterhand, " + note.at() + ": "
                        + why.sv(),
                "The events up to position " + note.upTo() + " were sealed afterwards, at " + note.at() + ": "
                        + why.en());
    }
}
