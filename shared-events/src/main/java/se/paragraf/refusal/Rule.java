package se.paragraf.refusal;

import java.util.Locale;
import se.paragraf.value.Wording;

/** The rules that can refuse a command, each with the page that explains it. */
public enum Rule {
    /** The register has no such agreement. */
    NO_SUCH_AGREEMENT(
            404,
            new Wording("Överenskommelsen finns inte", "The agreement does not exist"),
            new Wording(
                    "Registret har ingen överenskommelse med den identiteten. Har den nyss registrerats: läs den med parametern atLeast.",
                    "The register has no agreement of that identifier. Where it was recorded just now, read it with the parameter atLeast.")),
    /** The region has opened a case under this number before. */
    CASE_ALREADY_OPEN(
            409,
            new Wording("Ärendet är redan upplagt", "The case is open already"),
            new Wording(
                    "Ett diarienummer används en gång hos varje myndighet. Öppna det befintliga ärendet i stället.",
                    "A case number is used once by each authority. Go on in the case that is open.")),
    /** The number could be that of an open case, and need not be. */
    AMBIGUOUS_CASE_NUMBER(
            409,
            new Wording("Diarienumret är tvetydigt", "The case number is ambiguous"),
            new Wording(
                    "Båda talen i numret kan vara årtal, och ett ärende är upplagt med dem i omvänd ordning. Är det samma ärende: skriv numret som det är registrerat. Är det ett annat: ange caseYear, det av talen som är årtalet.",
                    "Both numbers in it could be years, and a case is open with them in the other order. If it is the same case, write the number as it is recorded. If it is another, state caseYear, the number that is the year.")),
    /** The proposal names no party. */
    NO_PARTY(
            409,
            new Wording("Ingen part", "No party"),
            new Wording(
                    "En överenskommelse föreslås för minst en kommun.",
                    "An agreement is proposed to at least one municipality.")),
    /** The proposal names a party more than once. */
    PARTY_REPEATED(
            409,
            new Wording("Samma part flera gånger", "A party more than once"),
            new Wording("Varje kommun är part en gång.", "Each municipality is a party once.")),
    /** A code is in no list of municipalities or regions. */
    UNKNOWN_CODE(
            409,
            new Wording("Okänd kod", "Unknown code"),
            new Wording(
                    "Koder är SCB:s: två siffror för en region, fyra för en kommun.",
                    "Codes are those of Statistics Sweden: two digits for a region, four for a municipality.")),
    /** A party lies in another region. */
    PARTY_OUTSIDE_REGION(
            409,
            new Wording("Part utanför regionen", "A party outside the region"),
            new Wording(
                    "Parter är kommuner i den region som föreslår överenskommelsen.",
                    "Parties are municipalities of the region that proposes the agreement.")),
    /** A review window is not within the agreement's period. */
    REVIEW_WINDOW_OUTSIDE_PERIOD(
            409,
            new Wording("Aktualitetsprövning utanför perioden", "A review window outside the period"),
            new Wording("Överenskommelsen prövas medan den gäller.", "An agreement is reviewed while it runs.")),
    /** The register knows the text's digest already. */
    TEXT_ALREADY_EVIDENCED(
            409,
            new Wording("Texten är redan styrkt", "The text is evidenced already"),
            new Wording(
                    "En känd text byts inte ut. En ändrad text är en ändring av överenskommelsen.",
                    "A known text is not exchanged. Another text is an amendment of the agreement.")),
    /** A party has adopted a text with another digest. */
    ANOTHER_TEXT_ADOPTED(
            409,
            new Wording("En part har antagit en annan text", "A party has adopted another text"),
            new Wording(
                    "Överenskommelsen ska vara likalydande för alla parter. Det prövas på textens kontrollsumma, aldrig på dess rubrik.",
                    "The agreement is to be identical for all parties. That is checked by the text's digest, never by its title.")),
    /** The adopted text is not the agreement's. */
    TEXT_DIFFERS(
            409,
            new Wording("Texten är inte likalydande", "The text is not identical"),
            new Wording(
                    "Överenskommelsen ska vara likalydande för alla parter. Det prövas på textens kontrollsumma, aldrig på dess rubrik.",
                    "The agreement is to be identical for all parties. That is checked by the text's digest, never by its title.")),
    /** The municipality is not a party to the agreement. */
    NOT_A_PARTY(
            409,
            new Wording("Inte part", "Not a party"),
            new Wording(
                    "Bara de kommuner som överenskommelsen föreslogs för kan besluta om den.",
                    "Only the municipalities to which the agreement was proposed decide on it.")),
    /** The party has an adoption that stands. */
    ALREADY_ADOPTED(
            409,
            new Wording("Redan antagen", "Adopted already"),
            new Wording(
                    "Ett antagande gäller tills det upphävs eller parten träder ut. Fel i uppgifterna rättas.",
                    "An adoption stands until it is annulled or the party leaves. Errors in it are corrected.")),
    /** The deciding body is not the municipality's council. */
    NOT_THE_MUNICIPAL_COUNCIL(
            409,
            new Wording("Fel beslutande organ", "Not the municipality's council"),
            new Wording(
                    "Ärenden av principiell beskaffenhet beslutas av fullmäktige (kommunallagen 5 kap. 1 §). Ett antagande som bara är känt genom en annan handling registreras med evidence ASSERTED_BY_OTHER_RECORD.",
                    "Matters of principle are decided by the council (Kommunallagen 5:1). An adoption known from another record only is recorded with evidence ASSERTED_BY_OTHER_RECORD.")),
    /** The deciding body is not the region's council. */
    NOT_THE_REGIONAL_COUNCIL(
            409,
            new Wording("Fel beslutande organ", "Not the region's council"),
            new Wording(
                    "Ärenden av principiell beskaffenhet beslutas av fullmäktige (kommunallagen 5 kap. 1 §); ett arbetsutskott föreslår.",
                    "Matters of principle are decided by the council (Kommunallagen 5:1); a working committee proposes.")),
    /** A date has not come yet. */
    DATED_IN_THE_FUTURE(
            409,
            new Wording("Datum i framtiden", "A date in the future"),
            new Wording("Registret tar emot det som har hänt.", "The register records what has happened.")),
    /** The party has no adoption that is known from another record only. */
    NOTHING_ASSERTED(
            409,
            new Wording("Inget att styrka", "Nothing to evidence"),
            new Wording(
                    "Protokoll styrker ett antagande som tidigare bara var känt genom en annan handling.",
                    "Minutes evidence an adoption that was known from another record only.")),
    /** The party has not adopted the agreement. */
    NOT_ADOPTED(
            409,
            new Wording("Inte antagen", "Not adopted"),
            new Wording(
                    "Samverkansavtal undertecknas, och utträde anmäls, av den som har antagit överenskommelsen.",
                    "A contract is signed, and notice of exit given, by a party that has adopted the agreement.")),
    /** The party's contract is signed already. */
    CONTRACT_ALREADY_SIGNED(
            409,
            new Wording("Avtalet är redan undertecknat", "The contract is signed already"),
            new Wording(
                    "Varje kommun har ett samverkansavtal med regionen.",
                    "Each municipality has one contract with the region.")),
    /** Some party has not adopted. */
    PARTIES_MISSING(
            409,
            new Wording("Alla parter har inte antagit", "Some party has not adopted"),
            new Wording(
                    "Överenskommelsen överlämnas till regionfullmäktige när alla parter har antagit den utan kvarstående villkor.",
                    "The agreement is handed over to the regional council when every party has adopted it with no condition left open.")),
    /** The matter lies with the council already. */
    ALREADY_HANDED_OVER(
            409,
            new Wording("Redan överlämnat", "Handed over already"),
            new Wording(
                    "Ett nytt överlämnande behövs först efter en återremiss, en ändrad text eller ett upphävt antagande.",
                    "Another hand-over is needed after a referral back, an amended text or an annulled adoption.")),
    /** The matter was not handed over to the council. */
    NOT_HANDED_OVER(
            409,
            new Wording("Inte överlämnat", "Not handed over"),
            new Wording(
                    "Regionfullmäktige beslutar sist, sedan alla parter har antagit och ärendet har överlämnats.",
                    "The regional council decides last, after every party has adopted and the matter was handed over.")),
    /** The regional council has decided the matter. */
    COUNCIL_HAS_DECIDED(
            409,
            new Wording("Redan beslutat", "Decided already"),
            new Wording(
                    "Regionfullmäktige beslutar en gång; därefter återstår uppföljning. En antagen överenskommelse ändras eller dras inte tillbaka, den sägs upp eller ersätts.",
                    "The regional council decides once; reviews follow. An adopted agreement is not amended or withdrawn but terminated or superseded.")),
    /** The regional council has not adopted the agreement. */
    COUNCIL_HAS_NOT_ADOPTED(
            409,
            new Wording("Inte antagen av regionfullmäktige", "Not adopted by the regional council"),
            new Wording(
                    "Aktualitetsprövning, uppsägning och ersättning gäller en antagen överenskommelse.",
                    "An agreement is reviewed, terminated or superseded once it is adopted.")),
    /** The agreement has no review window of that number. */
    NO_SUCH_REVIEW_WINDOW(
            409,
            new Wording("Ingen sådan aktualitetsprövning", "No such review window"),
            new Wording(
                    "Tiderna för aktualitetsprövning anges när överenskommelsen föreslås och räknas från 1.",
                    "Review windows are set by the proposal and counted from 1.")),
    /** The review of that window was held. */
    REVIEW_ALREADY_HELD(
            409,
            new Wording("Redan hållen", "Held already"),
            new Wording("Varje aktualitetsprövning hålls en gång.", "Each review is held once.")),
    /** The agreement has ended. */
    AGREEMENT_ENDED(
            409,
            new Wording("Överenskommelsen är avslutad", "The agreement has ended"),
            new Wording(
                    "I ett avslutat ärende registreras inga nya beslut.",
                    "No more decisions are recorded in a case that has ended.")),
    /** The same body's paragraph of that day stands in the case already. */
    DECISION_ALREADY_RECORDED(
            409,
            new Wording("Beslutet finns redan", "The decision is recorded already"),
            new Wording(
                    "Samma organ, dag och paragraf registreras en gång i varje ärende. Fel i uppgifterna rättas.",
                    "The same body, day and paragraph is recorded once in each case. Errors in it are corrected.")),
    /** The case has no such decision. */
    NO_SUCH_DECISION(
            404,
            new Wording("Beslutet finns inte", "The decision does not exist"),
            new Wording(
                    "Ett besluts identitet står i ärendets händelseförteckning, som 2480-kommunfullmaktige-2022-06-13-113.",
                    "A decision's identifier stands in the case's trail, such as 2480-kommunfullmaktige-2022-06-13-113.")),
    /** What is to be recorded of a decision is recorded already. */
    STEP_ALREADY_TAKEN(
            409,
            new Wording("Redan registrerat", "Recorded already"),
            new Wording(
                    "Justering, anslag, nedtagning och laga kraft registreras en gång för varje beslut; fel rättas. Ett anslag som togs ned för tidigt kan sättas upp igen.",
                    "Approval, notice, removal and legal force are recorded once for each decision; errors are corrected. A notice that was taken down early can be posted again.")),
    /** What comes before is not recorded. */
    STEP_MISSING(
            409,
            new Wording("Fel ordning", "Out of turn"),
            new Wording(
                    "Protokollet justeras, justeringen anslås, anslaget tas ned: vart och ett registreras i den ordningen.",
                    "The minutes are approved, the approval is announced, the notice is taken down: each is recorded in that order.")),
    /** A day lies before that of what it follows from. */
    OUT_OF_ORDER(
            409,
            new Wording("Datum i fel ordning", "Dates out of order"),
            new Wording(
                    "Det som följer av något annat kan inte ha hänt före det.",
                    "What follows from something else cannot have happened before it.")),
    /** The decision is purely preparatory. */
    NOT_APPEALABLE(
            409,
            new Wording("Kan inte överklagas", "Not appealable"),
            new Wording(
                    "Ett beslut av rent förberedande art kan inte överklagas (kommunallagen 13 kap. 2 §).",
                    "A purely preparatory decision cannot be appealed (Kommunallagen 13:2).")),
    /** A court has annulled the decision. */
    DECISION_ANNULLED(
            409,
            new Wording("Beslutet är upphävt", "The decision is annulled"),
            new Wording(
                    "Ett upphävt beslut gäller inte; domstolen sätter inget annat i dess ställe (kommunallagen 13 kap. 8 §).",
                    "An annulled decision is void; the court puts no other in its place (Kommunallagen 13:8).")),
    /** There is no such appeal to decide. */
    NO_LIVE_APPEAL(
            409,
            new Wording("Inget sådant överklagande", "No such appeal"),
            new Wording(
                    "Ett överklagande avgörs en gång, om inte en högre instans återförvisar det. Finns flera oavgjorda anges vilket av dem.",
                    "An appeal is decided once, unless a higher instance sends it back. Where several are undecided, say which.")),
    /** There is no such judgment to appeal. */
    NO_SUCH_JUDGMENT(
            409,
            new Wording("Ingen sådan dom", "No such judgment"),
            new Wording(
                    "Ett överklagande gäller beslutet eller en lägre instans dom över det. judgment är numret på det överklagande som domen avgjorde.",
                    "An appeal is against the decision or against a lower instance's judgment on it. judgment is the number of the appeal that the judgment decided.")),
    /** The last judgment can still be appealed. */
    FURTHER_APPEAL_PERIOD_RUNNING(
            409,
            new Wording("Domen kan ännu överklagas", "The judgment can still be appealed"),
            new Wording(
                    "Registret räknar tre veckor från domen, när det finns en högre instans. Tiden kan löpa från delgivning: bekräfta med domstolens eget lagakraftbevis (certificate), så prövas den inte här.",
                    "The register reckons three weeks from the judgment where there is a higher instance. The time may run from service: confirm with the court's own certificate (certificate), and it is not checked here.")),
    /** The decision is stayed already. */
    ALREADY_STAYED(
            409,
            new Wording("Inhibition gäller redan", "Stayed already"),
            new Wording(
                    "En inhibition gäller tills den hävs eller samma instans dömer. Registrera först att den hävdes.",
                    "A stay lasts until it is lifted or the same instance gives judgment. Record first that it was lifted.")),
    /** The decision is not stayed. */
    NOT_STAYED(
            409,
            new Wording("Ingen inhibition gäller", "Not stayed"),
            new Wording(
                    "Bara en inhibition som gäller kan hävas; den upphör också när samma instans dömer.",
                    "Only a stay that lasts can be lifted; it also ends when the same instance gives judgment.")),
    /** The decision can still be appealed. */
    APPEAL_PERIOD_RUNNING(
            409,
            new Wording("Överklagandetiden löper", "The time for appeal is running"),
            new Wording(
                    "Ett beslut kan överklagas inom tre veckor från anslaget (kommunallagen 13 kap. 5 §). Infaller sista dagen på en lördag, söndag, helgdag, midsommarafton, julafton eller nyårsafton, gäller nästa vardag (lag 1930:173).",
                    "A decision can be appealed within three weeks of the notice (Kommunallagen 13:5). Where the last day is a Saturday, Sunday, holiday, Midsummer Eve, Christmas Eve or New Year's Eve, it is the next weekday (lag 1930:173).")),
    /** The notice was not up for the whole appeal period. */
    NOTICE_TAKEN_DOWN_EARLY(
            409,
            new Wording("Anslaget togs ned för tidigt", "The notice was taken down early"),
            new Wording(
                    "Anslaget ska sitta uppe hela överklagandetiden (kommunallagen 8 kap. 12 §). Det kan anslås på nytt.",
                    "The notice is to stay up through the appeal period (Kommunallagen 8:12). It can be posted again.")),
    /** An appeal is not decided. */
    APPEAL_LIVE(
            409,
            new Wording("Ett överklagande är inte avgjort", "An appeal is undecided"),
            new Wording(
                    "Beslutet får laga kraft när inget överklagande återstår. Det får verkställas dessförinnan (kommunallagen 13 kap. 14 §).",
                    "The decision gains legal force when no appeal is left. It may be put into effect before that (Kommunallagen 13:14).")),
    /** The adoption has no such open condition. */
    NO_OPEN_CONDITION(
            409,
            new Wording("Inget sådant villkor", "No such condition"),
            new Wording(
                    "Villkor räknas från 1 i den ordning som antagandet anger dem och löses vart och ett en gång.",
                    "Conditions are counted from 1 in the order of the adoption and are each resolved once.")),
    /** The party has given notice already. */
    EXIT_ALREADY_NOTIFIED(
            409,
            new Wording("Utträde redan anmält", "Exit notified already"),
            new Wording(
                    "En part anmäler utträde en gång; fel i uppgifterna rättas.",
                    "A party gives notice once; errors in it are corrected.")),
    /** The register has no such agreement. */
    NO_SUCH_SUCCESSOR(
            409,
            new Wording("Efterföljaren finns inte", "The successor does not exist"),
            new Wording(
                    "Den överenskommelse som ersätter en annan ska själv finnas i registret.",
                    "The agreement that takes the place of another has to be in the register itself.")),
    /** The agreement cannot take the place of the other. */
    CANNOT_SUCCEED(
            409,
            new Wording("Kan inte ersätta", "Cannot take its place"),
            new Wording(
                    "En överenskommelse ersätter varken sig själv eller den som har ersatt den.",
                    "An agreement takes the place neither of itself nor of one that took its own.")),
    /** The case was recorded in error, with its proposal. */
    CASE_VOIDED(
            409,
            new Wording("Ärendet är makulerat", "The case is voided"),
            new Wording(
                    "Ett ärende vars förslag registrerades av misstag tar bara emot ett nytt förslag och anmärkningar.",
                    "A case whose proposal was recorded in error takes only a new proposal and remarks.")),
    /** The case has no record at that place. */
    NO_SUCH_RECORD(
            409,
            new Wording("Ingen sådan post", "No such record"),
            new Wording(
                    "Poster räknas från 0 i ärendets händelseförteckning.",
                    "Records are counted from 0 in the case's trail.")),
    /** The member cannot be corrected, or not to that value. */
    CANNOT_BE_CORRECTED(
            400,
            new Wording("Kan inte rättas så", "Cannot be corrected so"),
            new Wording(
                    "Det som en post handlar om rättas inte, som vilken överenskommelse eller part den gäller; ett sådant fel antecknas. Övriga uppgifter rättas till värden som de kan ha.",
                    "What a record is about is not corrected, such as its agreement or its party; such an error is annotated. Other members are corrected to values that they can have.")),
    /** The record says that already. */
    NOTHING_TO_CORRECT(
            409,
            new Wording("Inget att rätta", "Nothing to correct"),
            new Wording(
                    "En rättelse ger en uppgift ett annat värde än det som den har.",
                    "A correction gives a member another value than the one that it has.")),
    /** No such correction waits. */
    NO_OPEN_CORRECTION(
            409,
            new Wording("Ingen sådan rättelse", "No such correction"),
            new Wording("En rättelse godkänns eller avslås en gång.", "A correction is approved or declined once.")),
    /** What waits for another person is more than can wait at a time. */
    CORRECTIONS_PILE_UP(
            409,
            new Wording("För många rättelser väntar", "Too many corrections wait"),
            new Wording(
                    "De rättelser i ett ärende som väntar på en annan person får tillsammans ha så många tecken som svaret säger (limit). Låt någon avgöra dem först.",
                    "The corrections of a case that wait for another person may have as many characters together as the answer says (limit). Have another person decide on them first.")),
    /** Four eyes are asked for. */
    SAME_PERSON(
            409,
            new Wording("Samma person", "The same person"),
            new Wording(
                    "En rättelse eller makulering avgörs av en annan person än den som föreslog den (fyra ögon).",
                    "A correction or reversal is decided on by another person than the one who proposed it (four eyes).")),
    /** The member has been corrected since. */
    CORRECTION_OUTDATED(
            409,
            new Wording("Rättelsen är inaktuell", "The correction is outdated"),
            new Wording(
                    "Uppgiften har fått ett annat värde sedan rättelsen föreslogs. Avslå den och föreslå en ny.",
                    "The member has another value than when the correction was proposed. Decline it and propose another.")),
    /** The record was reversed. */
    RECORD_IS_REVERSED(
            409,
            new Wording("Posten är makulerad", "The record is reversed"),
            new Wording(
                    "En makulerad post står kvar i händelseförteckningen men räknas inte. Den makuleras eller rättas inte en gång till.",
                    "A reversed record stays in the trail and counts for nothing. It is neither reversed nor corrected again.")),
    /** A reversal is not reversed. */
    CANNOT_BE_REVERSED(
            409,
            new Wording("En makulering makuleras inte", "A reversal is not reversed"),
            new Wording(
                    "Det som makulerades men var rätt registreras på nytt.",
                    "What was reversed but was right is recorded again.")),
    /** Another proposed reversal has the record. */
    REVERSAL_WAITING(
            409,
            new Wording("En makulering väntar redan", "A reversal waits already"),
            new Wording(
                    "En post ingår i ett enda förslag till makulering åt gången. Låt någon godkänna eller avslå det först.",
                    "A record is in one proposed reversal at a time. Have another person approve or decline that one first.")),
    /** Other records rest on those that are to be reversed. */
    RECORDS_REST_ON_IT(
            409,
            new Wording("Annat vilar på posten", "Other records rest on it"),
            new Wording(
                    "En post vilar på en annan om den inte hade godtagits utan den. Sådana poster (records i svaret) tas med i samma förslag eller makuleras först. Med förslaget till överenskommelse går hela ärendet (wholeCase).",
                    "A record rests on another if it would have been refused without it. Such records (records in the answer) are put into the same proposal or are reversed before. With the agreement's proposal the whole case goes (wholeCase).")),
    /** No such reversal waits. */
    NO_OPEN_REVERSAL(
            409,
            new Wording("Ingen sådan makulering", "No such reversal"),
            new Wording("En makulering godkänns eller avslås en gång.", "A reversal is approved or declined once.")),
    /** Nothing of the list is recorded. */
    NOTHING_IMPORTED(
            409,
            new Wording("Inget från den listan", "Nothing from that list"),
            new Wording(
                    "En lista känns igen på sin fils SHA-256, som importens rapport anger.",
                    "A list is known by the SHA-256 of its file, which the report of the import gives.")),
    /** What waits for another person is more than can wait at a time. */
    REVERSALS_PILE_UP(
            409,
            new Wording("För många makuleringar väntar", "Too many reversals wait"),
            new Wording(
                    "De makuleringar i ett ärende som väntar på en annan person får tillsammans ha så många tecken som svaret säger (limit). Låt någon avgöra dem först.",
                    "The reversals of a case that wait for another person may have as many characters together as the answer says (limit). Have another person decide on them first.")),
    /** The counterpart of a supersession is reversed in the other case. */
    REVERSED_IN_PREDECESSOR(
            409,
            new Wording("Makuleras i det andra ärendet", "Reversed in the other case"),
            new Wording(
                    "Att en överenskommelse ersätter en annan står i båda ärendena och makuleras i båda på en gång, efter förslag i det ärende som ersattes (predecessor).",
                    "That one agreement takes the place of another stands in both cases and is reversed in both at once, as proposed in the case that was superseded (predecessor).")),
    /** Something was changed behind the register's back. */
    NOT_AS_RECORDED(
            409,
            new Wording("Inte som det registrerades", "Not as recorded"),
            new Wording(
                    "Det som registret håller i minnet eller i en ögonblicksbild av ärendet är inte vad händelserna ger."
                            + " Någon kan ha ändrat i registrets filer. Låt granska registret (POST /v1/audits).",
                    "What the register holds of the case in memory or in a snapshot is not what its events give. Someone"
                            + " may have changed the register's files. Have the register audited (POST /v1/audits).")),
    /** The case has moved on since the registrar saw it. */
    SEQUENCE_MOVED(
            412,
            new Wording("Ärendet har ändrats", "The case has moved on"),
            new Wording(
                    "Läs ärendet på nytt och försök igen med den aktuella ETag:en i If-Match.",
                    "Read the case again and retry with the current ETag in If-Match.")),
    /** The key came before with another command. */
    IDEMPOTENCY_KEY_REUSED(
            422,
            new Wording("Nyckeln är redan använd", "The key was used before"),
            new Wording(
                    "En Idempotency-Key hör till ett enda anrop; samma nyckel med ett annat innehåll avvisas.",
                    "An Idempotency-Key belongs to one request; the same key with another body is refused."));

    private final int status;
    private final Wording title;
    private final Wording explanation;

    Rule(int status, Wording title, Wording explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    /** The name under which its page stands, such as not-a-party. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status that answers a refusal by this rule. */
    public int status() {
        return status;
    }

    /** The rule in a few words. */
    public Wording title() {
        return title;
    }

    /** What the rule is for, with its source where it has one, and what to do. */
    public Wording explanation() {
        return explanation;
    }
}
