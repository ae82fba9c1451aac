package se.paragraf.benchmarks.load;

import java.io.IOException;

/** The stream of requests that one client sends, each after the answer to the one before. */
public interface Requests {

    /** The next request, as it goes over the connection. */
    byte[] next();

    /**
     * Takes an answer in, which may decide what follows.
     *
     * @throws IOException if it is not the answer that belongs to the request
     */
    default void answered(int status, HttpConnection answer) throws IOException {
        if (status != 200) {
            throw new IOException(status + " " + answer.body());
        }
    }
}
