package se.paragraf.acceptance.services;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import se.paragraf.acceptance.RequestBodies;

/** A client that records one case after another and retries each unanswered command with the same idempotency key. */
final class PersistentRegistrar implements Runnable {

    static final List<String> PARTIES = List.of("2401", "2403", "2404", "2409");

    private static final long HALF_A_SECOND = 500_000_000L;

    private final Supplier<Register> register;
    private final AtomicBoolean enough;
    private final List<Answer> answers = new ArrayList<>();
    private long repeated;

    PersistentRegistrar(Supplier<Register> register, AtomicBoolean enough) {
        this.register = register;
        this.enough = enough;
    }

    /** The successful answers, each once. */
    List<Answer> answers() {
        return answers;
    }

    /** The number of retries. */
    long repeated() {
        return repeated;
    }

    @Override
    public void run() {
        while (!enough.get()) {
            Answer proposed =
                    answered("/v1/agreements", RequestBodies.proposal(RequestBodies.newCaseNumber(), PARTIES));
            PARTIES.forEach(party -> answered(
                    proposed.header("Location") + "/adoptions",
                    RequestBodies.adoption(party, RequestBodies.minutes(party, "2022-06-13", 113))));
        }
    }

    private Answer answered(String path, Map<String, Object> body) {
        String key = UUID.randomUUID().toString();
        while (true) {
            Answer answer = attempt(path, body, key);
            if (answer != null && answer.status() < 300) {
                answers.add(answer);
                return answer;
            }
            if (answer != null
                    && (answer.status() != 503 || answer.header("Retry-After").isEmpty())) {
                throw new AssertionError(answer.status() + " " + answer.body());
            }
            repeated++;
            LockSupport.parkNanos(HALF_A_SECOND);
        }
    }

    private Answer attempt(String path, Map<String, Object> body, String key) {
        try {
            return register.get().post(path, body, "Idempotency-Key", key);
        } catch (UncheckedIOException e) {
            return null;
        }
    }
}
