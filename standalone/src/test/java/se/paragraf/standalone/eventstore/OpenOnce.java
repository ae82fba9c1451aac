package se.paragraf.standalone.eventstore;

import java.nio.file.Path;

/** Opens the store in a folder and leaves; says why not where it cannot. */
final class OpenOnce {

    static final int REFUSED = 3;

    private OpenOnce() {}

    public static void main(String[] arguments) {
        try {
            Stores.open(Path.of(arguments[0])).close();
        } catch (EventFileException e) {
            System.out.println(e.getMessage());
            System.exit(REFUSED);
        }
    }
}
