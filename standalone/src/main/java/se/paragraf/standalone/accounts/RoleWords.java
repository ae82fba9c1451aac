package se.paragraf.standalone.accounts;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import se.paragraf.security.Role;

/** Several roles as one text: their words in order, joined by commas. */
final class RoleWords {

    private RoleWords() {}

    static String of(Collection<Role> roles) {
        return EnumSet.copyOf(roles).stream().map(Role::word).collect(Collectors.joining(","));
    }

    static Set<Role> read(String words) {
        return Arrays.stream(words.split(","))
                .map(word -> Role.named(word).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }
}
