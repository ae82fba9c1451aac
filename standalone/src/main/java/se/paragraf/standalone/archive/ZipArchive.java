package se.paragraf.standalone.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import se.paragraf.value.Text;

/**
 * Reader of a zip (PKWARE APPNOTE 6.3) that may be forged. It is stricter than {@link java.util.zip.ZipFile}: the directory
 * is bounded before it is read, every entry has to say the same in the directory and at its own place, and the entries lie
 * one after the other from the first byte of the file to the directory, so that none shares its bytes with another. There
 * is no Zip64, no encryption, no link and no comment of the archive. Nothing is written to disk.
 *
 * <p>Memory: the directory, some hundred bytes for each entry; the content is streamed.
 */
final class ZipArchive implements AutoCloseable {

    /** The most files, the most bytes in one, and the most in all; bytes as they are read, decompressed. */
    static final int MOST_FILES = 20_000;

    static final int LARGEST_FILE = 64 << 20;
    static final long LARGEST_ARCHIVE = 512L << 20;

    /** How many times its compressed size a file may have; text that repeats itself reaches some 50. */
    static final int MOST_COMPRESSED = 200;

    private static final int LARGEST_DIRECTORY = 8 << 20;
    private static final Pattern NAME = Pattern.compile("([a-z]+/)?[A-Za-z0-9][A-Za-z0-9._-]{0,200}");
    private static final int MOST_SHOWN = 100;

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int CENTRAL = 0x02014b50;
    private static final int CENTRAL_SIZE = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    private static final int DESCRIPTOR = 1 << 3;
    private static final int KNOWN_FLAGS = 1 << 1 | 1 << 2 | DESCRIPTOR | 1 << 11;
    private static final int ZIP64_EXTRA = 1;
    private static final int OTHER_NAME_EXTRA = 0x7075;
    private static final int UNIX = 3;
    private static final int UNIX_TYPE = 0xF000;
    private static final int UNIX_FILE = 0x8000;
    private static final long UNSIGNED = 0xFFFFFFFFL;

    private final FileChannel file;
    private final Map<String, Entry> entries;

    private ZipArchive(FileChannel file, Map<String, Entry> entries) {
        this.file = file;
        this.entries = entries;
    }

    /**
     * A file in the zip.
     *
     * @param name its name
     * @param flags its general purpose flags
     * @param deflated whether it is compressed
     * @param crc its CRC-32
     * @param compressed how many bytes of the zip it takes
     * @param size how many bytes it has
     * @param header where its own header is
     * @param content where its bytes are; not known before its header is read
     */
    record Entry(
            String name, int flags, boolean deflated, long crc, long compressed, long size, long header, long content) {

        private long end() {
            return content + compressed;
        }
    }

    /**
     * Opens a zip and checks all that can be checked without reading its files.
     *
     * @throws CorruptArchiveException if it is not such a zip
     */
    static ZipArchive open(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new CorruptArchiveException("it is not a file.");
        }
        FileChannel file = FileChannel.open(path);
        try {
            return new ZipArchive(file, entries(file));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** The files by their names, in the order of the directory. */
    Map<String, Entry> entries() {
        return entries;
    }

    /** The bytes of the file, as far as it has not more of them than the directory says. */
    InputStream read(Entry entry) {
        InputStream stored = new Stored(entry);
        return entry.deflated() ? new InflaterInputStream(stored, new Inflater(true)) : stored;
    }

    /**
     * Writes the bytes of the file, and checks their number and their CRC-32.
     *
     * @throws CorruptArchiveException if either is another than the directory says
     */
    void copy(Entry entry, OutputStream out) {
        CRC32 crc = new CRC32();
        long size = 0;
        byte[] buffer = new byte[1 << 14];
        Inflater inflater = new Inflater(true);
        Stored stored = new Stored(entry);
        try (InputStream in = entry.deflated() ? new InflaterInputStream(stored, inflater) : stored) {
            for (int read = in.read(buffer); read >= 0 && size <= entry.size(); read = in.read(buffer)) {
                crc.update(buffer, 0, read);
                out.write(buffer, 0, read);
                size += read;
            }
        } catch (IOException e) {
            throw new CorruptArchiveException("its file " + entry.name() + " cannot be decompressed.");
        } finally {
            inflater.end();
        }
        if (size != entry.size() || crc.getValue() != entry.crc() || stored.left() > 0) {
            throw new CorruptArchiveException(
                    "its file " + entry.name() + " has another size or CRC-32 than the zip says of it.");
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static Map<String, Entry> entries(FileChannel file) throws IOException {
        ByteBuffer directory = directory(file);
        long start = file.size() - END_SIZE - directory.limit();
        Map<String, Entry> entries = new LinkedHashMap<>();
        long all = 0;
        while (directory.hasRemaining()) {
            Entry entry = central(directory);
            if (entries.put(entry.name(), entry) != null) {
                throw new CorruptArchiveException("it has two files called " + entry.name() + ".");
            }
            all += entry.size();
            if (all > LARGEST_ARCHIVE) {
                throw new CorruptArchiveException("its files are larger than " + LARGEST_ARCHIVE + " bytes in all.");
            }
        }
        entries.replaceAll((name, entry) -> located(file, entry));
        mustLieOneAfterTheOther(entries, start);
        return entries;
    }

    /** The whole central directory, which lies between the files and the end record. */
    private static ByteBuffer directory(FileChannel file) throws IOException {
        long size = file.size();
        ByteBuffer end = size < END_SIZE ? ByteBuffer.allocate(END_SIZE) : bytes(file, size - END_SIZE, END_SIZE);
        if (end.getInt(0) != END || end.getShort(20) != 0) {
            throw new CorruptArchiveException("it cannot be read as a zip: it does not end as an export does.");
        }
        int files = Short.toUnsignedInt(end.getShort(10));
        long length = end.getInt(12) & UNSIGNED;
        long start = end.getInt(16) & UNSIGNED;
        if (end.getInt(4) != 0 || Short.toUnsignedInt(end.getShort(8)) != files) {
            throw new CorruptArchiveException("it is a part of a zip, or its directory is damaged.");
        }
        if (files > MOST_FILES || length > LARGEST_DIRECTORY) {
            throw new CorruptArchiveException("it has more than " + MOST_FILES + " files, or names too long.");
        }
        if (start + length + END_SIZE != size || length < (long) files * CENTRAL_SIZE) {
            throw new CorruptArchiveException("its directory does not lie where its end says that it does.");
        }
        ByteBuffer directory = bytes(file, start, (int) length);
        int counted = 0;
        for (int at = 0; at + CENTRAL_SIZE <= directory.limit(); counted++) {
            at += CENTRAL_SIZE
                    + Short.toUnsignedInt(directory.getShort(at + 28))
                    + Short.toUnsignedInt(directory.getShort(at + 30))
                    + Short.toUnsignedInt(directory.getShort(at + 32));
        }
        if (counted != files) {
            throw new CorruptArchiveException("its directory has " + counted + " files, its end says " + files + ".");
        }
        return directory;
    }

    private static Entry central(ByteBuffer directory) {
        int at = directory.position();
        int names = directory.remaining() < CENTRAL_SIZE ? 0 : Short.toUnsignedInt(directory.getShort(at + 28));
        int extras = directory.remaining() < CENTRAL_SIZE ? 0 : Short.toUnsignedInt(directory.getShort(at + 30));
        int comments = directory.remaining() < CENTRAL_SIZE ? 0 : Short.toUnsignedInt(directory.getShort(at + 32));
        int length = CENTRAL_SIZE + names + extras + comments;
        if (directory.remaining() < length || directory.getInt(at) != CENTRAL) {
            throw new CorruptArchiveException("its directory is damaged.");
        }
        String name = name(directory, at + CENTRAL_SIZE, names);
        int flags = Short.toUnsignedInt(directory.getShort(at + 8));
        int method = Short.toUnsignedInt(directory.getShort(at + 10));
        Entry entry = new Entry(
                name,
                flags,
                method == 8,
                directory.getInt(at + 16) & UNSIGNED,
                directory.getInt(at + 20) & UNSIGNED,
                directory.getInt(at + 24) & UNSIGNED,
                directory.getInt(at + 42) & UNSIGNED,
                0);
        mustBePlain(directory, at, entry, method);
        mustHaveNoOtherNameOrSize(directory, at + CENTRAL_SIZE + names, extras, name);
        mustBeBounded(entry);
        directory.position(at + length);
        return entry;
    }

    private static String name(ByteBuffer bytes, int at, int length) {
        String name =
                StandardCharsets.ISO_8859_1.decode(bytes.slice(at, length)).toString();
        if (!NAME.matcher(name).matches()) {
            throw new CorruptArchiveException("no export has a file called " + shown(name) + ".");
        }
        return name;
    }

    private static void mustBePlain(ByteBuffer directory, int at, Entry entry, int method) {
        if ((entry.flags() & ENCRYPTED) != 0) {
            throw new CorruptArchiveException("its file " + entry.name() + " is encrypted.");
        }
        if ((entry.flags() & ~KNOWN_FLAGS) != 0 || (method != 0 && method != 8)) {
            throw new CorruptArchiveException("its file " + entry.name() + " is packed in a way that no export uses.");
        }
        int madeBy = Byte.toUnsignedInt(directory.get(at + 5));
        int type = directory.getInt(at + 38) >>> 16 & UNIX_TYPE;
        if (madeBy == UNIX && type != 0 && type != UNIX_FILE) {
            throw new CorruptArchiveException(
                    "its file " + entry.name() + " is a link, or something else that is no file.");
        }
        if (directory.getShort(at + 34) != 0) {
            throw new CorruptArchiveException("its file " + entry.name() + " is in another part of a zip.");
        }
    }

    private static void mustHaveNoOtherNameOrSize(ByteBuffer directory, int at, int length, String name) {
        int end = at + length;
        for (int field = at; field < end; field += 4 + Short.toUnsignedInt(directory.getShort(field + 2))) {
            int id = field + 4 <= end ? Short.toUnsignedInt(directory.getShort(field)) : ZIP64_EXTRA;
            if (id == ZIP64_EXTRA || id == OTHER_NAME_EXTRA) {
                throw new CorruptArchiveException(
                        "its file " + name + " has a second name or size (Zip64), which no export has.");
            }
        }
    }

    private static void mustBeBounded(Entry entry) {
        if (entry.size() > LARGEST_FILE) {
            throw new CorruptArchiveException(
                    "its file " + entry.name() + " is larger than " + LARGEST_FILE + " bytes.");
        }
        boolean stored = !entry.deflated() && entry.size() != entry.compressed();
        if (stored || entry.size() > MOST_COMPRESSED * (entry.compressed() + 8)) {
            throw new CorruptArchiveException("its file " + entry.name() + " is said to be " + entry.size()
                    + " bytes in " + entry.compressed() + ", which no text is.");
        }
    }

    /** The entry with the place of its content, which its own header says. */
    private static Entry located(FileChannel file, Entry entry) {
        try {
            long size = file.size();
            if (entry.header() + LOCAL_SIZE > size) {
                throw differing(entry);
            }
            ByteBuffer header = bytes(file, entry.header(), LOCAL_SIZE);
            int names = Short.toUnsignedInt(header.getShort(26));
            int extras = Short.toUnsignedInt(header.getShort(28));
            long content = entry.header() + LOCAL_SIZE + names + extras;
            boolean later = (entry.flags() & DESCRIPTOR) != 0;
            boolean same = header.getInt(0) == LOCAL
                    && Short.toUnsignedInt(header.getShort(6)) == entry.flags()
                    && Short.toUnsignedInt(header.getShort(8)) == (entry.deflated() ? 8 : 0)
                    && isSaid(header.getInt(14), entry.crc(), later)
                    && isSaid(header.getInt(18), entry.compressed(), later)
                    && isSaid(header.getInt(22), entry.size(), later)
                    && content + entry.compressed() <= size
                    && entry.name()
                            .equals(StandardCharsets.ISO_8859_1
                                    .decode(bytes(file, entry.header() + LOCAL_SIZE, names))
                                    .toString());
            if (!same) {
                throw differing(entry);
            }
            return new Entry(
                    entry.name(),
                    entry.flags(),
                    entry.deflated(),
                    entry.crc(),
                    entry.compressed(),
                    entry.size(),
                    entry.header(),
                    content);
        } catch (IOException e) {
            throw differing(entry);
        }
    }

    private static boolean isSaid(int inHeader, long inDirectory, boolean later) {
        return (inHeader & UNSIGNED) == inDirectory || (later && inHeader == 0);
    }

    private static CorruptArchiveException differing(Entry entry) {
        return new CorruptArchiveException(
                "its file " + entry.name() + " is described in another way by the zip's directory than by itself.");
    }

    private static void mustLieOneAfterTheOther(Map<String, Entry> entries, long directory) {
        List<Entry> placed = entries.values().stream()
                .sorted(Comparator.comparingLong(Entry::header))
                .toList();
        long next = 0;
        for (int index = 0; index < placed.size(); index++) {
            Entry entry = placed.get(index);
            long end = index + 1 < placed.size() ? placed.get(index + 1).header() : directory;
            long gap = end - entry.end();
            boolean fits = (entry.flags() & DESCRIPTOR) == 0 ? gap == 0 : gap == 12 || gap == 16;
            if ((index == 0 && entry.header() != next) || !fits) {
                throw new CorruptArchiveException(
                        "its file " + entry.name() + " shares bytes with another, or others lie beside it.");
            }
        }
    }

    /** The text as an error message may show it. */
    static String shown(String text) {
        String shown = Text.shown(text.substring(0, Math.min(text.length(), MOST_SHOWN)));
        return text.length() > MOST_SHOWN ? shown + "…" : shown;
    }

    private static ByteBuffer bytes(FileChannel file, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) {
                throw new CorruptArchiveException("it cannot be read as a zip: it ends too early.");
            }
        }
        return bytes.flip();
    }

    /** The bytes of an entry as they are in the zip. */
    private final class Stored extends InputStream {

        private long at;
        private final long end;

        Stored(Entry entry) {
            this.at = entry.content();
            this.end = entry.end();
        }

        long left() {
            return end - at;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            if (at >= end) {
                return -1;
            }
            int read = file.read(ByteBuffer.wrap(to, offset, (int) Math.min(length, end - at)), at);
            at += Math.max(0, read);
            return read;
        }
    }
}
