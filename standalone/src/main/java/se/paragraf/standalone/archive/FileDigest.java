package se.paragraf.standalone.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest of a file's bytes, in a buffer's memory. */
public final class FileDigest {

    private FileDigest() {}

    /** The SHA-256 digest (FIPS 180-4), as 64 hexadecimal digits in lower case. */
    public static String sha256(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            DigestInputStream read = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"));
            read.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(read.getMessageDigest().digest());
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
