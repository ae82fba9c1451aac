package se.paragraf.command.imports.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number of a workbook as text: with a format of a date the day as 2022-06-13, and the time of day where it is not
 * midnight; with a format of a fixed form, such as 0000 or "§ "0, as it is shown; otherwise its digits, never rounded.
 */
final class ShownNumber {

    private static final BigDecimal LOSES_DIGITS = new BigDecimal("1E15");
    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);
    private static final LocalDateTime DAY_ZERO = LocalDate.of(1899, 12, 30).atStartOfDay();
    private static final LocalDateTime DAY_ZERO_OF_1904 =
            LocalDate.of(1904, 1, 1).atStartOfDay();

    /** The first day that the count has right: it has a 29 February 1900, which was none. */
    private static final BigDecimal FIRST_DAY = BigDecimal.valueOf(61);

    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final int LONGEST_PLAIN = 30;
    private static final Pattern IN_BRACKETS = Pattern.compile("\\[(?![hHmMsS]+\\])[^\\]]*\\]");
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.");
    private static final Pattern OF_A_DAY = Pattern.compile("[yYdDmMhHsS]");
    private static final Pattern OF_A_NUMBER = Pattern.compile("[0#?@]|(?i:general|standard)");
    private static final Pattern FIXED = Pattern.compile("[^0#?]*0[0 -]*[^0#?]*");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private ShownNumber() {}

    /** Whether it has more digits than a spreadsheet keeps, so that the last ones are not those that were typed. */
    static boolean hasLostDigits(BigDecimal number) {
        return number.abs().compareTo(LOSES_DIGITS) >= 0;
    }

    /**
     * The text.
     *
     * @param format the format in the form that files have it, whatever the language, or null where there is none
     * @param from1904 whether days are counted from 1 January 1904
     */
    static String of(BigDecimal number, @Nullable String format, boolean from1904) {
        String first = format == null ? "" : section(format);
        String bare = LITERALS.matcher(first).replaceAll("");
        if (OF_A_DAY.matcher(bare).find()
                && !OF_A_NUMBER.matcher(bare.replaceFirst("(?<=[sS])\\.0+", "")).find()) {
            return moment(number, bare, from1904);
        }
        if (number.signum() >= 0
                && isWhole(number)
                && FIXED.matcher(shown(first)).matches()) {
            return fixed(number.toBigInteger().toString(), shown(first));
        }
        return plain(number);
    }

    /** Its digits. */
    static String plain(BigDecimal number) {
        BigDecimal short_ = number.stripTrailingZeros();
        return Math.abs((long) short_.scale()) > LONGEST_PLAIN || short_.precision() > LONGEST_PLAIN
                ? short_.toString()
                : short_.toPlainString();
    }

    private static boolean isWhole(BigDecimal number) {
        return number.compareTo(LOSES_DIGITS) < 0 && number.stripTrailingZeros().scale() <= 0;
    }

    private static String moment(BigDecimal number, String format, boolean from1904) {
        boolean ofADay = format.matches("(?s).*[yYdD].*") || !format.matches("(?s).*[hHsS].*");
        BigDecimal first = from1904 ? BigDecimal.ZERO : FIRST_DAY;
        if (number.signum() < 0 || number.compareTo(LAST_DAY) > 0) {
            return plain(number);
        }
        long seconds = number.multiply(SECONDS_OF_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        if (!ofADay && number.compareTo(BigDecimal.ONE) < 0) {
            return TIME.format(LocalTime.MIN.plusSeconds(seconds));
        }
        if (number.compareTo(first) < 0) {
            return plain(number);
        }
        return text((from1904 ? DAY_ZERO_OF_1904 : DAY_ZERO).plusSeconds(seconds));
    }

    /** A day, and the time of day where it is not midnight. */
    static String text(LocalDateTime moment) {
        String day = moment.toLocalDate().toString();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? day : day + " " + TIME.format(moment);
    }

    /** The format of positive numbers, which is the first, without colours, conditions and languages. */
    private static String section(String format) {
        StringBuilder section = new StringBuilder();
        boolean quoted = false;
        for (int index = 0; index < format.length(); index++) {
            char each = format.charAt(index);
            if (each == '\\' && !quoted && index + 1 < format.length()) {
                section.append(each).append(format.charAt(++index));
            } else if (each == ';' && !quoted) {
                break;
            } else {
                quoted = (each == '"') != quoted;
                section.append(each);
            }
        }
        return IN_BRACKETS.matcher(section).replaceAll("");
    }

    /** The format with its literals as they are shown, or one that no number has where that is not certain. */
    private static String shown(String section) {
        StringBuilder shown = new StringBuilder();
        for (int index = 0; index < section.length(); index++) {
            char each = section.charAt(index);
            if (each == '"') {
                int end = section.indexOf('"', index + 1);
                String literal = end < 0 ? "0" : section.substring(index + 1, end);
                if (end < 0 || literal.matches(".*[0#?].*")) {
                    return "";
                }
                shown.append(literal);
                index = end;
            } else if (each == '\\' && index + 1 < section.length()) {
                char literal = section.charAt(++index);
                if ("0#?".indexOf(literal) >= 0) {
                    return "";
                }
                shown.append(literal);
            } else if ("0 -():§".indexOf(each) >= 0) {
                shown.append(each);
            } else {
                return ""; // a decimal point, a thousands separator, a percent sign, optional digits
            }
        }
        return shown.toString();
    }

    /** Digits from the right into the places, what is more of them before the first. */
    private static String fixed(String digits, String form) {
        StringBuilder text = new StringBuilder();
        int left = digits.length();
        int first = form.indexOf('0');
        for (int index = form.length() - 1; index >= 0; index--) {
            char each = form.charAt(index);
            if (each != '0') {
                text.append(each);
            } else {
                text.append(left > 0 ? digits.charAt(--left) : '0');
                if (index == first) {
                    while (left > 0) {
                        text.append(digits.charAt(--left));
                    }
                }
            }
        }
        return text.reverse().toString();
    }
}
