package se.paragraf.standalone.client;

import java.util.Iterator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A reader of server-sent events (HTML Living Standard, section 9.2) that takes only their data. */
final class ServerSentEvents {

    private static final String DATA = "data:";

    private ServerSentEvents() {}

    /** Passes on the data of one event after another, until the stream ends or the predicate is false. */
    static void read(Stream<String> lines, Predicate<String> goesOn) {
        StringBuilder data = new StringBuilder();
        Iterator<String> each = lines.iterator();
        boolean wanted = true;
        while (wanted && each.hasNext()) {
            String line = each.next();
            if (line.isEmpty() && data.length() > 0) {
                wanted = goesOn.test(data.toString());
                data.setLength(0);
            } else if (line.startsWith(DATA)) {
                data.append(data.length() == 0 ? "" : "\n").append(withoutSpace(line.substring(DATA.length())));
            }
        }
    }

    private static String withoutSpace(String value) {
        return value.startsWith(" ") ? value.substring(1) : value;
    }
}
