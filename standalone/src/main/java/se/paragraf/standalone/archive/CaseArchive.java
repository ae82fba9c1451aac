package se.paragraf.standalone.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.paragraf.standalone.eventstore.SerializedEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An exported case, read and verified: its files match its checksums, and its events are those of one case, in order,
 * without gaps.
 *
 * @param events the events, by sequence, in their stored form
 */
public record CaseArchive(List<SerializedEvent> events) {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String EVENTS = "events.json";
    private static final String FOLDER = "events/";

    /** Keeps its own copy. */
    public CaseArchive {
        events = List.copyOf(events);
    }

    /**
     * Reads an export.
     *
     * @throws CorruptArchiveException if it is not an export, or is damaged
     */
    public static CaseArchive read(Path archive) {
        Map<String, byte[]> files = ZipFiles.read(archive);
        Checksums.check(files);
        byte[] envelopes = files.get(EVENTS);
        if (envelopes == null) {
            throw new CorruptArchiveException("it has no " + EVENTS + ".");
        }
        return new CaseArchive(events(json(EVENTS, envelopes), files));
    }

    private static List<SerializedEvent> events(JsonNode root, Map<String, byte[]> files) {
        String agreementId = root.path("agreementId").asString("");
        List<SerializedEvent> events = new ArrayList<>();
        Set<String> eventIds = new HashSet<>();
        Set<String> used = new HashSet<>();
        for (JsonNode envelope : root.path("events")) {
            Envelope read = Envelope.read(envelope, events.size(), agreementId);
            byte[] payload = files.get(read.payload());
            if (payload == null || !used.add(read.payload())) {
                throw new CorruptArchiveException("event " + events.size() + " has no file of its own.");
            }
            if (!eventIds.add(read.eventId())) {
                throw new CorruptArchiveException("two events have the identifier " + read.eventId() + ".");
            }
            if (!json(read.payload(), payload).path("agreementId").asString("").equals(agreementId)) {
                throw new CorruptArchiveException(
                        "its file " + read.payload() + " is not about agreement " + agreementId + ".");
            }
            events.add(read.event(text(read.payload(), payload)));
        }
        if (events.isEmpty()) {
            throw new CorruptArchiveException("it has no events.");
        }
        files.keySet().stream()
                .filter(name -> name.startsWith(FOLDER) && !used.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new CorruptArchiveException("its file " + name + " is no event's.");
                });
        return events;
    }

    private static JsonNode json(String name, byte[] content) {
        try {
            return MAPPER.readTree(text(name, content));
        } catch (JacksonException e) {
            throw new CorruptArchiveException("its file " + name + " is not JSON.");
        }
    }

    private static String text(String name, byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new CorruptArchiveException("its file " + name + " is not UTF-8.");
        }
    }
}
