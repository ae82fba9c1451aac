package se.paragraf.standalone.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Events of about 700 bytes as a row, of no particular domain. */
final class SampleEvents {

    static final Serializer SERIALIZER = Jackson3Serializer.builder().build();

    private static final String TEXT = "Fullmäktige beslutar att anta överenskommelsen enligt förslaget. ".repeat(3);

    private SampleEvents() {}

    /** A payload such as a decision's event has. */
    record Decided(
            String caseNumber, String municipality, String name, int paragraph, String decision, List<String> basis) {}

    static DomainEventMessage<Decided> event(String aggregateId, long sequence) {
        return withIdentifier(IdentifierFactory.getInstance().generateIdentifier(), aggregateId, sequence);
    }

    static DomainEventMessage<Decided> withIdentifier(String eventId, String aggregateId, long sequence) {
        return made(Instant.now(), eventId, aggregateId, sequence);
    }

    static DomainEventMessage<Decided> made(Instant when, String eventId, String aggregateId, long sequence) {
        Decided payload =
                new Decided("RS 759-2022", "2480", "Umeå", 192, TEXT, List.of("Tjänsteskrivelse", "Bilaga 1"));
        MetaData metadata = MetaData.with("actor", "registrar")
                .and("role", "registrar")
                .and("commandId", "7ff2d6b4-0c2c-4c7e-9bb5-1b1c8a3f7c11");
        return new GenericDomainEventMessage<>("Agreement", aggregateId, sequence, payload, metadata, eventId, when);
    }

    /** An event whose payload refers to itself. */
    static DomainEventMessage<?> unserialisable(String aggregateId, long sequence) {
        List<Object> endless = new ArrayList<>();
        endless.add(endless);
        return new GenericDomainEventMessage<>("Agreement", aggregateId, sequence, endless);
    }

    static String newAggregateId() {
        return UUID.randomUUID().toString();
    }
}
