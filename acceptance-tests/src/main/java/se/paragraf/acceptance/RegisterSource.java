package se.paragraf.acceptance;

import java.util.Optional;

/** Where the suite gets the register that it is about, if not from an address. It is closed when all tests have run. */
public interface RegisterSource extends AutoCloseable {

    /** Why there can be no register here, which skips the tests; empty where there can be one. */
    default Optional<String> absence() {
        return Optional.empty();
    }

    /** The register, started where it does not run yet. */
    Register register();
}
