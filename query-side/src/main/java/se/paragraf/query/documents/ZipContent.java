package se.paragraf.query.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Recognizes office documents that are ZIP archives: Office Open XML by the type that {@code [Content_Types].xml} gives its
 * main part, OpenDocument by its first entry {@code mimetype}, which is stored as it is. The archive is read as if it were
 * forged: its directory and end record are the last bytes of it, no name is there twice, and Zip64 is not taken. One with
 * the marks of both formats is of neither.
 */
final class ZipContent {

    private static final int END = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY = 46;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int LOCAL = 30;
    private static final int MOST_COMMENT = 0xFFFF;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int ENCRYPTED = 1;
    private static final String MIME_TYPE = "mimetype";
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, RecognizedType> MAIN_PARTS = Map.of(
            OOXML + "wordprocessingml.document.main+xml", RecognizedType.DOCX,
            OOXML + "spreadsheetml.sheet.main+xml", RecognizedType.XLSX,
            OOXML + "presentationml.presentation.main+xml", RecognizedType.PPTX);

    private ZipContent() {}

    /**
     * The end record of an archive.
     *
     * @param entries how many entries the directory has
     * @param directorySize how many bytes it has
     * @param directoryOffset where it begins
     * @param length how many bytes the record has with the comment
     */
    record End(int entries, long directorySize, long directoryOffset, int length) {}

    /** An entry of the directory. */
    private record Entry(int method, boolean encrypted, long compressedSize, long place) {}

    /** The end record in the last bytes of a file, if its comment ends where the file does. */
    static Optional<End> endOf(byte[] last) {
        ByteBuffer bytes = little(last);
        for (int at = last.length - END; at >= Math.max(0, last.length - END - MOST_COMMENT); at--) {
            if (bytes.getInt(at) == END_SIGNATURE && at + END + unsigned(bytes, at + 20) == last.length) {
                return Optional.of(new End(
                        unsigned(bytes, at + 10),
                        bytes.getInt(at + 12) & 0xFFFFFFFFL,
                        bytes.getInt(at + 16) & 0xFFFFFFFFL,
                        last.length - at));
            }
        }
        return Optional.empty();
    }

    /**
     * The type of an archive.
     *
     * @param head its first bytes
     * @param last its last bytes
     * @param size how many it has
     * @param contentTypes what was kept of it on the way
     */
    static Optional<RecognizedType> typeOf(byte[] head, byte[] last, long size, ContentTypesScan contentTypes) {
        return endOf(last).flatMap(end -> directory(end, last, size)).flatMap(entries -> {
            boolean both = entries.containsKey(ContentTypesScan.NAME) && entries.containsKey(MIME_TYPE);
            return both ? Optional.empty() : ooxml(entries, contentTypes).or(() -> odf(entries, head));
        });
    }

    /** The entries by their names, in order; nothing where the directory is not whole in the last bytes. */
    private static Optional<Map<String, Entry>> directory(End end, byte[] last, long size) {
        long begin = last.length - end.length() - end.directorySize();
        if (begin < 0 || end.directoryOffset() + end.directorySize() + end.length() != size) {
            return Optional.empty();
        }
        ByteBuffer bytes = little(last);
        Map<String, Entry> entries = new LinkedHashMap<>();
        int limit = last.length - end.length();
        int at = (int) begin;
        while (at + ENTRY <= limit && bytes.getInt(at) == ENTRY_SIGNATURE) {
            int name = unsigned(bytes, at + 28);
            int next = at + ENTRY + name + unsigned(bytes, at + 30) + unsigned(bytes, at + 32);
            Entry entry = new Entry(
                    unsigned(bytes, at + 10),
                    (unsigned(bytes, at + 8) & ENCRYPTED) != 0,
                    bytes.getInt(at + 20) & 0xFFFFFFFFL,
                    bytes.getInt(at + 42) & 0xFFFFFFFFL);
            if (next > limit
                    || entries.put(new String(last, at + ENTRY, name, StandardCharsets.UTF_8), entry) != null) {
                return Optional.empty();
            }
            at = next;
        }
        return at == limit && entries.size() == end.entries() ? Optional.of(entries) : Optional.empty();
    }

    private static Optional<RecognizedType> ooxml(Map<String, Entry> entries, ContentTypesScan contentTypes) {
        Entry types = entries.get(ContentTypesScan.NAME);
        if (types == null || types.encrypted() || types.method() != STORED && types.method() != DEFLATED) {
            return Optional.empty();
        }
        Set<RecognizedType> found = contentTypes
                .at(types.place(), types.compressedSize(), types.method() == DEFLATED)
                .orElse(Map.of())
                .entrySet()
                .stream()
                .filter(part -> MAIN_PARTS.containsKey(part.getValue()))
                .filter(part -> entries.containsKey(part.getKey().replaceFirst("^/", "")))
                .map(part -> MAIN_PARTS.get(part.getValue()))
                .collect(Collectors.toSet());
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    private static Optional<RecognizedType> odf(Map<String, Entry> entries, byte[] head) {
        Entry mimeType = entries.get(MIME_TYPE);
        if (mimeType == null
                || mimeType.place() != 0
                || mimeType.method() != STORED
                || mimeType.encrypted()
                || !entries.containsKey("content.xml")) {
            return Optional.empty();
        }
        ByteBuffer local = little(head);
        int begin = LOCAL + unsigned(local, 26) + unsigned(local, 28);
        String name =
                new String(head, LOCAL, Math.min(MIME_TYPE.length(), head.length - LOCAL), StandardCharsets.US_ASCII);
        if (!name.equals(MIME_TYPE) || begin + mimeType.compressedSize() > head.length) {
            return Optional.empty();
        }
        String type = new String(head, begin, (int) mimeType.compressedSize(), StandardCharsets.US_ASCII).strip();
        return type.startsWith(OPEN_DOCUMENT) ? RecognizedType.of(type) : Optional.empty();
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xFFFF;
    }
}
