package se.paragraf.query.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Keeps what follows each place of a stream that looks like the local header of {@code [Content_Types].xml}, until the
 * directory of the archive, which comes last, says which place it is. At most {@value #MOST_PLACES} places are kept, of
 * each at most {@value #MOST_KEPT} bytes, and at most {@value #MOST_READ} bytes are read of the entry.
 */
final class ContentTypesScan {

    static final String NAME = "[Content_Types].xml";

    private static final byte[] NAME_BYTES = NAME.getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 30;
    private static final int LOOKED_AT = HEADER + NAME_BYTES.length;
    private static final int MOST_PLACES = 4;
    private static final int MOST_KEPT = 64 * 1024;
    private static final int MOST_READ = 1024 * 1024;

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final Map<Long, ByteArrayOutputStream> places = new HashMap<>();
    private byte[] before = new byte[0];
    private long position;

    void read(byte[] buffer, int offset, int length) {
        places.forEach((place, kept) -> kept.write(buffer, offset, Math.min(length, MOST_KEPT - kept.size())));
        byte[] window = Arrays.copyOf(before, before.length + length);
        System.arraycopy(buffer, offset, window, before.length, length);
        long start = position - before.length;
        for (int at = 0; at + LOOKED_AT <= window.length; at++) {
            if (window[at + HEADER] == '[' && isHeader(window, at) && places.size() < MOST_PLACES) {
                ByteArrayOutputStream kept = places.computeIfAbsent(start + at, place -> new ByteArrayOutputStream());
                kept.reset();
                kept.write(window, at, Math.min(window.length - at, MOST_KEPT));
            }
        }
        before = Arrays.copyOfRange(window, Math.max(0, window.length - LOOKED_AT + 1), window.length);
        position += length;
    }

    private static boolean isHeader(byte[] bytes, int at) {
        return bytes[at] == 'P'
                && bytes[at + 1] == 'K'
                && bytes[at + 2] == 3
                && bytes[at + 3] == 4
                && Arrays.equals(bytes, at + HEADER, at + LOOKED_AT, NAME_BYTES, 0, NAME_BYTES.length);
    }

    /**
     * The content types of the parts that the entry names, by the names of the parts, or nothing where it cannot be read.
     *
     * @param place where its local header is
     * @param compressedSize how many bytes it has in the archive
     * @param deflated whether these are compressed
     */
    Optional<Map<String, String>> at(long place, long compressedSize, boolean deflated) {
        byte[] kept = Optional.ofNullable(places.get(place))
                .map(ByteArrayOutputStream::toByteArray)
                .orElse(new byte[0]);
        if (kept.length < LOOKED_AT) {
            return Optional.empty();
        }
        int begin = LOOKED_AT + (kept[28] & 0xFF) + ((kept[29] & 0xFF) << 8);
        if (begin + compressedSize > kept.length) {
            return Optional.empty();
        }
        ByteArrayInputStream raw = new ByteArrayInputStream(kept, begin, (int) compressedSize);
        Inflater inflater = new Inflater(true);
        try {
            byte[] xml = (deflated ? new InflaterInputStream(raw, inflater) : raw).readNBytes(MOST_READ + 1);
            return xml.length > MOST_READ ? Optional.empty() : Optional.of(overrides(xml));
        } catch (IOException | XMLStreamException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    private static Map<String, String> overrides(byte[] xml) throws XMLStreamException {
        Map<String, String> types = new HashMap<>();
        Set<String> seen = new HashSet<>();
        XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(xml));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("Override")) {
                String part = reader.getAttributeValue(null, "PartName");
                String type = reader.getAttributeValue(null, "ContentType");
                if (part == null || type == null || !seen.add(part)) {
                    throw new XMLStreamException("an Override without a part or a type, or twice");
                }
                types.put(part, type);
            }
        }
        return types;
    }
}
