package se.paragraf.query.audit;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.Wording;

/** What an audit looks at, and what it cannot see however carefully it looks. */
final class AuditScope {

    /** What is checked. */
    static final List<Wording> CHECKED = List.of(
            new Wording(
                    "Händelsernas positioner stiger, och är utan luckor där registret numrerar så; händelsernas identiteter"
                            + " är unika.",
                    "The positions of the events rise, and have no gaps where the register numbers them so; the events'"
                            + " identifiers are unique."),
            new Wording(
                    "Varje ärendes händelser är numrerade från 0 utan luckor, i den ordning som de registrerades.",
                    "The events of each case file are numbered from 0 without gaps, in the order of recording."),
            new Wording(
                    "Registreringstiden faller aldrig inom ett ärende. Att den faller mellan ärenden är ingen skillnad,"
                            + " men står i rapporten.",
                    "The time of recording never falls within a case file. That it falls between case files is no"
                            + " difference, but is in the report."),
            new Wording(
                    "Det lagrade kan läsas: innehåll, noteringar, typ och revision.",
                    "What is stored can be read: content, metadata, type and revision."),
            new Wording(
                    "Vyerna säger vad händelserna ger: läge, händelselista, kalendrar, fördröjda händelser och det som"
                            + " dokumenten hittas genom; inget saknas och inget är tillagt.",
                    "The views say what the events amount to: status, trail, calendars, dead letters and what the"
                            + " documents are found by; nothing is missing and nothing was added."),
            new Wording("Vyerna går inte före händelserna.", "The views are not ahead of the events."),
            new Wording(
                    "Varje inlämnat dokument har de byte som dess kontrollsumma säger.",
                    "Every document that was handed in has the bytes that its digest says."),
            new Wording(
                    "Det som står om varje inlämnat dokument (typ, storlek, när och av vem) och posterna i åtkomstloggen har"
                            + " sina koder, om registret har en nyckel; åtkomstloggen är utan luckor, och bland dokumenten"
                            + " finns inget som inte hör dit.",
                    "What is noted of every document that was handed in (type, size, when and by whom) and the entries of"
                            + " the access log have their codes, where the register has a key; the access log has no"
                            + " gaps, and nothing is among the documents that does not belong there."));

    /** What no audit of a register by itself can find, because nothing in the register bears witness to it. */
    static final List<Wording> BEYOND = List.of(
            new Wording(
                    "En händelse som ändrades innan vyerna gjordes om ur händelserna, eller ändrades i händelser och vyer på"
                            + " samma sätt.",
                    "An event that was altered before the views were made again from the events, or altered alike in events"
                            + " and views."),
            new Wording(
                    "De sista händelserna, om de togs bort och vyerna därefter togs bort eller gjordes om.",
                    "The last events, where they were taken away and the views deleted or made again afterwards."),
            new Wording(
                    "Det som vyerna inte håller: hur en händelses JSON är skriven (radbrytningar, ordning) och andra"
                            + " noteringar om händelsen än vem, i vilken roll och med vilket kommando.",
                    "What the views do not hold: how an event's JSON is written (line breaks, order), and what is noted of"
                            + " an event beside who, in which role and by which command."),
            new Wording(
                    "Ett inlämnat dokument som har tagits bort: ärendet säger då att det saknas.",
                    "A document that was handed in and has been taken away: its case says that it is missing then."),
            new Wording(
                    "De sista posterna i åtkomstloggen, eller alla, om de togs bort medan registret stod stilla; på flera datorer även"
                            + " allt som en instans har noterat mellan två starter, och poster från tiden före koderna.",
                    "The last entries of the access log, or all of them, where they were taken away while the register stood still; on"
                            + " many machines also all that an instance noted between two starts, and entries of the time"
                            + " before there were codes."),
            new Wording(
                    "Det som någon ändrade som kan läsa registrets nyckel (record-key, RECORD_KEY), eller som ändrades"
                            + " innan det fick sin kod; på flera datorer utan nyckel allt som koderna annars skulle visa.",
                    "What was altered by someone who can read the register's key (record-key, RECORD_KEY), or before it"
                            + " got its code; on many machines without a key everything that codes would show."),
            new Wording("Ett register som har bytts ut i sin helhet.", "A register that was exchanged as a whole."),
            new Wording(
                    "Mot allt detta hjälper ett vittne utanför registret: exporterade ärenden, eller bara deras SHA256SUMS,"
                            + " som någon annan förvarar.",
                    "Against all of these a witness outside the register helps: exported cases, or only their SHA256SUMS,"
                            + " kept by someone else."));

    private static final List<Wording> CHECKED_BY_THE_STORE = List.of(
            new Wording(
                    "Varje händelse har registrets försegling, över allt som är lagrat av den och dess position, och varje"
                            + " försegling har sin händelse.",
                    "Every event has the register's seal, over all that is stored of it and its position, and every seal has"
                            + " its event."),
            new Wording(
                    "Tabeller, index och triggers i registrets filer är de som registret gör.",
                    "The tables, indexes and triggers of the register's files are those that the register makes."),
            new Wording(
                    "Ögonblicksbilderna av ärenden säger vad händelserna ger.",
                    "The snapshots of case files say what the events amount to."));

    private static final List<Wording> BEYOND_SEALS = List.of(
            new Wording(
                    "Det som någon gjorde som kan läsa registrets nyckel (record-key): den kan försegla vad som helst.",
                    "What someone did who can read the register's key (record-key): they can seal anything."),
            new Wording(
                    "En händelse som ändrades innan den förseglades, där rapporten säger att den förseglades i efterhand, om"
                            + " vyerna gjordes om därefter eller ändrades på samma sätt.",
                    "An event that was altered before it was sealed, where the report says that it was sealed afterwards, if"
                            + " the views were made again after that or altered alike."),
            new Wording(
                    "De sista händelserna, om de togs bort med sina förseglingar och vyerna togs bort eller gjordes om; så"
                            + " även en äldre kopia av events.db som lades tillbaka.",
                    "The last events, where they were taken away with their seals and the views deleted or made again; so also"
                            + " an older copy of events.db that was put back."),
            new Wording(
                    "Ett inlämnat dokument som har tagits bort: ärendet säger då att det saknas.",
                    "A document that was handed in and has been taken away: its case says that it is missing then."),
            new Wording(
                    "Konton, personer och behörigheter i accounts.db som någon ändrade förbi filens triggers och sedan lade"
                            + " tillbaka dem.",
                    "Accounts, persons and roles in accounts.db that someone changed around the file's triggers, putting"
                            + " them back afterwards."),
            new Wording(
                    "Det som stod om dokument och åtkomster innan de fick sina koder.",
                    "What was noted of documents and accesses before they got their codes."),
            new Wording(
                    "De sista posterna i åtkomstloggen, eller alla, om de togs bort medan registret stod stilla.",
                    "The last entries of the access log, or all of them, where they were taken away while the register"
                            + " stood still."),
            new Wording("Ett register som har bytts ut i sin helhet.", "A register that was exchanged as a whole."),
            BEYOND.get(BEYOND.size() - 1));

    private AuditScope() {}

    /** What an audit with this result checks; the store's own checks are among it where the store made them. */
    static List<Wording> checked(@Nullable AuditResult result) {
        return isSealed(result)
                ? Stream.concat(CHECKED.stream(), CHECKED_BY_THE_STORE.stream()).toList()
                : CHECKED;
    }

    /** What an audit with this result cannot find. */
    static List<Wording> beyond(@Nullable AuditResult result) {
        return isSealed(result) ? BEYOND_SEALS : BEYOND;
    }

    private static boolean isSealed(@Nullable AuditResult result) {
        return result != null && result.hasSeals();
    }
}
