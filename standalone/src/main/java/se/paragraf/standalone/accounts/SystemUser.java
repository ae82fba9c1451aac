package se.paragraf.standalone.accounts;

import com.sun.security.auth.module.NTSystem;
import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A user of the operating system, as the system itself knows the owner of a process or file. Neither a Java property such as
 * {@code user.name} nor an environment variable has a part in it.
 *
 * @param key what tells users apart, whatever they are called: {@code uid} and the number, or the name with its domain
 * @param name the user's name; where the system knows none, or one that is not plain, the key with a hyphen
 */
public record SystemUser(String key, String name) {

    // Latin letters only, so that nothing in it can pass for another name.
    private static final Pattern PLAIN_NAME =
            Pattern.compile("[\\p{IsLatin}\\p{Nd}_][\\p{IsLatin}0-9._@\\\\-]*(?: [\\p{IsLatin}0-9._@\\\\-]+)*\\$?");
    private static final String UNIX = "unix";
    private static final int LONGEST_NAME = 100;

    /** The user who runs this process. */
    public static SystemUser current() {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains(UNIX)) {
            NTSystem system = new NTSystem();
            return ofName(system.getDomain() + "\\" + system.getName());
        }
        UnixSystem system = new UnixSystem();
        return ofNumber(system.getUid(), system.getUsername());
    }

    /** The user who owns a file. */
    static SystemUser ownerOf(Path file) throws IOException {
        String owner = Files.getOwner(file).getName();
        return Files.getFileStore(file).supportsFileAttributeView(UNIX)
                ? ofNumber(((Number) Files.getAttribute(file, "unix:uid")).longValue(), owner)
                : ofName(owner);
    }

    static SystemUser ofNumber(long number, @Nullable String name) {
        return new SystemUser("uid " + number, name != null && isPlain(name) ? name : "uid-" + number);
    }

    private static SystemUser ofName(String name) {
        return new SystemUser("user " + name, isPlain(name) ? name : "user-" + Integer.toHexString(name.hashCode()));
    }

    private static boolean isPlain(String name) {
        return name.length() <= LONGEST_NAME
                && PLAIN_NAME.matcher(name).matches()
                && Normalizer.isNormalized(name, Form.NFKC);
    }
}
