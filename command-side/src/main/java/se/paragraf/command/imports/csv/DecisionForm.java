package se.paragraf.command.imports.csv;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.paragraf.value.BodyKind;
import se.paragraf.value.Evidence;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.MeetingForm;
import se.paragraf.value.Wording;

/** Parser for evidence, kinds of body, meeting forms, conditions and reservations. */
final class DecisionForm {

    private static final Pattern BETWEEN_CONDITIONS = Pattern.compile("[|\\n\\r]+");
    private static final Map<String, Evidence> EVIDENCES = Map.ofEntries(
            Map.entry("primary_minutes", Evidence.PRIMARY_MINUTES),
            Map.entry("primary minutes", Evidence.PRIMARY_MINUTES),
            Map.entry("minutes", Evidence.PRIMARY_MINUTES),
            Map.entry("protokoll", Evidence.PRIMARY_MINUTES),
            Map.entry("eget protokoll", Evidence.PRIMARY_MINUTES),
            Map.entry("protokollsutdrag", Evidence.PRIMARY_MINUTES),
            Map.entry("asserted_by_other_record", Evidence.ASSERTED_BY_OTHER_RECORD),
            Map.entry("asserted by other record", Evidence.ASSERTED_BY_OTHER_RECORD),
            Map.entry("other record", Evidence.ASSERTED_BY_OTHER_RECORD),
            Map.entry("annan handling", Evidence.ASSERTED_BY_OTHER_RECORD),
            Map.entry("uppgift i annan handling", Evidence.ASSERTED_BY_OTHER_RECORD));
    private static final Map<String, MeetingForm> MEETING_FORMS = Map.ofEntries(
            Map.entry("in person", MeetingForm.IN_PERSON),
            Map.entry("pa plats", MeetingForm.IN_PERSON),
            Map.entry("fysiskt", MeetingForm.IN_PERSON),
            Map.entry("fysisk", MeetingForm.IN_PERSON),
            Map.entry("fysiskt mote", MeetingForm.IN_PERSON),
            Map.entry("fysiskt sammantrade", MeetingForm.IN_PERSON),
            Map.entry("remote", MeetingForm.REMOTE),
            Map.entry("distans", MeetingForm.REMOTE),
            Map.entry("pa distans", MeetingForm.REMOTE),
            Map.entry("helt pa distans", MeetingForm.REMOTE),
            Map.entry("distansmote", MeetingForm.REMOTE),
            Map.entry("digitalt", MeetingForm.REMOTE),
            Map.entry("digitalt mote", MeetingForm.REMOTE),
            Map.entry("digitalt sammantrade", MeetingForm.REMOTE),
            Map.entry("hybrid", MeetingForm.HYBRID),
            Map.entry("hybridmote", MeetingForm.HYBRID),
            Map.entry("hybridsammantrade", MeetingForm.HYBRID),
            Map.entry("delvis pa distans", MeetingForm.HYBRID),
            Map.entry("delvis distans", MeetingForm.HYBRID),
            Map.entry("without meeting", MeetingForm.WITHOUT_MEETING),
            Map.entry("utan sammantrade", MeetingForm.WITHOUT_MEETING),
            Map.entry("utan mote", MeetingForm.WITHOUT_MEETING),
            Map.entry("per capsulam", MeetingForm.WITHOUT_MEETING));
    private static final Set<String> NO_RESERVATIONS =
            Set.of("nej", "inga", "ingen", "inga reservationer", "ingen reservation", "-", "–", "none", "no");
    // In this order, for a board's working committee is named after the board.
    private static final List<Map.Entry<Pattern, BodyKind>> KINDS = List.of(
            kind("utskott(?:et)?|working[ _]committee", "ks?au|rsau", BodyKind.WORKING_COMMITTEE),
            kind("beredning(?:en)?|preparatory[ _]body", "pkb", BodyKind.PREPARATORY_BODY),
            kind("delegation(?:en)?", "pkd", BodyKind.DELEGATION),
            kind("fullmäktige|council", "kf|rf", BodyKind.COUNCIL),
            kind("styrelsen?|nämnd(?:en)?|board", "ks|rs", BodyKind.BOARD));

    private DecisionForm() {}

    /** Words at whose end a name tells the kind, and not their genitives: what follows one of those is another body. */
    private static Map.Entry<Pattern, BodyKind> kind(String endings, String initials, BodyKind kind) {
        return Map.entry(Pattern.compile("(?:" + endings + "|(?<!\\p{L})(?:" + initials + "))(?![\\p{L}'’])"), kind);
    }

    /** How the decision is known. */
    static Evidence evidence(String text) {
        Evidence evidence = EVIDENCES.get(text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        if (evidence == null) {
            throw new InvalidValueException(
                    new Wording("säger inte hur beslutet är känt", "does not say how the decision is known"),
                    evidences());
        }
        return evidence;
    }

    static Wording evidences() {
        return new Wording(
                "protokoll (PRIMARY_MINUTES) eller annan handling (ASSERTED_BY_OTHER_RECORD)",
                "minutes (PRIMARY_MINUTES) or other record (ASSERTED_BY_OTHER_RECORD)");
    }

    /** What sort of body it is, by the name that it has or the kind that is stated. */
    static BodyKind bodyKind(String text) {
        String name = text.toLowerCase(Locale.ROOT);
        return KINDS.stream()
                .filter(kind -> kind.getKey().matcher(name).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        new Wording("säger inte vilket slags organ det är", "does not tell what sort of body this is"),
                        new Wording(
                                "ett namn som slutar på fullmäktige, nämnd, styrelse, utskott, beredning eller delegation,"
                                        + " eller något av dem i kolumnen Organtyp",
                                "a name with council, board, working committee, preparatory body or delegation, or one"
                                        + " of these in the column Body kind")));
    }

    /** How the body met. */
    static MeetingForm meetingForm(String text) {
        MeetingForm form =
                MEETING_FORMS.get(PlainWords.of(text.replace('_', ' ').replaceAll("[.!]+$", "")));
        if (form == null) {
            throw new InvalidValueException(
                    new Wording("säger inte hur organet sammanträdde", "does not say how the body met"),
                    new Wording(
                            "på plats (IN_PERSON), på distans (REMOTE), delvis på distans (HYBRID) eller utan sammanträde"
                                    + " (WITHOUT_MEETING)",
                            "in person (IN_PERSON), remote (REMOTE), hybrid (HYBRID) or without meeting"
                                    + " (WITHOUT_MEETING)"));
        }
        return form;
    }

    /** Who recorded dissent: one reservation a line, or with | between them; "inga" is none. */
    static List<String> reservations(String text) {
        return NO_RESERVATIONS.contains(PlainWords.of(text)) ? List.of() : conditions(text);
    }

    /** What an adoption depends on: one condition a line, or with | between them. */
    static List<String> conditions(String text) {
        return Stream.of(BETWEEN_CONDITIONS.split(text))
                .map(String::strip)
                .filter(condition -> !condition.isEmpty())
                .toList();
    }
}
