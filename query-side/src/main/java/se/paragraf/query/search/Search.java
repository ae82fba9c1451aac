package se.paragraf.query.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.view.AnyOf;
import se.paragraf.query.view.Condition;
import se.paragraf.query.view.Filter;

/**
 * A search as it was typed, taken apart into terms. All terms must be met, in any order; each is met by one of its
 * alternatives: the beginning of a word, the name or code of a place, a case number in any certain spelling, a paragraph, a
 * day, an identifier. An alternative that spans several words (Falu kommun, RS 759-2022) is one of each of these words.
 *
 * <p>Before a number, letters are its series or whole words: RS 759-2022 finds neither KS 759-2022 nor RS 7-2022. Beside
 * one §, a body, a day and one municipality are those of that decision.
 */
public final class Search {

    /** How many words a search may have. */
    public static final int MOST_WORDS = 10;

    /** How many characters a search may have. */
    public static final int MOST_CHARACTERS = 200;

    private static final int MOST_WORDS_OF_A_NAME = 4;

    private static final Pattern SECTION_SIGNS = Pattern.compile("\u00a7+");
    private static final Pattern OUTER_SIGNS = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}]+$");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,5}");
    private static final Pattern LETTER_OF_PARAGRAPH = Pattern.compile("[a-h]");
    private static final Pattern DAY_OR_MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?");
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8,}|(?=.*[0-9])[0-9a-z-]{8,}");

    /** Abbreviations that minutes use, and how the names begin that they stand for. */
    private static final Map<String, List<String>> BODIES = Map.of(
            "kf", List.of("kommunfullmaktige"),
            "rf", List.of("regionfullmaktige"),
            "fullmaktige", List.of("kommunfullmaktige", "regionfullmaktige"),
            "ks", List.of("kommunstyrelse"),
            "rs", List.of("regionstyrelse"),
            "au", List.of("arbetsutskott"));

    /** Parts of names of places: by themselves they are met by any place that is named. */
    private static final Set<String> KINDS_OF_PLACE =
            Set.of("kommun", "kommuns", "kommunen", "stad", "stads", "region", "regionen", "lan");

    private final List<Term> terms;

    private Search(List<Term> terms) {
        this.terms = terms;
    }

    /** The search for what was typed, or nothing where that has no word, too many words or too many characters. */
    public static Optional<Search> of(String typed) {
        if (typed.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        List<Token> tokens = tokens(typed);
        return tokens.isEmpty() || tokens.size() > MOST_WORDS
                ? Optional.empty()
                : Optional.of(new Search(new Terms(tokens).all()));
    }

    /** One filter for each term. */
    public List<Filter> filters() {
        return terms.stream()
                .<Filter>map(term -> new AnyOf(List.copyOf(term.alternatives())))
                .toList();
    }

    /** Where the agreement meets each term: in its proposal or parties, else in its decisions or documents. */
    public List<SearchMatch> matches(AgreementFacts facts) {
        TreeMap<String, SearchIndex.Found> ofProposal = byKey(SearchIndex.ofProposal(facts));
        TreeMap<String, SearchIndex.Found> ofRecords =
                terms.stream().allMatch(term -> term.first(ofProposal).isPresent())
                        ? new TreeMap<>()
                        : byKey(SearchIndex.ofRecords(facts));
        return terms.stream()
                .flatMap(term -> term.first(ofProposal).or(() -> term.first(ofRecords)).stream())
                .toList();
    }

    private static TreeMap<String, SearchIndex.Found> byKey(List<SearchIndex.Found> entries) {
        TreeMap<String, SearchIndex.Found> found = new TreeMap<>();
        entries.forEach(
                each -> found.putIfAbsent(key(each.entry().field(), each.entry().value()), each));
        return found;
    }

    private static String key(String field, String value) {
        return field + '\n' + value;
    }

    /** A word of the search with the conditions of which one must be met. */
    private record Term(String sought, Set<Condition> alternatives) {

        Optional<SearchMatch> first(TreeMap<String, SearchIndex.Found> found) {
            return alternatives.stream()
                    .flatMap(condition -> Stream.ofNullable(found(condition, found)))
                    .findFirst()
                    .map(one -> new SearchMatch(sought, one.field(), one.text().get()));
        }

        private static SearchIndex.@Nullable Found found(
                Condition condition, TreeMap<String, SearchIndex.Found> found) {
            String key = key(condition.field(), condition.value());
            if (condition.match() == Condition.Match.WHOLE) {
                return found.get(key);
            }
            Map.Entry<String, SearchIndex.Found> next = found.ceilingEntry(key);
            return next != null && next.getKey().startsWith(key) ? next.getValue() : null;
        }
    }

    private enum Kind {
        WORD,
        /** With a digit in it; what is written together, such as 759-2022, is one. */
        NUMBER,
        PARAGRAPH,
        SECTION_SIGN
    }

    /**
     * What stands between blanks, or a run of letters of it.
     *
     * @param text folded
     * @param typed as it was typed
     */
    private record Token(String text, String typed, Kind kind) {

        Token(String typed, Kind kind) {
            this(SearchWords.fold(typed), typed, kind);
        }

        boolean isDigits() {
            return kind == Kind.NUMBER && DIGITS.matcher(text).matches();
        }

        boolean isLetterOfParagraph() {
            return kind == Kind.WORD && LETTER_OF_PARAGRAPH.matcher(text).matches();
        }

        boolean isParagraph() {
            return kind == Kind.NUMBER && SearchParagraphs.isOne(text);
        }
    }

    private static List<Token> tokens(String text) {
        List<Token> typed = new ArrayList<>();
        SearchWords.chunks(SECTION_SIGNS.matcher(text).replaceAll(" \u00a7 ")).forEach(chunk -> {
            String bare = OUTER_SIGNS.matcher(chunk).replaceAll("");
            if (chunk.equals("\u00a7")) {
                typed.add(new Token(chunk, Kind.SECTION_SIGN));
            } else if (DIGIT.matcher(bare).find()) {
                typed.add(new Token(bare, Kind.NUMBER));
            } else {
                SearchWords.parts(bare).forEach(part -> typed.add(new Token(part, Kind.WORD)));
            }
        });
        return withParagraphs(typed);
    }

    /** Joins each § with the number behind it, else with the one before it, and with a letter that stands there. */
    private static List<Token> withParagraphs(List<Token> typed) {
        List<Token> tokens = new ArrayList<>();
        for (int index = 0; index < typed.size(); index++) {
            Token token = typed.get(index);
            int last = tokens.size() - 1;
            if (token.kind() != Kind.SECTION_SIGN) {
                tokens.add(token);
            } else if (index + 1 < typed.size() && typed.get(index + 1).isParagraph()) {
                Token number = typed.get(++index);
                boolean lettered = number.isDigits()
                        && index + 1 < typed.size()
                        && typed.get(index + 1).isLetterOfParagraph();
                tokens.add(
                        paragraph(lettered ? number.text() + typed.get(++index).text() : number.text()));
            } else if (last >= 0 && tokens.get(last).isParagraph()) {
                tokens.add(paragraph(tokens.remove(last).text()));
            } else if (last >= 1
                    && tokens.get(last).isLetterOfParagraph()
                    && tokens.get(last - 1).isDigits()) {
                String letter = tokens.remove(last).text();
                tokens.add(paragraph(tokens.remove(last - 1).text() + letter));
            }
        }
        return tokens;
    }

    private static Token paragraph(String text) {
        return new Token(text, Kind.PARAGRAPH);
    }

    /** Works out the alternatives of each word, from itself and from what stands beside it. */
    private static final class Terms {

        private final List<Token> tokens;
        private final @Nullable String paragraph;
        private final Map<Integer, Set<Condition>> numbers = new HashMap<>();
        private final Set<Integer> besideNumbers = new HashSet<>();
        private final Set<Integer> wholeNumbers = new HashSet<>();
        private final Map<Integer, Set<String>> places = new HashMap<>();
        private final Set<String> placesNamed = new LinkedHashSet<>();
        private int namesOfPlaces;

        Terms(List<Token> tokens) {
            this.tokens = tokens;
            List<Token> paragraphs = tokens.stream()
                    .filter(token -> token.kind() == Kind.PARAGRAPH)
                    .toList();
            this.paragraph = paragraphs.size() == 1 ? paragraphs.get(0).text() + " " : null;
            for (int start = 0; start < tokens.size(); start++) {
                for (int end = start + 1; end <= last(start); end++) {
                    number(start, end);
                }
            }
            int start = 0;
            while (start < tokens.size()) {
                start = place(start);
            }
        }

        List<Term> all() {
            List<Term> terms = new ArrayList<>();
            for (int index = 0; index < tokens.size(); index++) {
                Token token = tokens.get(index);
                Set<Condition> alternatives = new LinkedHashSet<>(numbers.getOrDefault(index, Set.of()));
                if (IDENTIFIER.matcher(token.text()).matches()) {
                    alternatives.add(Condition.begins(SearchIndex.IDENTIFIER, token.text()));
                }
                switch (token.kind()) {
                    case WORD -> word(index, token.text(), alternatives);
                    case NUMBER -> numeral(index, token.text(), alternatives);
                    default -> alternatives.add(Condition.begins(SearchIndex.PARAGRAPH, token.text() + " "));
                }
                String sign = token.kind() == Kind.PARAGRAPH ? "\u00a7 " : "";
                terms.add(new Term(sign + token.text(), alternatives));
            }
            return terms;
        }

        /** Where a name or a number of several words that begins here can end at the latest; no § is in it. */
        private int last(int start) {
            int end = start;
            while (end < tokens.size()
                    && end < start + MOST_WORDS_OF_A_NAME
                    && tokens.get(end).kind() != Kind.PARAGRAPH) {
                end++;
            }
            return end;
        }

        private String joined(int start, int end, Function<Token, String> text) {
            return tokens.subList(start, end).stream().map(text).collect(Collectors.joining(" "));
        }

        private void number(int start, int end) {
            if (tokens.subList(start, end).stream().noneMatch(token -> token.kind() == Kind.NUMBER)) {
                return;
            }
            SearchNumbers.sought(joined(start, end, Token::typed)).ifPresent(value -> {
                for (int index = start; index < end; index++) {
                    numbers.computeIfAbsent(index, first -> new LinkedHashSet<>())
                            .add(Condition.is(SearchIndex.NUMBER, value));
                    if (end - start == 1 && SearchNumbers.isWhole(value)) {
                        wholeNumbers.add(index);
                    }
                    // Words further away, or behind a number, are more likely to be words of their own.
                    boolean beside = end - start == 1
                            || (end - start == 2 && tokens.get(start).kind() == Kind.WORD);
                    if (beside && SearchNumbers.hasSeries(value)) {
                        besideNumbers.add(index);
                    }
                }
            });
        }

        /** Notes the longest name of a place that begins here, and returns where to look on. */
        private int place(int start) {
            for (int end = last(start); end > start; end--) {
                Set<String> codes = SearchPlaces.named(joined(start, end, Token::text));
                if (!codes.isEmpty()) {
                    for (int index = start; index < end; index++) {
                        places.put(index, codes);
                    }
                    placesNamed.addAll(codes);
                    namesOfPlaces++;
                    return end;
                }
            }
            return start + 1;
        }

        private void word(int index, String word, Set<Condition> alternatives) {
            boolean besideNumber = besideNumbers.contains(index);
            List<String> bodies = BODIES.getOrDefault(word, List.of());
            boolean whole = besideNumber || (paragraph != null && !bodies.isEmpty());
            Set<String> named = places.getOrDefault(index, KINDS_OF_PLACE.contains(word) ? placesNamed : Set.of());
            places(named, alternatives);
            alternatives.add(whole ? Condition.is(SearchIndex.WORD, word) : Condition.begins(SearchIndex.WORD, word));
            if (!besideNumber) {
                bodies(word, bodies, alternatives);
            }
            if (!whole) {
                alternatives.add(Condition.begins(SearchIndex.NUMBER, word));
                if (named.isEmpty()) {
                    codes(SearchPlaces.beginning(word), alternatives);
                }
            }
        }

        private void bodies(String word, List<String> bodies, Set<Condition> alternatives) {
            if (paragraph == null) {
                alternatives.add(Condition.is(SearchIndex.BODY, word));
                bodies.forEach(body -> alternatives.add(Condition.begins(SearchIndex.BODY, body)));
            } else {
                alternatives.add(Condition.begins(SearchIndex.PARAGRAPH, paragraph + word));
                bodies.forEach(body -> alternatives.add(Condition.begins(SearchIndex.PARAGRAPH, paragraph + body)));
            }
        }

        private void numeral(int index, String numeral, Set<Condition> alternatives) {
            if (DAY_OR_MONTH.matcher(numeral).matches()) {
                alternatives.add(
                        paragraph == null
                                ? Condition.begins(SearchIndex.DAY, numeral)
                                : Condition.begins(SearchIndex.PARAGRAPH, paragraph + numeral));
            }
            places(places.getOrDefault(index, Set.of()), alternatives);
            if (!wholeNumbers.contains(index)) {
                alternatives.add(Condition.begins(SearchIndex.NUMBER, numeral));
            }
            alternatives.add(Condition.begins(SearchIndex.WORD, String.join("-", SearchWords.parts(numeral))));
            if (paragraph == null && SearchParagraphs.isOne(numeral)) {
                alternatives.add(Condition.begins(SearchIndex.PARAGRAPH, numeral + " "));
            }
        }

        /** Beside one § and no other place, a municipality is the one that decided. */
        private void places(Collection<String> codes, Set<Condition> alternatives) {
            if (paragraph == null || namesOfPlaces > 1) {
                codes(codes, alternatives);
            } else {
                codes.forEach(code -> alternatives.add(
                        isMunicipality(code)
                                ? Condition.is(SearchIndex.PARAGRAPH, paragraph + code)
                                : Condition.is(SearchIndex.REGION, code)));
            }
        }

        private static void codes(Collection<String> codes, Set<Condition> alternatives) {
            codes.forEach(code -> alternatives.add(
                    Condition.is(isMunicipality(code) ? SearchIndex.PARTY : SearchIndex.REGION, code)));
        }

        private static boolean isMunicipality(String code) {
            return code.length() == 4;
        }
    }
}
