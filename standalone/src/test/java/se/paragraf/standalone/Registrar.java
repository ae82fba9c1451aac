package se.paragraf.standalone;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import se.paragraf.acceptance.RequestBodies;

/** Records one case after another, each with its adoptions, until the register answers no more. */
public final class Registrar implements Runnable {

    static final List<String> PARTIES = List.of("2401", "2403", "2404", "2409", "2417", "2418", "2421");

    private final Register register;
    private final List<Sent> sent = new ArrayList<>();

    private final Consumer<Sent> whenAnswered;

    public Registrar(Register register) {
        this(register, answered -> {});
    }

    public Registrar(Register register, Consumer<Sent> whenAnswered) {
        this.register = register;
        this.whenAnswered = whenAnswered;
    }

    public static void recordOneCase(Register register) {
        if (!new Registrar(register).recordACase()) {
            throw new IllegalStateException("nobody answers");
        }
    }

    /**
     * A command that was sent.
     *
     * @param path where to
     * @param body what it said
     * @param key its idempotency key
     * @param answer what came back, or null where nothing did
     */
    public record Sent(String path, Map<String, Object> body, String key, Answer answer) {

        Sent repeatedTo(Register register) {
            return new Sent(path, body, key, register.post(path, body, "Idempotency-Key", key));
        }
    }

    List<Sent> sent() {
        return sent;
    }

    @Override
    public void run() {
        boolean answered = true;
        while (answered) {
            answered = recordACase();
        }
    }

    private boolean recordACase() {
        if (!answered("/v1/agreements", RequestBodies.proposal(RequestBodies.newCaseNumber(), PARTIES))) {
            return false;
        }
        String agreement = sent.get(sent.size() - 1).answer().header("Location");
        return PARTIES.stream()
                .allMatch(party -> answered(
                        agreement + "/adoptions",
                        RequestBodies.adoption(party, RequestBodies.minutes(party, "2022-06-13", 113))));
    }

    private boolean answered(String path, Map<String, Object> body) {
        Sent command = new Sent(path, body, UUID.randomUUID().toString(), null);
        try {
            Sent answered = command.repeatedTo(register);
            sent.add(answered);
            whenAnswered.accept(answered);
            return true;
        } catch (UncheckedIOException unanswered) {
            sent.add(command);
            return false;
        }
    }
}
