package se.paragraf.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Programs in processes of their own. */
public final class JavaProcess {

    private JavaProcess() {}

    /** A program on the class path of the tests. */
    public static ProcessBuilder of(Class<?> main, Object... arguments) {
        return of(System.getProperty("java.class.path"), main, arguments);
    }

    /**
     * A program that is compiled by the first of the two just-in-time compilers only: it lives for seconds, and the second
     * takes more than half of the processor time of its start.
     */
    static ProcessBuilder of(String classPath, Class<?> main, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                main.getName()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        return new ProcessBuilder(command);
    }
}
