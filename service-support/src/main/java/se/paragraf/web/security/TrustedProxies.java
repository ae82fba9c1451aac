package se.paragraf.web.security;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.catalina.util.NetMask;
import org.apache.catalina.valves.RemoteIpValve;
import org.jspecify.annotations.Nullable;
import se.paragraf.startup.InvalidSettingException;
import se.paragraf.startup.Setting;

/**
 * The reverse proxies whose {@code X-Forwarded-For} and {@code X-Forwarded-Proto} are believed, by address or CIDR. The
 * client's address is the right-most in the header that is not a proxy's; from any other peer the headers are ignored,
 * and {@code Forwarded} (RFC 7239) always is. A proxy stands for many clients, and so has no bounds of an address.
 *
 * @param networks the proxies' networks in CIDR notation; none where nobody is believed
 */
public record TrustedProxies(List<String> networks) {

    /** The setting, a list separated by commas. */
    static final Setting SETTING = new Setting(
            "TRUSTED_PROXIES",
            value -> value.isBlank() || Stream.of(value.split(",", -1)).allMatch(TrustedProxies::isNetwork)
                    ? Optional.empty()
                    : Optional.of("must be addresses or networks of proxies, separated by commas, such as"
                            + " 10.0.0.5,10.1.0.0/16,fd00::/8"));

    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F:.]*[0-9a-fA-F:](/\\d{1,3})?");

    static TrustedProxies of(List<String> networks) {
        List<String> given = networks.stream()
                .map(String::strip)
                .filter(network -> !network.isEmpty())
                .toList();
        SETTING.check(String.join(",", given));
        return new TrustedProxies(given.stream().map(TrustedProxies::inCidr).toList());
    }

    /**
     * Checks that Spring's own handling of forwarded headers is not asked for.
     *
     * @param strategy the value of its setting, or null where it is not set
     * @throws InvalidSettingException if it is
     */
    static void mustNotBeSpring(@Nullable String strategy) {
        if (strategy != null && !strategy.equalsIgnoreCase("none")) {
            throw new InvalidSettingException(
                    "the setting SERVER_FORWARD_HEADERS_STRATEGY is not read any more, since it"
                            + " would believe the headers of others than the proxy; name the proxies by "
                            + SETTING.name()
                            + " in its place.");
        }
    }

    /** Whether the address, of a peer, is a proxy's. */
    public boolean contains(InetAddress address) {
        return networks.stream().map(NetMask::new).anyMatch(network -> network.matches(address));
    }

    /** Tomcat's valve for them; empty where there are none. */
    Optional<RemoteIpValve> valve() {
        if (networks.isEmpty()) {
            return Optional.empty();
        }
        RemoteIpValve valve = new RemoteIpValve();
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setInternalProxies(String.join(",", networks));
        return Optional.of(valve);
    }

    /** With the length of its prefix, since Tomcat takes a text without a slash for a regular expression. */
    private static String inCidr(String network) {
        if (network.contains("/")) {
            return network;
        }
        return network + (network.contains(":") ? "/128" : "/32");
    }

    /** Its form is checked first, so that no name is looked up. */
    private static boolean isNetwork(String text) {
        String network = text.strip();
        if (!FORM.matcher(network).matches()) {
            return false;
        }
        try {
            new NetMask(inCidr(network));
            return network.contains(":") || network.replaceAll("/.*", "").matches("\\d+\\.\\d+\\.\\d+\\.\\d+");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
