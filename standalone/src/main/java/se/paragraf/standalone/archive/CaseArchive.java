package se.paragraf.standalone.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.standalone.archive.ZipArchive.Entry;
import se.paragraf.standalone.eventstore.SerializedEvent;
import se.paragraf.value.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An exported case, read and verified: its files match its checksums, and its events are those of one case, in order,
 * without gaps. The archive may be forged; what is read of it is bounded, and so are the memory and the time that it takes.
 * What its events say, and who recorded them, is the archive's word: nothing in it is signed.
 */
public final class CaseArchive {

    /** The most bytes that the events of a case may have, and the most of one event. */
    static final int LARGEST_CASE = 16 << 20;

    static final int LARGEST_EVENT = 3 << 20;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxStringLength(1 << 18)
                            .maxNameLength(512)
                            .maxNumberLength(64)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String EVENTS = "events.json";
    private static final String FOLDER = "events/";
    private static final String SUMS = "SHA256SUMS";
    private static final int LARGEST_SUMS = 4 << 20;
    private static final Pattern SUM = Pattern.compile("([0-9a-f]{64})  (\\S{1,300})");

    private final List<Stored> events;

    private CaseArchive(List<Stored> events) {
        this.events = events;
    }

    /**
     * An event and its payload.
     *
     * @param envelope what is noted of it
     * @param payload what it says, in UTF-8, which takes half the memory of a text
     */
    private record Stored(Envelope envelope, byte[] payload) {}

    /** The events, by sequence, as they are to be appended, each made when it is asked for. */
    public List<SerializedEvent> events() {
        return each(Envelope::event);
    }

    /** The events, by sequence, as they are read, each made when it is asked for. */
    public List<StoredEvent> stored() {
        return each(Envelope::stored);
    }

    private <T> List<T> each(BiFunction<Envelope, String, T> form) {
        return new AbstractList<>() {
            @Override
            public T get(int index) {
                Stored stored = events.get(index);
                return form.apply(stored.envelope(), new String(stored.payload(), StandardCharsets.UTF_8));
            }

            @Override
            public int size() {
                return events.size();
            }
        };
    }

    /**
     * Reads an export.
     *
     * @throws CorruptArchiveException if it is not an export, or is damaged
     */
    public static CaseArchive read(Path archive) {
        try (ZipArchive zip = ZipArchive.open(archive)) {
            checkSums(zip);
            Entry envelopes = zip.entries().get(EVENTS);
            if (envelopes == null) {
                throw new CorruptArchiveException("it has no " + EVENTS + ".");
            }
            try (Reader text = new InputStreamReader(zip.read(envelopes), StandardCharsets.UTF_8.newDecoder());
                    JsonParser json = MAPPER.createParser(text)) {
                return new CaseArchive(new Reading(zip).events(json));
            } catch (JacksonException e) {
                throw new CorruptArchiveException("its file " + EVENTS + " is not JSON of an export.");
            }
        } catch (IOException e) {
            throw new CorruptArchiveException("it cannot be read.");
        }
    }

    /** The digest of each file is the one in SHA256SUMS, as {@code sha256sum -c} checks, and none is left out. */
    private static void checkSums(ZipArchive zip) {
        Entry sums = zip.entries().get(SUMS);
        if (sums == null) {
            throw new CorruptArchiveException("it has no " + SUMS + ".");
        }
        Set<String> unlisted = new TreeSet<>(zip.entries().keySet());
        unlisted.remove(SUMS);
        Map<String, Sha256> digests = new HashMap<>();
        new String(bytes(zip, sums, LARGEST_SUMS), StandardCharsets.ISO_8859_1)
                .lines()
                .forEach(line -> {
                    Matcher parts = SUM.matcher(line);
                    if (!parts.matches()) {
                        throw new CorruptArchiveException("its " + SUMS + " has a line that is no checksum.");
                    }
                    String name = parts.group(2);
                    if (!unlisted.remove(name)) {
                        throw new CorruptArchiveException(
                                "its file " + ZipArchive.shown(name) + " is missing, or listed twice.");
                    }
                    digests.put(name, new Sha256(parts.group(1)));
                });
        if (!unlisted.isEmpty()) {
            throw new CorruptArchiveException(
                    "its file " + unlisted.iterator().next() + " is not listed in " + SUMS + ".");
        }
        zip.entries().forEach((name, entry) -> {
            Sha256 digest = digests.get(name);
            if (digest != null && !digest.equals(digest(zip, entry))) {
                throw new CorruptArchiveException(
                        "its file " + name + " has been altered: the checksum in " + SUMS + " is another.");
            }
        });
    }

    private static Sha256 digest(ZipArchive zip, Entry entry) {
        MessageDigest digest = Sha256.newDigest();
        zip.copy(entry, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return Sha256.of(digest);
    }

    private static byte[] bytes(ZipArchive zip, Entry entry, int most) {
        if (entry.size() > most) {
            throw new CorruptArchiveException("its file " + entry.name() + " is larger than " + most + " bytes.");
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream((int) entry.size());
        zip.copy(entry, content);
        return content.toByteArray();
    }

    /** One reading of the events of an archive, envelope by envelope. */
    private static final class Reading {

        private final ZipArchive zip;
        private final List<Stored> events = new ArrayList<>();
        private final Set<String> eventIds = new HashSet<>();
        private final Set<String> used = new HashSet<>();
        private String agreementId = "";
        private long all;

        Reading(ZipArchive zip) {
            this.zip = zip;
        }

        List<Stored> events(JsonParser json) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = json.currentName();
                    JsonToken value = json.nextToken();
                    if (name.equals("agreementId") && value == JsonToken.VALUE_STRING) {
                        agreementId = json.getString();
                    } else if (name.equals("events") && value == JsonToken.START_ARRAY) {
                        while (json.nextToken() == JsonToken.START_OBJECT) {
                            add(MAPPER.readerFor(JsonNode.class)
                                    .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                                    .<JsonNode>readValue(json));
                        }
                    } else {
                        json.skipChildren();
                    }
                }
            }
            if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
                throw new CorruptArchiveException("its file " + EVENTS + " is not JSON of an export.");
            }
            if (events.isEmpty()) {
                throw new CorruptArchiveException("it has no events.");
            }
            zip.entries().keySet().stream()
                    .filter(name -> name.startsWith(FOLDER) && !used.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new CorruptArchiveException("its file " + name + " is no event's.");
                    });
            return events;
        }

        private void add(JsonNode noted) {
            Envelope envelope = Envelope.read(noted, events.size(), agreementId);
            Entry file = zip.entries().get(envelope.payload());
            if (file == null || !envelope.payload().startsWith(FOLDER) || !used.add(envelope.payload())) {
                throw new CorruptArchiveException("event " + events.size() + " has no file of its own.");
            }
            if (!eventIds.add(envelope.eventId())) {
                throw new CorruptArchiveException("two events have the identifier " + envelope.eventId() + ".");
            }
            byte[] payload = bytes(zip, file, LARGEST_EVENT);
            all += payload.length + envelope.metadata().length();
            if (all > LARGEST_CASE) {
                throw new CorruptArchiveException("its events are larger than " + LARGEST_CASE + " bytes in all.");
            }
            if (!agreementId.equals(agreementOf(envelope.payload(), payload))) {
                throw new CorruptArchiveException(
                        "its file " + envelope.payload() + " is not about agreement " + agreementId + ".");
            }
            events.add(new Stored(envelope, payload));
        }

        /** The agreement that the payload names, which is read to its end. */
        private static String agreementOf(String name, byte[] payload) {
            String agreement = "";
            try (JsonParser json = MAPPER.createParser(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .toString())) {
                if (json.nextToken() != JsonToken.START_OBJECT) {
                    throw new CorruptArchiveException("its file " + name + " is not a JSON object.");
                }
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    boolean sought = json.currentName().equals("agreementId");
                    if (json.nextToken() == JsonToken.VALUE_STRING && sought) {
                        agreement = json.getString();
                    }
                    json.skipChildren();
                }
                if (json.nextToken() != null) {
                    throw new CorruptArchiveException(
                            "its file " + name + " is not JSON: something follows the object.");
                }
                return agreement;
            } catch (JacksonException e) {
                throw new CorruptArchiveException("its file " + name + " is not JSON, or goes too deep or too far.");
            } catch (CharacterCodingException e) {
                throw new CorruptArchiveException("its file " + name + " is not UTF-8.");
            }
        }
    }
}
