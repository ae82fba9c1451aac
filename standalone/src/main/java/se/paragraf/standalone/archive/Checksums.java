package se.paragraf.standalone.archive;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.paragraf.value.Sha256;

/** Verifies the files of an export against its SHA256SUMS, as {@code sha256sum -c} does, and that none is left out. */
final class Checksums {

    private static final String FILE = "SHA256SUMS";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S+)");

    private Checksums() {}

    /** @throws CorruptArchiveException naming the first file that is altered, missing or too many */
    static void check(Map<String, byte[]> files) {
        byte[] sums = files.get(FILE);
        if (sums == null) {
            throw new CorruptArchiveException("it has no " + FILE + ".");
        }
        Set<String> unlisted = new HashSet<>(files.keySet());
        unlisted.remove(FILE);
        new String(sums, StandardCharsets.UTF_8).lines().forEach(line -> {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new CorruptArchiveException("its " + FILE + " has a line that is no checksum.");
            }
            String name = parts.group(2);
            byte[] content = files.get(name);
            if (content == null || !unlisted.remove(name)) {
                throw new CorruptArchiveException("its file " + name + " is missing, or listed twice.");
            }
            if (!Sha256.of(content).value().equals(parts.group(1))) {
                throw new CorruptArchiveException(
                        "its file " + name + " has been altered: the checksum in " + FILE + " is another.");
            }
        });
        if (!unlisted.isEmpty()) {
            throw new CorruptArchiveException("its file "
                    + unlisted.stream().sorted().findFirst().orElseThrow() + " is not listed in " + FILE + ".");
        }
    }
}
