package se.paragraf.security.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** An issuer of signed tokens that can be asked for its keys over HTTP (OpenID Connect Discovery). */
public final class TokenIssuer implements AutoCloseable {

    /** For whom its tokens are. */
    public static final String AUDIENCE = "paragraf";

    private static final int KEY_BITS = 2048;
    private static final long LIFE_SECONDS = 3_600;

    /** All issuers of a process have one key, since making one takes long. */
    private static final RSAKey KEY = newKey();

    private final HttpServer server;
    private final RSAKey key;
    private final AtomicInteger keyRequests = new AtomicInteger();
    private volatile String keysAt = "";
    private String signed = "";

    private TokenIssuer(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    /** Starts one on any port that is free. */
    public static TokenIssuer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TokenIssuer issuer = new TokenIssuer(server, KEY);
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, issuer.discovery()));
            issuer.keysAt = issuer.address() + "/keys";
            server.createContext("/keys", exchange -> {
                issuer.keyRequests.incrementAndGet();
                answer(exchange, new JWKSet(issuer.key.toPublicJWK()).toString());
            });
            server.createContext("/moved", exchange -> {
                exchange.getResponseHeaders().set("Location", issuer.address() + "/keys");
                exchange.sendResponseHeaders(302, -1);
                exchange.close();
            });
            server.createContext("/huge", exchange -> answer(exchange, " ".repeat(1024 * 1024) + "{}"));
            issuer.signed = issuer.token("ada", "reader");
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its address, which is also its name. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How often its keys were asked for. */
    public int keyRequests() {
        return keyRequests.get();
    }

    /** Has its metadata name another address of its keys. {@code /moved} there leads elsewhere, {@code /huge} is large. */
    public void nameKeysAt(String address) {
        keysAt = address;
    }

    /** A token in this issuer's name that names a key which the issuer does not have. */
    public String withKey(String keyId) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(keyId)
                .type(new JOSEObjectType("at+jwt"))
                .build();
        // Nobody gets so far as to check its signature.
        return header.toBase64URL() + signed.substring(signed.indexOf('.'));
    }

    /** A token that is signed with the issuer's public key as if that were a shared secret. */
    public String signedWithThePublicKey() {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims(claims -> claims.subject("ada")));
            jwt.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token with these roles. */
    public String token(String subject, String... roles) {
        return token(claims -> claims.subject(subject).claim("roles", List.of(roles)));
    }

    /** A token that is good for an hour, but for what is said of it. */
    public String token(UnaryOperator<JWTClaimsSet.Builder> said) {
        return signed(key, "at+jwt", said);
    }

    /** A token that says the same, of the form that is named. */
    public String typed(String type, UnaryOperator<JWTClaimsSet.Builder> said) {
        return signed(key, type, said);
    }

    /** A token in this issuer's name with a foreign signature. */
    public String forged(String subject, String... roles) {
        return signed(newKey(), "at+jwt", claims -> claims.subject(subject).claim("roles", List.of(roles)));
    }

    private String signed(RSAKey by, String type, UnaryOperator<JWTClaimsSet.Builder> said) {
        return signed(by, key.getKeyID(), type, said);
    }

    private String signed(RSAKey by, String keyId, String type, UnaryOperator<JWTClaimsSet.Builder> said) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(keyId)
                            .type(new JOSEObjectType(type))
                            .build(),
                    claims(said));
            jwt.sign(new RSASSASigner(by));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> said) {
        Instant now = Instant.now();
        return said.apply(new JWTClaimsSet.Builder()
                        .issuer(address())
                        .audience(AUDIENCE)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(LIFE_SECONDS))))
                .build();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(KEY_BITS).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String discovery() {
        return """
                {"issuer": "%1$s", "jwks_uri": "%2$s", "authorization_endpoint": "%1$s/authorize",
                 "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(address(), keysAt);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
