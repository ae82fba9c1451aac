package se.paragraf.startup;

/**
 * A server that a service depends on, with a readiness probe. The {@link DependencyWaiter} awaits each bean of this
 * type.
 */
public interface Dependency {

    /** Its name in log lines and health answers. */
    String name();

    /** Its address, without any secret. */
    String address();

    /**
     * Checks that it answers, and prepares it for use where that has not been done.
     *
     * @throws StartRefusedException if it answers and the service must not start on what it holds
     * @throws RuntimeException if it does not answer
     */
    void probe();
}
