package se.paragraf.command.dispatch;

/** Says who is asking. It reads the request's credentials and nothing else: a body cannot name its own author. */
@FunctionalInterface
public interface CurrentActor {

    /** Who is asking now. */
    Actor current();

    /**
     * Somebody who records.
     *
     * @param name the subject of the credentials
     * @param role the role in which they act
     */
    record Actor(String name, String role) {}
}
