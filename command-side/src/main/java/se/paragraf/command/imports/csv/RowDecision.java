package se.paragraf.command.imports.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Wording;

/**
 * What a row says was decided, and the words for it in lists. A word that does not say for certain what was decided is
 * refused: what a council decides "according to the proposal" depends on the proposal.
 */
public enum RowDecision {
    /** The region proposed the agreement. */
    PROPOSED(new Wording("föreslogs", "proposed")),
    /** The municipality adopted it. */
    ADOPTED(
            new Wording("antogs", "adopted"),
            "antagen|antaget|antagna|antas|antar|antog|antogs|antagits|antagande",
            "godkänd|godkänt|godkända|godkänns|godkänner|godkände|godkändes|godkänts|godkännande",
            "bifall|bifallen|bifallet|bifalles|bifalls|bifaller|bifallit|bifallits|biföll|bifölls",
            "adopted|adopt|adopts|adoption|approved|approve|approves|approval"),
    /** It adopted it on conditions, which the row has to state. */
    ADOPTED_WITH_CONDITIONS(
            new Wording("antogs med villkor", "adopted with conditions"),
            "antagen med villkor|antaget med villkor|antas med villkor|antogs med villkor|antog med villkor",
            "godkänd med villkor|godkänt med villkor|godkänns med villkor|godkändes med villkor",
            "bifall med villkor|bifalls med villkor|bifölls med villkor|villkorat antagande|villkorat godkännande",
            "adopted with conditions|approved with conditions|conditionally adopted|conditionally approved"),
    /** It rejected it. */
    REJECTED(
            new Wording("avslogs", "rejected"),
            "avslag|avslagen|avslaget|avslagna|avslås|avslår|avslog|avslogs|avslagits",
            "förkastad|förkastat|förkastas|förkastar|förkastade|förkastades",
            "rejected|reject|rejects|rejection"),
    /** It put the matter off to a later meeting. */
    TABLED(
            new Wording("bordlades", "tabled"),
            "bordlagd|bordlagt|bordlagda|bordläggs|bordlägges|bordlägger|bordlade|bordlades|bordlagts|bordläggning",
            "minoritetsbordlagd|minoritetsbordlagt|minoritetsbordläggning",
            "tabled|tabling"),
    /** It sent the matter back. */
    REFERRED_BACK(
            new Wording("återremitterades", "referred back"),
            "återremiss|återremitteras|återremitterad|återremitterat|återremitterade|återremitterades|återremitterar",
            "minoritetsåterremiss|minoritetsåterremitterad|minoritetsåterremitterades",
            "referred back|referral back|refer back"),
    /** Its council took back its adoption. */
    REVOKED(
            new Wording("upphävdes", "revoked"),
            "upphävd|upphävt|upphävs|upphäves|upphäver|upphävde|upphävdes|upphävts|upphävande",
            "återkallad|återkallat|återkallas|återkallar|återkallade|återkallades|återkallelse",
            "revoked|revoke|revokes|revocation"),
    /** Nothing was decided. */
    NOT_DECIDED(
            new Wording("inget beslutades", "nothing was decided"),
            "ej behandlad|ej behandlat|ej behandlats|inte behandlad|inte behandlat|inte behandlats|obehandlad|obehandlat",
            "ej beslutad|ej beslutat|ej beslut|inte beslutad|inte beslutat|inget beslut|beslut saknas",
            "väntar|väntande|väntar på beslut|avvaktar|avvaktas|inväntas|beslut inväntas|pågår|pågående",
            "bereds|under beredning|beredning pågår|under behandling",
            "not dealt with|not decided|undecided|no decision|pending|awaiting decision|in progress|not considered");

    private static final int LONGEST = 200;
    private static final Map<String, RowDecision> BY_WORDS = byWords();
    private static final Pattern AT_THE_END = Pattern.compile("(?:[ ,]+(?:an|annu|yet|so far))?[ .!]*$");
    private static final Pattern AT_THE_BEGINNING = Pattern.compile("^(?:annu|as yet|har) ");
    private static final Pattern PROPOSAL = Pattern.compile(
            ".*(?:forslag|yrkande|proposal|proposed|hemstallan).*|enl forsl.*|(?:noterad|noteras|noted).*");
    private static final Pattern OPINION = Pattern.compile("(?:till|av)styrk.*|(?:supported|recommended|objected).*");
    private static final Pattern PUT_OFF =
            Pattern.compile("(?:uppskj|uppskot|vilande|skjuts upp|postpone|deferred|adjourned|remitter|remiss).*");
    private static final Pattern BY_A_COURT = Pattern.compile("(?:annull|ogiltig|undanroj|annul).*");

    /** Verbs by which a sentence says that something else than an adoption was decided; nouns stand in titles too. */
    private static final Pattern NO_ADOPTION = Pattern.compile(
            "(?<![a-z])(?:avsl(?:a[rs]?|ogs?|ag(?:en|et|na|its?))"
                    + "|forkasta[a-z]*|bordla(?:gg(?:a|e?s|er)|g[dt]a?|gts|des?)|(?:minoritets)?aterremitte[a-z]+"
                    + "|upphav(?:[dt]|e?s|er|des?|ts)|rejected|tabled|referred back|revoked"
                    + "|(?:ej|inte|icke|not) (?:antag|godkan|behandl|beslut|adopt|approv|dealt|decid|consider)[a-z]*)(?![a-z])");

    /** The nouns, for the title of a list. */
    private static final Pattern NO_ADOPTION_IN_A_TITLE = Pattern.compile(
            "(?<![a-z])(?:avslag(?:en)?|(?:minoritets)?aterremiss(?:en|er|erna)?|bordlaggning(?:en|ar|arna)?"
                    + "|upphavanden?|rejections?|tablings?|referrals? back|revocations?)(?![a-z])");

    private static final Wording ACCEPTED = new Wording(
            "antagen, antagen med villkor, avslag, återremiss, bordlagd, upphävd eller ej behandlad (också andra former av"
                    + " orden, som antas eller bordlades)",
            "adopted, adopted with conditions, rejected, referred back, tabled, revoked or not dealt with");

    private final Wording wording;
    private final List<String> words;

    RowDecision(Wording wording, String... words) {
        this.wording = wording;
        this.words = List.of(words);
    }

    /** What was decided, in a word. */
    public Wording wording() {
        return wording;
    }

    /** Whether the municipality adopted. */
    boolean isAdoption() {
        return this == ADOPTED || this == ADOPTED_WITH_CONDITIONS;
    }

    /**
     * What the words of a cell say was decided; capitals and accents do not matter.
     *
     * @throws InvalidValueException if they are not known, or do not tell for certain
     */
    static RowDecision read(String text) {
        String said = text.length() > LONGEST ? "" : PlainWords.of(text.replace('_', ' '));
        String bare = bare(said);
        RowDecision decision = BY_WORDS.get(bare);
        if (decision == null) {
            throw new InvalidValueException(whyNot(bare), ACCEPTED);
        }
        return decision;
    }

    /**
     * Whether a cell of a column that is not read says what was decided: by its words as a whole, or by a verb in a sentence
     * that is about no adoption.
     */
    static boolean isSaidIn(String text) {
        String said = PlainWords.of(
                text.substring(0, Math.min(text.length(), LONGEST)).replace('_', ' '));
        return BY_WORDS.containsKey(bare(said)) || NO_ADOPTION.matcher(said).find();
    }

    static Wording accepted() {
        return ACCEPTED;
    }

    /** Whether the title of a list says that it is one of other decisions than adoptions, or of these as well. */
    static boolean isNoAdoptionSaidInTitle(String title) {
        String said = PlainWords.of(
                title.substring(0, Math.min(title.length(), LONGEST)).replace('_', ' '));
        RowDecision decision = BY_WORDS.get(bare(said));
        return (decision != null && !decision.isAdoption())
                || NO_ADOPTION.matcher(said).find()
                || NO_ADOPTION_IN_A_TITLE.matcher(said).find();
    }

    private static String bare(String said) {
        return AT_THE_BEGINNING
                .matcher(AT_THE_END.matcher(said).replaceFirst(""))
                .replaceFirst("");
    }

    private static Wording whyNot(String plain) {
        if (BY_A_COURT.matcher(plain).matches()) {
            return new Wording(
                    "är vad en domstol gör; det registreras som utgången av ett överklagande",
                    "is what a court does; that is recorded as the outcome of an appeal");
        }
        if (OPINION.matcher(plain).matches()) {
            return new Wording(
                    "är vad ett beredande organ anser, inte vad fullmäktige beslutade",
                    "is the opinion of a preparing body, not what the council decided");
        }
        if (PUT_OFF.matcher(plain).matches()) {
            return new Wording("kan betyda både bordlagd och återremitterad", "can mean both tabled and referred back");
        }
        if (PROPOSAL.matcher(plain).matches()) {
            return new Wording(
                    "säger inte vad som beslutades, bara att det följde ett förslag eller antecknades",
                    "does not say what was decided, only that it followed a proposal or was noted");
        }
        return new Wording("säger inte säkert vad som beslutades", "does not say for certain what was decided");
    }

    private static Map<String, RowDecision> byWords() {
        Map<String, RowDecision> known = new HashMap<>();
        for (RowDecision decision : values()) {
            for (String several : decision.words) {
                for (String word : several.split("\\|")) {
                    known.put(PlainWords.of(word), decision);
                }
            }
            if (decision != PROPOSED) {
                known.put(PlainWords.of(decision.name().toLowerCase(Locale.ROOT).replace('_', ' ')), decision);
            }
        }
        return known;
    }
}
