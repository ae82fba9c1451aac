package se.paragraf.command.imports.csv;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column that a list can have, and the headers by which it is known: first the Swedish one, then the English one, then
 * what else is usual. Capitals, spaces, dots, hyphens and accents do not matter.
 */
public enum Column {
    /** The agreement, by its identifier in this register. */
    AGREEMENT_ID("Överenskommelse-id", "Agreement id", "Ärende-id"),
    /** The region that keeps the case: two digits or its name. */
    REGION("Region", "Region code", "Regionkod", "Länskod", "Län"),
    /** The region's number for the case. */
    CASE_NUMBER(
            "Diarienummer",
            "Case number",
            "Diarienr",
            "Dnr",
            "Ärende",
            "Ärendenummer",
            "Ärendenr",
            "Regionens diarienummer",
            "Regionens dnr"),
    /** The year in the number of the case, where both of its numbers could be years. */
    CASE_YEAR("Ärendeår", "Case year", "Diarieår"),
    /** The party, by its four digits. */
    MUNICIPALITY_CODE("Kommunkod", "Municipality code", "Kommunnr", "Kommunnummer"),
    /** The party, by its name or its four digits. */
    MUNICIPALITY("Kommun", "Municipality", "Kommunnamn", "Part", "Party"),
    /** The day of the meeting. */
    MEETING_DATE(
            "Sammanträdesdatum",
            "Meeting date",
            "Sammanträdesdag",
            "Mötesdatum",
            "Beslutsdatum",
            "Datum",
            "Date",
            "Sammanträde",
            "Mötesdag",
            "Beslutsdag",
            "Datum för beslut",
            "Beslutad den",
            "Antagandedatum",
            "Datum för antagande",
            "Antagen den"),
    /** The decision's number in the minutes. */
    PARAGRAPH("Paragraf", "Paragraph", "§", "Paragrafnummer", "Paragrafnr", "Beslutsparagraf"),
    /** The body that decided or proposed. */
    BODY(
            "Organ",
            "Body",
            "Beslutande organ",
            "Beslutsorgan",
            "Instans",
            "Beslutsinstans",
            "Beslutad av",
            "Antagen av",
            "Föreslaget av",
            "Proposed by"),
    /** What sort of body that is, where its name does not tell. */
    BODY_KIND("Organtyp", "Body kind", "Typ av organ"),
    /** The municipality's own number for the case. */
    OWN_CASE_NUMBER(
            "Kommunens diarienummer",
            "Municipality's case number",
            "Kommunens diarienr",
            "Kommunens dnr",
            "Kommunens ärendenummer",
            "Dnr hos kommunen",
            "Dnr kommun",
            "Dnr kommunen",
            "Eget dnr"),
    /** How the register knows of the decision. */
    EVIDENCE("Styrkt genom", "Evidence", "Styrkt av", "Styrkning", "Bevis", "Källa", "Source"),
    /** The minutes, by name. */
    MINUTES("Protokoll", "Minutes"),
    /** The minutes, by digest. */
    MINUTES_DIGEST("Protokollets kontrollsumma", "Minutes SHA-256", "Protokollets SHA-256"),
    /** The record that asserts what no minutes are held of. */
    ASSERTED_BY("Uppgift enligt", "Asserted by", "Enligt handling"),
    /** That record, by digest. */
    ASSERTED_BY_DIGEST("Uppgiftens kontrollsumma", "Asserted by SHA-256", "Uppgiftens SHA-256"),
    /** The day of that record, by which the decision had been taken. */
    ASSERTED_ON("Uppgiftens datum", "Asserted on", "Uppgiftens dag"),
    /** The digest of the text that is proposed, or was adopted. */
    TEXT_DIGEST("Textens kontrollsumma", "Text SHA-256", "Textens SHA-256", "Kontrollsumma", "SHA-256"),
    /** What the adoption depends on, one condition a line. */
    CONDITIONS("Villkor", "Conditions"),
    /** What was decided. Without it every row is an adoption. */
    DECISION(
            "Beslut",
            "Decision",
            "Utfall",
            "Outcome",
            "Resultat",
            "Result",
            "Ställningstagande",
            "Beslutets innehåll",
            "Beslutet",
            "KF-beslut",
            "Beslut i KF",
            "Beslut KF",
            "Fullmäktiges beslut",
            "Kommunfullmäktiges beslut",
            "Kommunens beslut",
            "Beslut i kommunfullmäktige",
            "Council decision"),
    /** Why it rejected, put off or revoked, in the words of the minutes. */
    REASON("Skäl", "Reason", "Motivering", "Anledning", "Beslutsmotivering"),
    /** How the body met. */
    MEETING_FORM("Mötesform", "Meeting form", "Sammanträdesform", "Form för sammanträdet"),
    /** How it voted, with the votes where they were counted. */
    VOTING("Omröstning", "Voting", "Votering", "Omröstningsform", "Röstning", "Vote", "Omröstningsresultat"),
    /** How many voted for the decision. */
    VOTES_FOR("Ja", "Votes for", "För", "Ja-röster", "Antal ja", "Antal ja-röster", "In favour"),
    /** How many voted against it. */
    VOTES_AGAINST("Nej", "Votes against", "Emot", "Mot", "Nej-röster", "Antal nej", "Antal nej-röster", "Against"),
    /** How many abstained. */
    ABSTAINED("Avstår", "Abstained", "Avstod", "Avstående", "Avstår från att rösta", "Antal avstår", "Abstentions"),
    /** Who recorded dissent, one reservation a line. */
    RESERVATIONS("Reservationer", "Reservations", "Reservation", "Reserverade sig"),
    /** What the agreement is called. */
    TITLE("Titel", "Title", "Rubrik", "Benämning", "Överenskommelse", "Agreement"),
    /** The first day of the period. */
    PERIOD_FROM("Från och med", "Period from", "Fr.o.m.", "Från", "Gäller från", "Period från", "From"),
    /** The last day of the period. */
    PERIOD_TO("Till och med", "Period to", "T.o.m.", "Till", "Gäller till", "Period till", "To"),
    /** The municipalities that are asked. */
    PARTIES("Parter", "Parties", "Kommuner", "Municipalities"),
    /** What the text is called. */
    TEXT_LABEL("Text", "Text label", "Textversion", "Textens benämning", "Avtalstext"),
    /** When the agreement is to be reviewed. */
    REVIEW_WINDOWS(
            "Aktualitetsprövning", "Review windows", "Aktualitetsprövningar", "Aktualiseringsprövning", "Prövning"),
    /** The columns at fault, as the register wrote them beside the rows; passed over. */
    FAULTY_COLUMNS("Registret: fel i kolumn", "Register: column at fault"),
    /** What is wrong, as the register wrote it beside the rows; passed over. */
    FAULTS("Registret: vad som är fel", "Register: what is wrong"),
    /** What would be accepted, as the register wrote it beside the rows; passed over. */
    ACCEPTED("Registret: vad som godtas", "Register: what is accepted");

    private static final int LONGEST_HEADER = 100;
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern PASSED_OVER = Pattern.compile("[^\\p{L}\\p{N}§]");
    private static final Map<String, Column> BY_HEADER = byHeader();

    private final List<String> headers;

    Column(String... headers) {
        this.headers = List.of(headers);
    }

    /** The column that the header names, if it names one. */
    static Optional<Column> of(String header) {
        // To normalize a long run of accents takes quadratic time.
        return header.length() > LONGEST_HEADER ? Optional.empty() : Optional.ofNullable(BY_HEADER.get(plain(header)));
    }

    /** Whether a cell lists several values, each of which has its own bound. */
    boolean isList() {
        return this == CONDITIONS || this == PARTIES || this == REVIEW_WINDOWS || this == RESERVATIONS;
    }

    /** Whether a cell may have several lines. */
    boolean hasLines() {
        return isList() || this == REASON;
    }

    /** Every header by which it is known. */
    public List<String> headers() {
        return headers;
    }

    /** The header that is given as an example. */
    String header() {
        return headers.get(0);
    }

    private static Map<String, Column> byHeader() {
        Map<String, Column> known = new HashMap<>();
        Arrays.stream(values())
                .forEach(column -> column.headers.forEach(header -> {
                    if (known.getOrDefault(plain(header), column) != column) {
                        throw new IllegalStateException(header + " names two columns");
                    }
                    known.put(plain(header), column);
                }));
        return known;
    }

    private static String plain(String header) {
        String decomposed = Normalizer.normalize(header.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return PASSED_OVER.matcher(MARKS.matcher(decomposed).replaceAll("")).replaceAll("");
    }
}
