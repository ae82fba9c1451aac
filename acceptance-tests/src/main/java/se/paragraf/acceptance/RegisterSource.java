package se.paragraf.acceptance;

import java.util.Optional;

/**
 * Service provider interface by which a module supplies the register under test. It is closed when all tests have run.
 */
public interface RegisterSource extends AutoCloseable {

    /** The reason to skip the tests; empty where there can be a register. */
    default Optional<String> absence() {
        return Optional.empty();
    }

    /** The register, which the first call starts. */
    Register register();
}
