package se.paragraf.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.paragraf.startup.Setting;

/**
 * An address that nobody on the way can answer for: {@code https}, or {@code http} of the loopback interface
 * ({@code localhost}, {@code 127.0.0.0/8}, {@code ::1}).
 */
final class SecureAddress {

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[(::1|0:0:0:0:0:0:0:1)]");

    private SecureAddress() {}

    /** A setting that must be such an address. */
    static Setting setting(String name) {
        return new Setting(
                name,
                value -> isSecure(value)
                        ? Optional.empty()
                        : Optional.of("must be an address that begins with https://, such as"
                                + " https://login.example/realm; http:// is for localhost, 127.0.0.1 and [::1] only"));
    }

    /** Whether the text is such an address. */
    static boolean isSecure(String text) {
        try {
            URI address = new URI(text);
            return address.getRawUserInfo() == null
                    && isSecure(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT), address.getHost());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isSecure(String scheme, @Nullable String host) {
        return host != null
                && (scheme.equals("https")
                        || scheme.equals("http")
                                && LOOPBACK.matcher(host.toLowerCase(Locale.ROOT))
                                        .matches());
    }
}
