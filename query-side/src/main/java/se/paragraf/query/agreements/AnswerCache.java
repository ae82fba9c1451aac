package se.paragraf.query.agreements;

import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.ViewReader;

/**
 * Cache of answers that are made from all agreements. An answer is given again only to a reader of the state that it was made
 * from, which generation and version name; a store whose readers see no one state has it made each time.
 */
final class AnswerCache<Q, A> {

    /** The part of the heap that it takes at most. */
    private static final int PART_OF_HEAP = 256;

    private final BoundedCache<Q, Kept<A>> answers;

    /** @param bytes how large an answer is, about */
    AnswerCache(ToLongFunction<A> bytes) {
        this.answers = BoundedCache.ofHeap(PART_OF_HEAP, kept -> bytes.applyAsLong(kept.answer()));
    }

    private record Kept<A>(Generation generation, long version, A answer) {}

    /**
     * The answer in the state that the reader sees.
     *
     * @param question all that the answer depends on besides
     */
    A get(Q question, ViewReader reader, Function<ViewReader, A> answer) {
        OptionalLong version = reader.version();
        if (version.isEmpty()) {
            return answer.apply(reader);
        }
        Kept<A> kept = answers.get(question);
        if (kept == null
                || kept.version() != version.getAsLong()
                || !kept.generation().equals(reader.generation())) {
            kept = new Kept<>(reader.generation(), version.getAsLong(), answer.apply(reader));
            answers.put(question, kept);
        }
        return kept.answer();
    }
}
