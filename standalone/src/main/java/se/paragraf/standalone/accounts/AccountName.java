package se.paragraf.standalone.accounts;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.SpoofChecker.RestrictionLevel;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.paragraf.value.ComparableName;

/**
 * The rules for names of accounts, by which a name cannot pass for another one: no characters that are invisible, of
 * compatibility only or of several scripts (Unicode Technical Standard 39, "highly restrictive"), and no two names that are
 * the same in NFKC, case folded, or confusable. ICU4J does the latter. It takes a fraction of a second to load, which
 * happens where a name is added or listed and never where a register starts.
 */
final class AccountName {

    private static final int LONGEST = 100;
    private static final String ACCEPTED = "accepted are 1 to " + LONGEST
            + " letters, digits, spaces and . _ @ -, beginning and ending with a letter or" + " digit";
    private static final Pattern CHARACTER = Pattern.compile("[\\p{L}\\p{N}._@ -]");
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}](.*[\\p{L}\\p{N}])?");

    private static final SpoofChecker SCRIPTS = new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL | SpoofChecker.MIXED_NUMBERS)
            .setRestrictionLevel(RestrictionLevel.HIGHLY_RESTRICTIVE)
            .build();
    private static final SpoofChecker CONFUSABLES =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

    private AccountName() {}

    /**
     * The name in normalization form C.
     *
     * @throws AccountProblemException if the name breaks a rule; it says which character does
     */
    static String checked(String name) {
        String normal = Normalizer.normalize(name, Form.NFC);
        fault(normal).ifPresent(fault -> {
            throw new AccountProblemException("the name " + shown(name) + " " + fault + ".");
        });
        return normal;
    }

    /** What is wrong with a name, as a clause. */
    static Optional<String> fault(String name) {
        return formFault(name)
                .or(() -> invisible(name))
                .or(() -> compatibilityForm(name))
                .or(() -> mixedScripts(name));
    }

    /**
     * The forms of a name in which it is compared: two names cannot be told apart if they have one in common. They are not
     * stored, since the next version of Unicode may change them.
     */
    static List<String> keys(String name) {
        // A capital I looks like a small l, and only a small m like rn: both orders of folding and skeleton are
        // compared.
        return List.of(
                "skeleton " + CONFUSABLES.getSkeleton(ComparableName.of(name)),
                "folded skeleton " + ComparableName.of(CONFUSABLES.getSkeleton(Normalizer.normalize(name, Form.NFKC))));
    }

    /** The first of the names that cannot be told from this one. */
    static Optional<String> confusable(String name, Collection<String> names) {
        List<String> keys = keys(name);
        return names.stream()
                .filter(other -> !Collections.disjoint(keys, keys(other)))
                .findFirst();
    }

    /** What is wrong with each of these names, if anything is: a fault, or another of them that cannot be told from it. */
    static Map<String, String> faults(List<String> names) {
        Map<String, List<String>> byKey = names.stream()
                .flatMap(name -> keys(name).stream().map(key -> Map.entry(key, name)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<String, String> faults = new LinkedHashMap<>();
        for (String name : names) {
            fault(name)
                    .or(() -> keys(name).stream()
                            .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
                            .filter(other -> !other.equals(name))
                            .findFirst()
                            .map(other -> "cannot be told from the account " + other))
                    .ifPresent(fault -> faults.put(name, fault));
        }
        return faults;
    }

    /** The first character of a text that is neither visible nor a space, as messages name it. */
    static Optional<String> invisibleIn(String text) {
        return text.codePoints()
                .filter(character -> character != ' ' && !isVisible(character))
                .mapToObj(AccountName::described)
                .findFirst();
    }

    /** A name as messages show it: what cannot be seen or would disturb a terminal is written as its code point. */
    static String shown(String name) {
        return name.codePoints()
                .mapToObj(character -> isVisible(character) || character == ' '
                        ? Character.toString(character)
                        : "<U+%04X>".formatted(character))
                .collect(Collectors.joining("", "“", "”"));
    }

    private static Optional<String> formFault(String name) {
        if (name.isBlank()) {
            return Optional.of("is empty; " + ACCEPTED);
        }
        if (name.length() > LONGEST) {
            return Optional.of("has " + name.length() + " characters; " + ACCEPTED);
        }
        Optional<String> character = name.codePoints()
                .filter(each -> !CHARACTER.matcher(Character.toString(each)).matches())
                .mapToObj(each -> "has the character " + described(each) + "; " + ACCEPTED)
                .findFirst();
        if (character.isPresent()) {
            return character;
        }
        if (!FORM.matcher(name).matches()) {
            return Optional.of("begins or ends with a space or sign; " + ACCEPTED);
        }
        return name.contains("  ") ? Optional.of("has two spaces in a row; write one") : Optional.empty();
    }

    private static Optional<String> invisible(String name) {
        return name.codePoints()
                .filter(character -> UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT))
                .mapToObj(character -> "has the character " + described(character) + ", which cannot be seen")
                .findFirst();
    }

    private static Optional<String> compatibilityForm(String name) {
        return name.codePoints()
                .filter(character -> !Normalizer.isNormalized(Character.toString(character), Form.NFKC))
                .mapToObj(character -> "has the character " + described(character) + "; write "
                        + Normalizer.normalize(Character.toString(character), Form.NFKC))
                .findFirst();
    }

    private static Optional<String> mixedScripts(String name) {
        if (!SCRIPTS.failsChecks(name)) {
            return Optional.empty();
        }
        Map<Integer, Long> letters = name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UScript::getScript)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        int main = letters.entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry<Integer, Long>::getValue)
                        .thenComparing(entry -> entry.getKey() == UScript.LATIN))
                .map(Map.Entry::getKey)
                .orElse(UScript.LATIN);
        return Optional.of(name.codePoints()
                .filter(character ->
                        !UScript.hasScript(character, main) && !UScript.hasScript(character, UScript.COMMON))
                .mapToObj(character -> "has the character " + described(character) + " among those of another script ("
                        + UScript.getName(main).toLowerCase(Locale.ROOT) + ")")
                .findFirst()
                .orElse("mixes letters or digits of several scripts"));
    }

    private static String described(int character) {
        String code = "U+%04X".formatted(character);
        String name = Character.getName(character);
        String known = name == null ? code : name + ", " + code;
        return isVisible(character) ? Character.toString(character) + " (" + known + ")" : known;
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }
}
