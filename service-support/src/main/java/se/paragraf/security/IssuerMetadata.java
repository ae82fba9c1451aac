package se.paragraf.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Fetches an issuer's keys, whose address it finds by OpenID Connect Discovery 1.0 or, where the issuer has none, OAuth
 * 2.0 Authorization Server Metadata (RFC 8414). Both documents come by {@code https}, or from the loopback address;
 * redirects are not followed; a document has {@value #MAX_BYTES} bytes at most.
 */
final class IssuerMetadata implements JWKSetSource<SecurityContext> {

    private static final int MAX_BYTES = 256 * 1024;
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final String OPENID = "/.well-known/openid-configuration";
    private static final String OAUTH = "/.well-known/oauth-authorization-server";

    private final String issuer;
    private final ResourceRetriever documents = new WithoutRedirects();
    private volatile @Nullable URI keys;

    /** @param issuer the issuer, exactly as it names itself */
    IssuerMetadata(String issuer) {
        this.issuer = issuer;
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
            throws JWKSetUnavailableException {
        try {
            URI known = keys;
            URI address = known == null ? discover() : known;
            keys = null;
            JWKSet fetched = JWKSet.parse(text(address));
            // Where the keys have moved, the next attempt looks for them again.
            keys = address;
            return fetched;
        } catch (IOException | ParseException e) {
            throw new JWKSetUnavailableException("the issuer's keys cannot be fetched: " + e.getMessage(), e);
        }
    }

    private URI discover() throws IOException, ParseException {
        URI base = URI.create(issuer);
        String path = Objects.requireNonNullElse(base.getRawPath(), "").replaceAll("/$", "");
        try {
            return keysOf(JSONObjectUtils.parse(text(base.resolve(path + OPENID))));
        } catch (FileNotFoundException e) {
            return keysOf(JSONObjectUtils.parse(text(base.resolve(OAUTH + path))));
        }
    }

    private URI keysOf(Map<String, Object> metadata) throws ParseException {
        if (!issuer.equals(metadata.get("issuer"))) {
            throw new ParseException("the metadata found there is another issuer's", 0);
        }
        String address = JSONObjectUtils.getString(metadata, "jwks_uri");
        if (address == null || !SecureAddress.isSecure(address)) {
            throw new ParseException("the metadata names no address of keys that begins with https://", 0);
        }
        return URI.create(address);
    }

    private String text(URI address) throws IOException {
        return documents.retrieveResource(address.toURL()).getContent();
    }

    @Override
    public void close() {
        // Nothing is kept open.
    }

    /** Retrieves documents from the very address that is named. */
    private static final class WithoutRedirects extends DefaultResourceRetriever {

        WithoutRedirects() {
            super((int) TIMEOUT.toMillis(), (int) TIMEOUT.toMillis(), MAX_BYTES);
        }

        @Override
        protected HttpURLConnection openHTTPConnection(URL address) throws IOException {
            HttpURLConnection connection = super.openHTTPConnection(address);
            connection.setInstanceFollowRedirects(false);
            return connection;
        }
    }
}
