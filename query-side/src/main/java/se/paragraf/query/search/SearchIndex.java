package se.paragraf.query.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.paragraf.party.ReferenceData;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.Decision;
import se.paragraf.query.history.NamedDocument;
import se.paragraf.query.history.PartyFacts;
import se.paragraf.query.search.SearchMatch.Field;
import se.paragraf.query.view.IndexEntry;
import se.paragraf.value.Authority;
import se.paragraf.value.Body;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.Sha256;

/**
 * Index entries of an agreement for {@link Search}, all folded. Names of places are not among them: they are resolved to
 * codes when they are typed, and the codes are entries.
 */
public final class SearchIndex {

    /** The code of each party. */
    public static final String PARTY = "party";

    /** The region's code. */
    public static final String REGION = "region";

    /** Each word of the title and of the text's label. */
    static final String WORD = "word";

    /** Case numbers: see {@link SearchNumbers#of}. */
    static final String NUMBER = "number";

    /**
     * The paragraph of each recorded decision, and behind a blank its authority, its day or a word of its body: "113 2480",
     * "113 2022-06-13", "113 kommunfullmaktige". Paragraphs of a range are entered one by one and together.
     */
    static final String PARAGRAPH = "paragraph";

    /** The words of the names of the bodies that decided. */
    static final String BODY = "body";

    /** The days of the recorded decisions. */
    static final String DAY = "day";

    /** The identifiers of the agreement, of its decisions, and the digests of its documents. */
    static final String IDENTIFIER = "id";

    private final List<Found> found = new ArrayList<>();
    private final Map<String, Set<String>> wordsOfBodies = new HashMap<>();

    /**
     * An entry with what a match of it shows.
     *
     * @param entry the entry
     * @param field where it comes from
     * @param text what stands there
     */
    record Found(IndexEntry entry, Field field, Supplier<String> text) {}

    private SearchIndex() {}

    /** The entries for the facts. */
    public static Set<IndexEntry> of(AgreementFacts facts) {
        return Stream.concat(ofProposal(facts).stream(), ofRecords(facts).stream())
                .map(Found::entry)
                .collect(Collectors.toSet());
    }

    /**
     * The entries for facts that came after others of the same agreement: the same as {@link #of(AgreementFacts)}. Where
     * decisions and documents were only added, and nothing else is another, only those are looked at.
     *
     * @param before the earlier facts
     * @param entries their entries
     */
    public static Set<IndexEntry> of(AgreementFacts facts, AgreementFacts before, Set<IndexEntry> entries) {
        List<Decision> decisions = facts.decisions();
        List<NamedDocument> documents = facts.documents();
        boolean isExtended = facts.proposal().equals(before.proposal())
                && facts.text().version().equals(before.text().version())
                && municipalities(facts).equals(municipalities(before))
                && begins(decisions, before.decisions())
                && begins(documents, before.documents());
        if (!isExtended) {
            return of(facts);
        }
        SearchIndex index = new SearchIndex();
        index.records(
                decisions.subList(before.decisions().size(), decisions.size()),
                documents.subList(before.documents().size(), documents.size()));
        Set<IndexEntry> all = new HashSet<>(entries);
        index.found.forEach(found -> all.add(found.entry()));
        return all;
    }

    private static <T> boolean begins(List<T> list, List<T> beginning) {
        return list.size() >= beginning.size()
                && list.subList(0, beginning.size()).equals(beginning);
    }

    private static List<MunicipalityCode> municipalities(AgreementFacts facts) {
        return facts.parties().stream().map(PartyFacts::municipality).toList();
    }

    /** The entries for the proposal and the parties, each with where it comes from: few, and worked out quickly. */
    static List<Found> ofProposal(AgreementFacts facts) {
        SearchIndex index = new SearchIndex();
        index.proposal(facts);
        facts.parties().forEach(party -> {
            String code = party.municipality().value();
            index.add(PARTY, code, Field.PARTY, () -> name(new Authority(code)));
        });
        return index.found;
    }

    /** The entries for the decisions and the documents, each with where it comes from. */
    static List<Found> ofRecords(AgreementFacts facts) {
        SearchIndex index = new SearchIndex();
        index.records(facts.decisions(), facts.documents());
        return index.found;
    }

    private void records(List<Decision> decisions, List<NamedDocument> documents) {
        decisions.forEach(this::decision);
        for (NamedDocument document : documents) {
            add(IDENTIFIER, document.sha256().value(), Field.DOCUMENT, document::name);
        }
    }

    private void proposal(AgreementFacts facts) {
        String title = facts.proposal().title();
        String label = facts.text().version().label();
        Sha256 digest = facts.text().version().sha256();
        String region = facts.proposal().region().value();
        SearchWords.of(title).forEach(word -> add(WORD, word, Field.TITLE, () -> title));
        SearchWords.of(label).forEach(word -> add(WORD, word, Field.TEXT, () -> label));
        number(facts.proposal().caseNumber());
        add(REGION, region, Field.REGION, () -> name(new Authority(region)));
        String id = facts.agreementId().toString();
        add(IDENTIFIER, id, Field.IDENTIFIER, () -> id);
        if (digest != null) {
            add(IDENTIFIER, digest.value(), Field.DOCUMENT, () -> label);
        }
    }

    private void decision(Decision decision) {
        Supplier<String> text = () -> text(decision);
        String id = decision.decisionId().value();
        add(IDENTIFIER, id, Field.IDENTIFIER, () -> id);
        if (decision.caseNumber() != null) {
            number(decision.caseNumber());
        }
        Set<String> ofParagraph =
                new LinkedHashSet<>(List.of(decision.authority().value()));
        bodyWords(decision).forEach(word -> {
            add(BODY, word, Field.DECISION, text);
            ofParagraph.add(word);
        });
        if (decision.meetingDate() != null) {
            add(DAY, decision.meetingDate().toString(), Field.DECISION, text);
            ofParagraph.add(decision.meetingDate().toString());
        }
        if (decision.paragraph() != null) {
            SearchParagraphs.of("" + decision.paragraph().value())
                    .forEach(paragraph ->
                            ofParagraph.forEach(one -> add(PARAGRAPH, paragraph + " " + one, Field.DECISION, text)));
        }
    }

    /** A council is found by its usual name, whatever its minutes call it. */
    private Set<String> bodyWords(Decision decision) {
        if (decision.body() == null) {
            return Set.of();
        }
        Set<String> words =
                new HashSet<>(wordsOfBodies.computeIfAbsent(decision.body().name(), SearchWords::of));
        if (decision.body().kind() == BodyKind.COUNCIL) {
            words.add(decision.authority().isRegion() ? "regionfullmaktige" : "kommunfullmaktige");
        }
        return words;
    }

    private void number(CaseNumber number) {
        SearchNumbers.of(number).forEach(value -> add(NUMBER, value, Field.CASE_NUMBER, number::value));
    }

    private void add(String field, String value, Field where, Supplier<String> text) {
        found.add(new Found(IndexEntry.always(field, value), where, text));
    }

    private static String name(Authority authority) {
        return ReferenceData.nameOf(authority).orElse(authority.value());
    }

    private static String text(Decision decision) {
        return Stream.of(
                        Stream.of(name(decision.authority())),
                        Stream.ofNullable(decision.body()).map(Body::name),
                        Stream.ofNullable(decision.meetingDate()).map(LocalDate::toString),
                        Stream.ofNullable(decision.paragraph()).map(ParagraphNumber::toString))
                .flatMap(Function.identity())
                .collect(Collectors.joining(" "));
    }
}
