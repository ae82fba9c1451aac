package se.paragraf.query.example;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import se.paragraf.event.MetaDataKey;
import se.paragraf.event.json.EventJson;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.projection.CaseReplay;
import se.paragraf.query.projection.StoredContent;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewStore;

/** Made-up case files as an event store has them, and the views of them. */
public final class StoredCases {

    private StoredCases() {}

    /** Reads what is stored, as the services do. */
    public static StoredContent content() {
        Jackson3Serializer serializer = Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(EventJson::configure)
                .build();
        Configuration axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(configuration -> serializer)
                .buildConfiguration();
        return new StoredContent(axon);
    }

    /** The events as they are stored, by position. */
    public static List<StoredEvent> stored(CaseFile... files) {
        List<StoredEvent> events = new ArrayList<>();
        for (CaseFile file : files) {
            file.events().forEach(event -> events.add(stored(event)));
        }
        events.sort((one, other) -> Long.compare(one.position(), other.position()));
        return events;
    }

    private static StoredEvent stored(RecordedEvent event) {
        TreeMap<String, String> noted = new TreeMap<>(Map.of(MetaDataKey.ACTOR, event.actor()));
        if (event.role() != null) {
            noted.put(MetaDataKey.ROLE, event.role());
        }
        if (event.commandId() != null) {
            noted.put(MetaDataKey.COMMAND_ID, event.commandId());
        }
        return new StoredEvent(
                event.position(),
                event.eventId(),
                event.event().agreementId().toString(),
                event.sequence(),
                event.event().getClass().getName(),
                event.revision(),
                event.recordedAt(),
                EventJson.mapper().writeValueAsString(event.event()),
                noted);
    }

    /** Has the generation in service hold what the events amount to. */
    public static void project(List<StoredEvent> events, ViewStore store) {
        Map<String, CaseReplay> cases = new LinkedHashMap<>();
        events.forEach(event -> cases.computeIfAbsent(event.agreementId(), first -> new CaseReplay(content()))
                .apply(event));
        List<ViewDocument> documents = new ArrayList<>();
        cases.values().forEach(each -> documents.addAll(each.documents()));
        store.put(store.live(), documents);
    }
}
