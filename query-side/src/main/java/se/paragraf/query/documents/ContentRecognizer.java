package se.paragraf.query.documents;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Recognizes the type of a document by its bytes, which are written to it, in bounded memory: it keeps their first
 * {@value #HEAD}, their last {@value #TAIL}, and what the readers of containers need.
 *
 * <p>Bytes that could be read as two types are of none: what is no ZIP archive at its beginning but is one at its end, an
 * archive with the marks of two formats, and what is no text but has the marks of HTML in its first {@value #MARKED} bytes.
 */
final class ContentRecognizer extends OutputStream {

    private static final int HEAD = 64 * 1024;
    private static final int TAIL = 1024 * 1024;
    private static final int MARKED = 1024;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] TIFF_LITTLE = {'I', 'I', 42, 0};
    private static final byte[] TIFF_BIG = {'M', 'M', 0, 42};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RTF = "{\\rtf".getBytes(StandardCharsets.US_ASCII);
    private static final List<String> HTML_MARKS = List.of("<!doctype html", "<html", "<script", "<body", "<iframe");

    private final byte[] head = new byte[HEAD];
    private byte[] tail = new byte[0];
    private final TextCheck text = new TextCheck();
    private final CompoundFileScan compound = new CompoundFileScan();
    private final ContentTypesScan contentTypes = new ContentTypesScan();
    private long size;

    @Override
    public void write(int next) {
        write(new byte[] {(byte) next}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
        if (size < HEAD) {
            System.arraycopy(buffer, offset, head, (int) size, (int) Math.min(HEAD - size, length));
        }
        keepLast(buffer, offset, length);
        text.read(buffer, offset, length);
        compound.read(buffer, offset, length);
        contentTypes.read(buffer, offset, length);
        size += length;
    }

    /** Keeps the last bytes in a ring, which is as large as what came before it is full. */
    private void keepLast(byte[] buffer, int offset, int length) {
        if (tail.length < TAIL) {
            tail = Arrays.copyOf(tail, (int) Math.min(TAIL, Math.max(tail.length * 2L, size + length)));
        }
        int from = Math.max(0, length - TAIL);
        while (from < length) {
            int place = (int) ((size + from) % TAIL);
            int some = Math.min(length - from, TAIL - place);
            System.arraycopy(buffer, offset + from, tail, place, some);
            from += some;
        }
    }

    /** The type of all that was written; nothing where it is none that is recognized, or could be two. */
    Optional<RecognizedType> type() {
        if (size == 0) {
            return Optional.of(RecognizedType.TEXT);
        } else if (begins(ZIP)) {
            return ZipContent.typeOf(head(), lastBytes(), size, contentTypes);
        }
        return simple().filter(found -> ZipContent.endOf(lastBytes()).isEmpty());
    }

    private Optional<RecognizedType> simple() {
        if (begins(OLE2)) {
            return compound.type();
        } else if (begins(RTF)) {
            return Optional.of(RecognizedType.RTF);
        }
        Optional<RecognizedType> binary = binary();
        if (binary.isPresent()) {
            return binary.filter(found -> !hasHtmlMarks());
        }
        return text.isText() ? Optional.of(TextContent.typeOf(head())) : Optional.empty();
    }

    private Optional<RecognizedType> binary() {
        if (begins(PDF)) {
            return Optional.of(RecognizedType.PDF);
        } else if (begins(PNG)) {
            return Optional.of(RecognizedType.PNG);
        } else if (begins(JPEG)) {
            return Optional.of(RecognizedType.JPEG);
        }
        return begins(TIFF_LITTLE) || begins(TIFF_BIG) ? Optional.of(RecognizedType.TIFF) : Optional.empty();
    }

    private boolean begins(byte[] signature) {
        return size >= signature.length && Arrays.equals(head, 0, signature.length, signature, 0, signature.length);
    }

    private byte[] head() {
        return Arrays.copyOf(head, (int) Math.min(size, HEAD));
    }

    private boolean hasHtmlMarks() {
        String marked =
                new String(head, 0, (int) Math.min(size, MARKED), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return HTML_MARKS.stream().anyMatch(marked::contains);
    }

    private byte[] lastBytes() {
        if (size <= TAIL) {
            return Arrays.copyOf(tail, (int) size);
        }
        byte[] last = new byte[TAIL];
        int oldest = (int) (size % TAIL);
        System.arraycopy(tail, oldest, last, 0, TAIL - oldest);
        System.arraycopy(tail, 0, last, TAIL - oldest, oldest);
        return last;
    }
}
