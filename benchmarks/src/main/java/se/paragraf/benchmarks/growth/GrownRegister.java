package se.paragraf.benchmarks.growth;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.Revision;
import se.paragraf.event.json.EventJson;
import se.paragraf.standalone.eventstore.AggregateSequence;
import se.paragraf.standalone.eventstore.SerializedEvent;
import se.paragraf.standalone.eventstore.SqliteEventStorageEngine;
import se.paragraf.standalone.generate.MadeUpEvent;
import se.paragraf.standalone.generate.MadeUpRegister;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
import tools.jackson.databind.json.JsonMapper;

/**
 * A made-up register of any size, made within minutes: the first three events of two hundred made-up cases from ten
 * years, each copied under other case numbers. The events of a copy follow each other, so that a rebuild writes its views
 * once.
 *
 * @param agreements how many agreements it has, a multiple of two hundred
 */
record GrownRegister(int agreements) {

    private static final int CASES = 200;
    private static final int EVENTS_OF_A_CASE = 3;
    /** More in one transaction change more pages of the indexes than SQLite's cache holds, which takes several times as long. */
    private static final int EVENTS_OF_AN_APPEND = 150;

    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 1);

    /** From here on no serial number can be taken for a year. */
    private static final int FIRST_SERIAL = 10_000;

    GrownRegister {
        if (agreements < CASES || agreements % CASES != 0) {
            throw new IllegalArgumentException("not a multiple of " + CASES + ": " + agreements);
        }
    }

    /** An event of a made-up case, with the proposal of that case. */
    private record Likeness(MadeUpEvent made, AgreementProposed proposal, String payload, String metaData) {

        SerializedEvent copy(CaseNumber caseNumber, Instant at, String eventId) {
            String agreementId = AgreementId.of(proposal.region(), caseNumber).toString();
            Class<? extends AgreementEvent> type = made.event().getClass();
            return new SerializedEvent(
                    eventId,
                    new AggregateSequence(agreementId, made.sequence(), "Agreement"),
                    at,
                    type.getName(),
                    type.getAnnotation(Revision.class).value(),
                    payload.replace(proposal.agreementId().toString(), agreementId)
                            .replace(proposal.caseNumber().value(), caseNumber.value()),
                    metaData);
        }
    }

    /** The number of a case and of one of its copies, in the form of made-up numbers. */
    static CaseNumber caseNumber(int madeUp, int copy, int year) {
        return new CaseNumber("PÅHITT " + (FIRST_SERIAL + copy * CASES + madeUp) + "-" + year);
    }

    /**
     * Appends its events to the store of an empty folder.
     *
     * @return how many there are
     */
    long makeIn(Path folder) {
        Serializer unused = Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(EventJson::configure)
                .build();
        TimeBasedEpochGenerator identifiers = Generators.timeBasedEpochGenerator(new Random(1));
        Instant latest = Instant.EPOCH;
        try (SqliteEventStorageEngine store = SqliteEventStorageEngine.builder(folder)
                .eventSerializer(unused)
                .snapshotSerializer(unused)
                .open()) {
            List<SerializedEvent> batch = new ArrayList<>();
            for (List<Likeness> ofCase : likenesses()) {
                CaseNumber number = ofCase.get(0).proposal().caseNumber();
                int madeUp = Integer.parseInt(number.value().replaceAll("\\D*([0-9]+)-[0-9]+", "$1"));
                int year = Integer.parseInt(number.value().replaceAll(".*-", ""));
                for (int copy = 0; copy < agreements / CASES; copy++) {
                    CaseNumber caseNumber = caseNumber(madeUp, copy, year);
                    for (Likeness likeness : ofCase) {
                        Instant at = likeness.made().recordedAt();
                        latest = at.isBefore(latest) ? latest : at;
                        String eventId =
                                identifiers.construct(latest.toEpochMilli()).toString();
                        batch.add(likeness.copy(caseNumber, latest, eventId));
                    }
                    if (batch.size() >= EVENTS_OF_AN_APPEND) {
                        store.appendAsStored(batch);
                        batch = new ArrayList<>();
                    }
                }
            }
            if (!batch.isEmpty()) {
                store.appendAsStored(batch);
            }
            return store.lastPosition().orElseThrow();
        }
    }

    /** The events of each made-up case, in the order in which the cases were proposed. */
    private static Collection<List<Likeness>> likenesses() {
        JsonMapper mapper = EventJson.mapper();
        JsonMapper texts = JsonMapper.shared();
        Map<AgreementId, AgreementProposed> proposals = new HashMap<>();
        Map<AgreementId, List<Likeness>> likenesses = new LinkedHashMap<>();
        new MadeUpRegister(1, CASES, UNTIL).forEachRemaining(made -> {
            AgreementEvent event = made.event();
            if (event instanceof AgreementProposed proposal) {
                proposals.put(proposal.agreementId(), proposal);
            }
            if (made.sequence() < EVENTS_OF_A_CASE) {
                likenesses
                        .computeIfAbsent(event.agreementId(), none -> new ArrayList<>())
                        .add(new Likeness(
                                made,
                                Objects.requireNonNull(proposals.get(event.agreementId())),
                                mapper.writeValueAsString(event),
                                texts.writeValueAsString(made.metaData())));
            }
        });
        return likenesses.values();
    }
}
