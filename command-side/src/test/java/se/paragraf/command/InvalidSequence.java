package se.paragraf.command;

import static io.grpc.Metadata.ASCII_STRING_MARSHALLER;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/** A conflict of sequence numbers in the form in which Axon Server 4.6 and its connector 2025.2 report it. */
public final class InvalidSequence {

    private InvalidSequence() {}

    /** The server's refusal of an append. */
    public static StatusRuntimeException refusal() {
        Metadata trailers = new Metadata();
        trailers.put(Metadata.Key.of("axoniq-errorcode", ASCII_STRING_MARSHALLER), "AXONIQ-2000");
        return Status.OUT_OF_RANGE
                .withDescription("[AXONIQ-2000] Invalid sequence number 1 for aggregate x, expected 2")
                .asRuntimeException(trailers);
    }
}
