package se.paragraf.query.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.json.EventJson;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.value.AgreementId;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many entries of its lists a status document leaves out, so that it does not grow without bound. What is absent is
 * whole.
 *
 * @param preparation of {@code preparation}
 * @param reviews of {@code reviews}
 * @param appeals of {@code appeals}
 * @param supersedes of {@code supersedes}
 * @param corrected of {@code corrected}, and of that in {@code parties}
 * @param openCorrections of {@code openCorrections}
 * @param annotations of {@code annotations}
 * @param conditions of {@code parties[].conditions}
 * @param missing of {@code documents.missing}
 * @param reversed of {@code reversed}
 * @param openReversals of {@code openReversals}
 * @param inconsistencies of {@code inconsistencies}
 * @param trail where everything that is recorded of the agreement can be read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LeftOut(
        @Nullable Integer preparation,
        @Nullable Integer reviews,
        @Nullable Integer appeals,
        @Nullable Integer supersedes,
        @Nullable Integer corrected,
        @Nullable Integer openCorrections,
        @Nullable Integer annotations,
        @Nullable Integer conditions,
        @Nullable Integer missing,
        @Nullable Integer reversed,
        @Nullable Integer openReversals,
        @Nullable Integer inconsistencies,
        String trail) {

    /** Where the agreement's trail is. */
    static String trail(AgreementId agreementId) {
        return "/v1/agreements/" + agreementId + "/trail";
    }

    /** What the facts themselves leave out; null where that is nothing. */
    static @Nullable LeftOut before(AgreementFacts facts) {
        Integer annotations = facts.remarks().earlierAnnotations();
        return annotations == null
                ? null
                : new LeftOut(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        annotations,
                        null,
                        null,
                        null,
                        null,
                        null,
                        trail(facts.agreementId()));
    }

    /** Whether every list is whole. */
    boolean isNothing() {
        return Stream.of(
                        preparation,
                        reviews,
                        appeals,
                        supersedes,
                        corrected,
                        openCorrections,
                        annotations,
                        conditions,
                        missing,
                        reversed,
                        openReversals,
                        inconsistencies)
                .allMatch(Objects::isNull);
    }

    /**
     * A budget of characters for entries of a list, or of several lists of one kind: entries are kept as long as they fit,
     * and counted where they do not.
     */
    static final class Budget {

        private static final JsonMapper JSON = EventJson.mapper();

        private int left;
        private int leftOut;

        /** @param characters how many characters of JSON the entries may have together */
        Budget(int characters) {
            this.left = characters;
        }

        /** As many of the newest entries as fit, in their order. */
        <T> List<T> newest(List<T> entries) {
            List<T> kept = new ArrayList<>();
            for (int index = entries.size() - 1; index >= 0; index--) {
                add(entries.get(index), kept);
            }
            Collections.reverse(kept);
            return kept;
        }

        /** As many of the first entries as fit, in their order. */
        <T> List<T> first(List<T> entries) {
            List<T> kept = new ArrayList<>();
            entries.forEach(entry -> add(entry, kept));
            return kept;
        }

        /** How many entries were left out, or null where none was. */
        @Nullable
        Integer leftOut() {
            return leftOut == 0 ? null : leftOut;
        }

        /** The same, with what another budget has left out. */
        Budget and(Budget other) {
            leftOut += other.leftOut;
            return this;
        }

        /** The same, with so many entries that were left out before. */
        Budget and(@Nullable Integer before) {
            leftOut += before == null ? 0 : before;
            return this;
        }

        private <T> void add(T entry, List<T> kept) {
            int size = left > 0 ? JSON.writeValueAsString(entry).length() : Integer.MAX_VALUE;
            if (size <= left) {
                left -= size;
                kept.add(entry);
            } else {
                leftOut++;
            }
        }
    }
}
