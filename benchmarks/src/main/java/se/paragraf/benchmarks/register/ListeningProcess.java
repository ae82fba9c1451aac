package se.paragraf.benchmarks.register;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The process on this machine that listens on a TCP port, as Linux lists it in {@code /proc}. */
public final class ListeningProcess {

    private static final String LISTENING = "0A";

    private ListeningProcess() {}

    /**
     * Finds it among the processes of this user.
     *
     * @throws IOException if there is none
     */
    public static ProcessHandle on(int port) throws IOException {
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            Optional<String> socket;
            try (Stream<String> lines = Files.lines(Path.of(table))) {
                socket = socket(lines, port);
            }
            if (socket.isPresent()) {
                Path link = Path.of(socket.get());
                return ProcessHandle.allProcesses()
                        .filter(process -> has(process, link))
                        .findFirst()
                        .orElseThrow(() -> new IOException("another user's process listens on port " + port));
            }
        }
        throw new IOException("nothing on this machine listens on port " + port);
    }

    /** The socket that listens on a port, in a table of sockets (proc_net(5): its port in hexadecimal, its state, its inode). */
    static Optional<String> socket(Stream<String> table, int port) {
        String suffix = String.format(":%04X", port);
        return table.map(line -> line.strip().split(" +"))
                .filter(columns -> columns.length > 9 && columns[1].endsWith(suffix) && columns[3].equals(LISTENING))
                .map(columns -> "socket:[" + columns[9] + "]")
                .findFirst();
    }

    private static boolean has(ProcessHandle process, Path socket) {
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(Path.of("/proc", String.valueOf(process.pid()), "fd"))) {
            for (Path file : files) {
                if (Files.isSymbolicLink(file) && Files.readSymbolicLink(file).equals(socket)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            // It has ended, or is another user's.
            return false;
        }
    }
}
