package se.paragraf.standalone.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import se.paragraf.value.Sha256;

/** The digest of a file, which is read in pieces. */
public final class FileDigest {

    private FileDigest() {}

    /** The SHA-256 digest (FIPS 180-4), as 64 hexadecimal digits in lower case. */
    public static String sha256(Path file) {
        MessageDigest digest = Sha256.newDigest();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return Sha256.of(digest).value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
