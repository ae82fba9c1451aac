package se.paragraf.query.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Recognizes Word and Excel documents of before 2007, which are OLE2 compound files (MS-CFB), by the entries of their
 * directory. These have 128 bytes and begin at multiples of that, so that they are found wherever the directory lies, in one
 * pass. Where a document has another one embedded, the class of the root says which of them it is.
 */
final class CompoundFileScan {

    private static final int ENTRY = 128;
    private static final int TYPE = 66;
    private static final int CLASS = 80;
    private static final byte STREAM = 2;
    private static final byte ROOT = 5;
    private static final Map<String, RecognizedType> STREAMS = Map.of(
            "WordDocument", RecognizedType.DOC,
            "Workbook", RecognizedType.XLS,
            "Book", RecognizedType.XLS);

    /** The first four bytes of the class of a root; the others are those of all classes of OLE. */
    private static final Map<Integer, RecognizedType> CLASSES = Map.of(
            0x00020906, RecognizedType.DOC,
            0x00020900, RecognizedType.DOC,
            0x00020820, RecognizedType.XLS,
            0x00020810, RecognizedType.XLS);

    private final byte[] entry = new byte[ENTRY];
    private final Set<RecognizedType> found = EnumSet.noneOf(RecognizedType.class);
    private Optional<RecognizedType> byClass = Optional.empty();
    private boolean hasRoot;
    private int filled;

    void read(byte[] buffer, int offset, int length) {
        int from = offset;
        while (from < offset + length) {
            int some = Math.min(ENTRY - filled, offset + length - from);
            System.arraycopy(buffer, from, entry, filled, some);
            filled += some;
            from += some;
            if (filled == ENTRY) {
                filled = 0;
                look();
            }
        }
    }

    private void look() {
        byte type = entry[TYPE];
        int length = (entry[64] & 0xFF) + ((entry[65] & 0xFF) << 8);
        if (type != STREAM && type != ROOT || length < 4 || length > 64 || length % 2 != 0) {
            return;
        }
        String name = new String(entry, 0, length - 2, StandardCharsets.UTF_16LE);
        boolean isPadded = Arrays.equals(entry, length - 2, 64, new byte[66 - length], 0, 66 - length);
        if (type == ROOT && name.equals("Root Entry") && isPadded && !hasRoot) {
            hasRoot = true;
            byClass = Optional.ofNullable(CLASSES.get(
                    ByteBuffer.wrap(entry).order(ByteOrder.LITTLE_ENDIAN).getInt(CLASS)));
        } else if (type == STREAM && isPadded && STREAMS.containsKey(name)) {
            found.add(STREAMS.get(name));
        }
    }

    /** The type of the file; nothing where it has neither document, or both and the root does not say which it is. */
    Optional<RecognizedType> type() {
        if (!hasRoot || found.isEmpty()) {
            return Optional.empty();
        }
        return found.size() == 1 ? found.stream().findFirst() : byClass.filter(found::contains);
    }
}
