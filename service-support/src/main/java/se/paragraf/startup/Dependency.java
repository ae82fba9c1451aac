package se.paragraf.startup;

/** A server that a service stands on. Each bean of this type is waited for before the service serves. */
public interface Dependency {

    /** What it is called in what the service says. */
    String name();

    /** Where it is, without any secret. */
    String address();

    /**
     * Asks it for a sign of life and prepares it for use, where that has not been done.
     *
     * @throws RuntimeException if it does not answer
     */
    void greet();
}
