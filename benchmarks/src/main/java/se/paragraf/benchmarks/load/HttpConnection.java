package se.paragraf.benchmarks.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * HTTP/1.1 client of one connection that is kept alive, for one thread. It sends requests that were written beforehand and
 * parses no more of an answer than is needed to find its end: a client takes part of the processors that it measures.
 * A connection that the server closed between two requests is opened again.
 */
public final class HttpConnection implements AutoCloseable {

    private static final int TIMEOUT_MILLISECONDS = 60_000;

    private final URI address;
    private Socket socket = new Socket();
    private byte[] buffer = new byte[16 * 1024];
    private int filled;
    private int read;
    private String head = "";
    private byte[] body = new byte[0];
    private boolean open;

    /** A connection to a server, opened by the first request. */
    public HttpConnection(URI address) {
        this.address = address;
    }

    /**
     * Sends a request and reads its answer.
     *
     * @param request the request line, the headers and the body
     * @return the status
     */
    public int send(byte[] request) throws IOException {
        boolean reused = open;
        try {
            return exchange(request);
        } catch (IOException e) {
            close();
            if (!reused) {
                throw e;
            }
            return exchange(request);
        }
    }

    private int exchange(byte[] request) throws IOException {
        if (!open) {
            socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(TIMEOUT_MILLISECONDS);
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), TIMEOUT_MILLISECONDS);
            open = true;
            filled = 0;
            read = 0;
        }
        socket.getOutputStream().write(request);
        head = readHead();
        int status = Integer.parseInt(head.substring(9, 12));
        body = readBody(status);
        if ("close".equalsIgnoreCase(header("Connection"))) {
            close();
        }
        return status;
    }

    /** The body of the last answer. */
    public String body() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The size of the last body. */
    public int bodyBytes() {
        return body.length;
    }

    /** A header of the last answer, or an empty string. */
    public String header(String name) {
        int at = head.indexOf("\r\n" + name + ": ");
        if (at < 0) {
            at = head.toLowerCase(Locale.ROOT).indexOf("\r\n" + name.toLowerCase(Locale.ROOT) + ": ");
        }
        if (at < 0) {
            return "";
        }
        int start = at + name.length() + 4;
        return head.substring(start, head.indexOf("\r\n", start)).strip();
    }

    private String readHead() throws IOException {
        int start = read;
        while (true) {
            for (int at = Math.max(start, read - 3); at + 3 < filled; at++) {
                if (buffer[at] == '\r' && buffer[at + 1] == '\n' && buffer[at + 2] == '\r' && buffer[at + 3] == '\n') {
                    read = at + 4;
                    return new String(buffer, start, at + 2 - start, StandardCharsets.ISO_8859_1);
                }
            }
            read = filled;
            if (start > 0) {
                System.arraycopy(buffer, start, buffer, 0, filled - start);
                filled -= start;
                read -= start;
                start = 0;
            }
            fill();
        }
    }

    private byte[] readBody(int status) throws IOException {
        if (status == 204 || status == 304) {
            return new byte[0];
        }
        if (header("Transfer-Encoding").equalsIgnoreCase("chunked")) {
            byte[] whole = new byte[0];
            for (int size = Integer.parseInt(readLine(), 16); size > 0; size = Integer.parseInt(readLine(), 16)) {
                byte[] chunk = readBytes(size);
                int before = whole.length;
                whole = before == 0 ? chunk : Arrays.copyOf(whole, before + size);
                if (before > 0) {
                    System.arraycopy(chunk, 0, whole, before, size);
                }
                readLine();
            }
            readLine();
            return whole;
        }
        String length = header("Content-Length");
        return readBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
    }

    private String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            while (read < filled) {
                byte next = buffer[read++];
                if (next == '\n') {
                    return line.toString();
                }
                if (next != '\r') {
                    line.append((char) next);
                }
            }
            read = 0;
            filled = 0;
            fill();
        }
    }

    private byte[] readBytes(int size) throws IOException {
        byte[] bytes = new byte[size];
        int have = Math.min(size, filled - read);
        System.arraycopy(buffer, read, bytes, 0, have);
        read += have;
        InputStream stream = socket.getInputStream();
        if (have < size && stream.readNBytes(bytes, have, size - have) < size - have) {
            throw new EOFException("the answer ends within its body");
        }
        return bytes;
    }

    private void fill() throws IOException {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int count = socket.getInputStream().read(buffer, filled, buffer.length - filled);
        if (count < 0) {
            throw new EOFException("the server closed the connection");
        }
        filled += count;
    }

    @Override
    public void close() throws IOException {
        open = false;
        socket.close();
    }
}
