package se.paragraf.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.paragraf.value.Sha256;

/**
 * Writer of reproducible zip files: entries are not compressed, since compressors differ, and all have the same time. The
 * last entry lists the SHA-256 digests of all others in the form that {@code sha256sum -c} checks.
 */
final class StoredZip implements AutoCloseable {

    static final String CHECKSUMS = "SHA256SUMS";

    /** Not the first day that a zip can name: for that one Java adds its own time zone. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;
    private final StringBuilder checksums = new StringBuilder();

    StoredZip(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void add(String name, String text) throws IOException {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void add(String name, byte[] content) throws IOException {
        checksums.append(Sha256.of(content).value()).append("  ").append(name).append('\n');
        write(name, content);
    }

    private void write(String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** Adds the checksums and ends the zip; what it is written to stays open. */
    @Override
    public void close() throws IOException {
        write(CHECKSUMS, checksums.toString().getBytes(StandardCharsets.UTF_8));
        zip.finish();
        zip.flush();
    }
}
