package se.paragraf.value;

import com.fasterxml.uuid.Generators;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The identifiers of cases as earlier programs gave them, by their code of then: an oracle for what stays. */
final class EarlierCaseNumber {

    private static final UUID NAMESPACE = UUID.fromString("6f0c2a57-0d7e-5a53-9a70-5f5e0a1f2b3c");
    private static final Pattern SERIAL_THEN_YEAR =
            Pattern.compile("(?<series>[\\p{L}]{0,10})[ ./-]?(?<serial>[0-9]{1,9})[-/:](?<year>(?:19|20|21)[0-9]{2})");
    private static final Pattern YEAR_THEN_SERIAL =
            Pattern.compile("(?<series>[\\p{L}]{0,10})[ ./-]?(?<year>(?:19|20|21)[0-9]{2})[-/:](?<serial>[0-9]{1,9})");

    private EarlierCaseNumber() {}

    /**
     * The identifier, or empty where such a number was refused.
     *
     * @param isNormalized whether by the last of them, which normalized the series; one before did not
     */
    static Optional<AgreementId> id(RegionCode region, String number, boolean isNormalized) {
        String written = isNormalized ? Normalizer.normalize(number, Normalizer.Form.NFC) : number;
        return Stream.of(SERIAL_THEN_YEAR, YEAR_THEN_SERIAL)
                .map(form -> form.matcher(written))
                .filter(Matcher::matches)
                .findFirst()
                .map(parts -> {
                    String series = parts.group("series").toUpperCase(Locale.ROOT);
                    String numbers = Long.parseLong(parts.group("serial")) + "-" + parts.group("year");
                    String canonical = series.isEmpty() ? numbers : series + " " + numbers;
                    return new AgreementId(
                            Generators.nameBasedGenerator(NAMESPACE).generate(region.value() + "|" + canonical));
                });
    }
}
