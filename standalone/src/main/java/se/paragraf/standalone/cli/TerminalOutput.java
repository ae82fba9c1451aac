package se.paragraf.standalone.cli;

import java.io.PrintStream;
import se.paragraf.value.Text;

/**
 * Standard output that shows what a terminal would act on, such as an escape in a title of a case, as its code point
 * ({@link Text#shownWithLines}). What is written as bytes, such as the log, passes as it is.
 */
public final class TerminalOutput extends PrintStream {

    private final PrintStream to;

    /** Prints to that stream, in its encoding. */
    public TerminalOutput(PrintStream to) {
        super(to, true);
        this.to = to;
    }

    @Override
    public void print(String text) {
        // A carriage return is a part of the line's end only where the system ends its lines so.
        to.print(text == null ? null : Text.shownWithLines(text.replace(System.lineSeparator(), "\n")));
    }

    @Override
    public void print(char[] text) {
        print(new String(text));
    }

    @Override
    public void print(char text) {
        print(String.valueOf(text));
    }

    @Override
    public void println() {
        to.println();
    }
}
