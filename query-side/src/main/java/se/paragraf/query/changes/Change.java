package se.paragraf.query.changes;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.format.EventFormat;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.MetaDataKey;
import se.paragraf.query.eventlog.StoredEvent;

/**
 * A recorded event as a CloudEvent (CloudEvents 1.0.2): {@code id} is the event's own, {@code source} the agreement,
 * {@code type} the name under which it is stored, {@code time} when it was recorded, and {@code data} what is stored,
 * character by character. The extension attributes are {@code position}, {@code casesequence}, {@code revision} and
 * {@code actor}. The position is text, because CloudEvents knows whole numbers of 32 bits only.
 *
 * @param event the event, with its position
 */
public record Change(StoredEvent event) {

    /** The media type of several (JSON Event Format for CloudEvents, section 4). */
    public static final String BATCH_MEDIA_TYPE = "application/cloudevents-batch+json";

    private static final EventFormat FORMAT = new JsonFormat();

    /** Where it stands among all events. */
    public long position() {
        return Objects.requireNonNull(event.position(), "the feed reads events with their positions");
    }

    /** The change as JSON. */
    public String json() {
        return new String(FORMAT.serialize(cloudEvent()), StandardCharsets.UTF_8);
    }

    /** Changes as a JSON batch. */
    public static String batch(List<Change> changes) {
        return changes.stream().map(Change::json).collect(Collectors.joining(",", "[", "]"));
    }

    private CloudEvent cloudEvent() {
        CloudEventBuilder builder = CloudEventBuilder.v1()
                .withId(event.eventId())
                .withSource(URI.create("/v1/agreements/" + event.agreementId()))
                .withType(event.type())
                .withTime(event.recordedAt().atOffset(ZoneOffset.UTC))
                .withData("application/json", event.payload().getBytes(StandardCharsets.UTF_8))
                .withExtension("position", String.valueOf(position()))
                .withExtension("casesequence", (int) event.sequence());
        extend(builder, "revision", event.revision());
        extend(builder, "actor", event.metaData().get(MetaDataKey.ACTOR));
        return builder.build();
    }

    private static void extend(CloudEventBuilder builder, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            builder.withExtension(name, value);
        }
    }
}
