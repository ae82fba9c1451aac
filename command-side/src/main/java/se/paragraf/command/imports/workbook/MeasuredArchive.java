package se.paragraf.command.imports.workbook;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * ZIP archive whose every entry has been inflated and measured once, and thrown away, before any is read. What a header
 * says of a size is not believed, only what comes out. Refused: more than {@link #MOST_BYTES} altogether, more than
 * {@link #MOST_ENTRIES} entries, two entries of one name, encrypted entries, compression other than deflate, content that
 * does not fit its checksum, and XML beyond the bounds of {@link MeasuredXml}.
 */
final class MeasuredArchive {

    /** The most bytes of all entries: 256 MiB, or half the heap. Sheets are streamed, so they need not fit in memory. */
    static final long MOST_BYTES = Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 2);

    /** The most entries. A workbook has one for each sheet and picture. */
    static final int MOST_ENTRIES = 10_000;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries;
    private final MeasuredXml xml;

    private MeasuredArchive(ZipFile zip, Map<String, ZipArchiveEntry> entries, MeasuredXml xml) {
        this.zip = zip;
        this.entries = entries;
        this.xml = xml;
    }

    static MeasuredArchive of(byte[] file) throws IOException {
        mustNotHaveTooMany(file);
        ZipFile zip = ZipFile.builder().setByteArray(file).get();
        Map<String, ZipArchiveEntry> entries = new HashMap<>();
        MeasuredXml xml = new MeasuredXml();
        long[] left = {MOST_BYTES};
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (entries.put(key(entry.getName()), entry) != null) {
                throw new UnreadableWorkbookException(
                        "Arbetsboken har två delar med samma namn, så att den kan läsas på två sätt. Spara den på nytt i"
                                + " kalkylprogrammet.",
                        "The workbook has two parts of one name, so that it could be read in two ways. Save it again in the"
                                + " spreadsheet program.");
            }
            measure(zip, entry, xml, left);
        }
        xml.end();
        return new MeasuredArchive(zip, entries, xml);
    }

    private static void measure(ZipFile zip, ZipArchiveEntry entry, MeasuredXml xml, long[] left) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw Workbook.encrypted();
        }
        if (entry.getMethod() != ZipEntry.DEFLATED && entry.getMethod() != ZipEntry.STORED) {
            throw UnreadableWorkbookException.damaged();
        }
        try (CountedStream bytes = new CountedStream(zip.getInputStream(entry), left)) {
            xml.measure(bytes);
            bytes.drain();
            if (bytes.checksum.getValue() != entry.getCrc()) {
                throw UnreadableWorkbookException.damaged();
            }
        }
    }

    /** The directory is read whole. Its own count of entries could be forged; its signatures cannot. */
    private static void mustNotHaveTooMany(byte[] file) {
        int signatures = 0;
        for (int at = 0; at + 3 < file.length; at++) {
            if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 1 && file[at + 3] == 2) {
                signatures++;
            }
        }
        if (signatures > MOST_ENTRIES) {
            throw UnreadableWorkbookException.tooLarge(
                    "fler än " + MOST_ENTRIES + " delar", "more than " + MOST_ENTRIES + " parts");
        }
    }

    /** What the XML of its entries says as a whole. */
    MeasuredXml xml() {
        return xml;
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** Whether there is an entry in that folder. */
    boolean hasFolder(String name) {
        return entries.keySet().stream().anyMatch(entry -> entry.startsWith(key(name) + "/"));
    }

    /** The content of an entry, empty where there is none. */
    InputStream open(String name) throws IOException {
        ZipArchiveEntry entry = entries.get(key(name));
        return entry == null ? new ByteArrayInputStream(new byte[0]) : zip.getInputStream(entry);
    }

    /** The beginning of an entry as ASCII. */
    String beginning(String name) throws IOException {
        try (InputStream bytes = open(name)) {
            return new String(bytes.readNBytes(200), StandardCharsets.US_ASCII).strip();
        }
    }

    /** Readers of workbooks find entries whatever their letter case and their leading slash. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('\\', '/').replaceFirst("^/+", "");
    }

    /** Counts what comes out against what is left for the whole archive. */
    private static final class CountedStream extends FilterInputStream {

        private final long[] left;
        private final CRC32 checksum = new CRC32();

        CountedStream(InputStream in, long[] left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                checksum.update(buffer, offset, read);
                left[0] -= read;
                if (left[0] < 0) {
                    throw UnreadableWorkbookException.tooLarge(
                            "mer än " + (MOST_BYTES >> 20) + " MiB uppackat innehåll",
                            "more than " + (MOST_BYTES >> 20) + " MiB of unpacked content");
                }
            }
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            return Math.max(0, read(new byte[(int) Math.min(bytes, 8192)]));
        }

        void drain() throws IOException {
            byte[] buffer = new byte[8192];
            while (read(buffer, 0, buffer.length) >= 0) {
                // counted
            }
        }
    }
}
