package se.paragraf.standalone.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads the files of a zip into memory, within bounds. Nothing is written to disk, so its names can do no harm. */
final class ZipFiles {

    /** The most files, the most bytes in one, and the most in all. */
    static final int MOST_FILES = 100_000;

    static final int LARGEST_FILE = 64 << 20;
    static final long LARGEST_ARCHIVE = 512L << 20;

    private static final Pattern NAME = Pattern.compile("([a-z]+/)?[A-Za-z0-9][A-Za-z0-9._-]{0,200}");

    private ZipFiles() {}

    static Map<String, byte[]> read(Path archive) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long all = 0;
        try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                mustBeAllowed(entry.getName(), files);
                byte[] content = read(zip, entry);
                all += content.length;
                if (all > LARGEST_ARCHIVE) {
                    throw new CorruptArchiveException(
                            "its files are larger than " + LARGEST_ARCHIVE + " bytes in all.");
                }
                files.put(entry.getName(), content);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new CorruptArchiveException("it cannot be read as a zip: " + e.getMessage() + ".");
        }
        return files;
    }

    private static void mustBeAllowed(String name, Map<String, byte[]> files) {
        if (!NAME.matcher(name).matches()) {
            throw new CorruptArchiveException("no export has a file called " + name + ".");
        }
        if (files.containsKey(name)) {
            throw new CorruptArchiveException("it has two files called " + name + ".");
        }
        if (files.size() == MOST_FILES) {
            throw new CorruptArchiveException("it has more than " + MOST_FILES + " files.");
        }
    }

    /** Does not rely on the size in the zip's directory. */
    private static byte[] read(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes(LARGEST_FILE + 1);
            if (content.length > LARGEST_FILE) {
                throw new CorruptArchiveException(
                        "its file " + entry.getName() + " is larger than " + LARGEST_FILE + " bytes.");
            }
            return content;
        }
    }
}
