package se.paragraf.command.imports.csv;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.Body;
import se.paragraf.value.BodyKind;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.Wording;

/**
 * Parser for the number of a decision as papers have it: with or without its sign, with the body ("KF § 310") or the year
 * ("§ 310/2020") beside it. Both have to be those of the row: they say which § 310 is meant.
 *
 * @param number the number
 * @param year the year beside it, of two or four digits, or null
 * @param body the body beside it, or null
 */
record ParagraphForm(
        ParagraphNumber number,
        @Nullable String year,
        @Nullable String body) {

    private static final int LONGEST = 100;
    private static final String WORD = "(?:§+|paragraf(?:en|erna)?|paragraphs?|par\\.?)";
    private static final String ONE = "\\d{1,9}(?: ?[a-zåäö](?![a-zåäö]))?";
    private static final String LETTERS = "\\p{L}[\\p{L}.:'’ ]{0,60}?";
    private static final Pattern FORM =
            Pattern.compile("(?iu)(?:(?<before>(?!paragra|par[ .])" + LETTERS + "),? ?(?=§|\\d|paragra|par[ .]))?"
                    + "(?<sign>" + WORD + ")? ?"
                    + "(?<number>" + ONE + "(?: ?[-‐‑–—] ?(?:" + ONE + "|[a-zåäö](?![a-zåäö])))?)\\)?"
                    + "(?: ?/ ?(?<year>\\d{4}|\\d{2}))?"
                    + "(?: ?§)?"
                    + "(?:,? (?<after>" + LETTERS + "))?");
    private static final Pattern LETTER_RANGE = Pattern.compile("(\\d+) ?([a-zåäö]) ?[-‐‑–—] ?([a-zåäö])");
    private static final Pattern SEVERAL = Pattern.compile("(?iu).*\\d.*(?:[,;&+]| och | and | samt ).*\\d.*");
    private static final Pattern WITH_A_DATE = Pattern.compile(
            "(?iu).*(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2} ?-? ?\\d{4}" + "|\\d{1,2} \\p{L}{3,9} \\d{4}).*");
    private static final Pattern ITEM = Pattern.compile("\\d+(?::\\d+|\\.\\d+\\.?(?:\\d+\\.?)*)");
    private static final Pattern PART = Pattern.compile("(?iu)§* ?\\d+ ?/ ?\\d");
    private static final Wording ACCEPTED = new Wording(
            "ett heltal, med bokstav eller som intervall, som 113, § 113, 310 a eller 310–311",
            "a whole number, with a letter or as a range, such as 113, § 113, 310 a or 310–311");

    /**
     * Reads the number and what stands beside it.
     *
     * @throws InvalidValueException if it is no paragraph's number, or more than one
     */
    static ParagraphForm read(String text) {
        String plain = text.length() > LONGEST ? "" : text.replaceAll("\\s+", " ");
        if (WITH_A_DATE.matcher(plain).matches()) {
            throw new InvalidValueException(
                    new Wording("har ett datum bredvid numret", "has a date beside the number"),
                    new Wording(
                            "numret ensamt, som 113, och datumet i kolumnen Sammanträdesdatum",
                            "the number alone, such as 113, and the date in the column Meeting date"));
        }
        Matcher form = FORM.matcher(plain);
        if (!form.matches() || isNothing(form)) {
            throw refused(plain);
        }
        String number = form.group("number").toLowerCase(Locale.ROOT);
        Matcher letters = LETTER_RANGE.matcher(number);
        String whole = letters.matches()
                ? letters.group(1) + letters.group(2) + "-" + letters.group(1) + letters.group(3)
                : number;
        String before = form.group("before");
        return new ParagraphForm(
                new ParagraphNumber(whole), form.group("year"), before == null ? form.group("after") : before);
    }

    /** Two bodies, one on each side. */
    private static boolean isNothing(Matcher form) {
        return form.group("before") != null && form.group("after") != null;
    }

    /** The number, where the year and the body beside it are those of the row. */
    ParagraphNumber of(@Nullable LocalDate day, @Nullable Body rowsBody) {
        if (year != null && day == null) {
            throw new InvalidValueException(
                    new Wording("har ett årtal, men raden har ingen dag", "has a year, but the row has no day"),
                    new Wording(number + " ensamt, eller också dagen", number + " alone, or the day as well"));
        }
        if (year != null && day != null && !String.valueOf(day.getYear()).endsWith(year)) {
            throw new InvalidValueException(
                    new Wording(
                            "är av år " + year + ", men sammanträdet är av " + day,
                            "is of the year " + year + ", but the meeting of " + day),
                    new Wording("en paragraf och en dag av samma år", "a paragraph and a day of the same year"));
        }
        if (body != null && !isThe(rowsBody)) {
            throw new InvalidValueException(
                    rowsBody == null
                            ? new Wording(
                                    "nämner " + body + ", men raden har inget organ",
                                    "names " + body + ", but the row has no body")
                            : new Wording(
                                    "nämner " + body + ", men radens organ är " + rowsBody.name(),
                                    "names " + body + ", but the row's body is " + rowsBody.name()),
                    new Wording(
                            "numret av det organ som står i kolumnen Organ",
                            "the number of the body that is in the column Body"));
        }
        return number;
    }

    /** An authority has one council; of other bodies the row's name, or its initials, has to be there. */
    private boolean isThe(@Nullable Body rowsBody) {
        if (rowsBody == null || body == null) {
            return false;
        }
        String name = PlainWords.of(body);
        String rows = PlainWords.of(rowsBody.name());
        return name.equals(rows)
                || (isKind(BodyKind.COUNCIL) && rowsBody.kind() == BodyKind.COUNCIL)
                || (isKind(BodyKind.BOARD)
                        && name.matches("ks|rs|kommunstyrelsen|regionstyrelsen")
                        && rows.matches("(?:ks|rs|kommunstyrelsen|regionstyrelsen).*")
                        && rowsBody.kind() == BodyKind.BOARD);
    }

    private boolean isKind(BodyKind kind) {
        try {
            return body != null && DecisionForm.bodyKind(body) == kind;
        } catch (InvalidValueException notTold) {
            return false;
        }
    }

    private static InvalidValueException refused(String text) {
        if (WrittenAsNumber.digits(text).isPresent()) {
            return new InvalidValueException(
                    new Wording("är skrivet med decimaler eller exponent", "is written with decimals or an exponent"),
                    ACCEPTED);
        }
        if (SEVERAL.matcher(text).matches()) {
            return new InvalidValueException(
                    new Wording("är flera nummer", "is more than one number"),
                    new Wording(
                            "ett nummer, eller ett intervall som 310–311; varje beslut en rad",
                            "one number, or a range such as 310–311; each decision a row"));
        }
        if (ITEM.matcher(text).matches()) {
            return new InvalidValueException(
                    new Wording(
                            "ser ut som ett ärendes nummer på föredragningslistan",
                            "looks like the number of an item on the agenda"),
                    ACCEPTED);
        }
        if (PART.matcher(text).matches()) {
            return new InvalidValueException(
                    new Wording("har ett snedstreck men inget årtal efter det", "has a slash, but no year after it"),
                    ACCEPTED);
        }
        return new InvalidValueException(
                new Wording("är inget paragrafnummer", "is not a paragraph's number"), ACCEPTED);
    }
}
