package se.paragraf.standalone.accounts;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.paragraf.value.Sha256;

/**
 * A bearer token: {@code pgf_}, its public identifier, and a secret of 256 random bits. Secret scanners recognise it by
 * its prefix, and it is found by its identifier, without comparing secrets. Only its digest is ever stored. A plain SHA-256 is enough for that, because a random secret, unlike a password, cannot be guessed.
 *
 * @param id its identifier, which is no secret: 12 hexadecimal digits
 * @param secret the secret
 */
record Token(String id, String secret) {

    private static final Pattern FORM = Pattern.compile("pgf_([0-9a-f]{12})_([A-Za-z0-9_-]{43})");
    private static final int ID_BYTES = 6;
    private static final int SECRET_BYTES = 32;

    /** A new random token. */
    static Token random(SecureRandom random) {
        byte[] id = new byte[ID_BYTES];
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(id);
        random.nextBytes(secret);
        return new Token(
                HexFormat.of().formatHex(id),
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Parses a token; empty if the text does not have its form. */
    static Optional<Token> read(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new Token(form.group(1), form.group(2))) : Optional.empty();
    }

    /** The token as its bearer sends it. It is a secret. */
    String text() {
        return "pgf_" + id + "_" + secret;
    }

    /** The SHA-256 of {@link #text()}. */
    byte[] digest() {
        return Sha256.of(text().getBytes(StandardCharsets.US_ASCII)).bytes();
    }

    /** Shows the identifier and does not reveal the secret. */
    @Override
    public String toString() {
        return "token " + id;
    }
}
