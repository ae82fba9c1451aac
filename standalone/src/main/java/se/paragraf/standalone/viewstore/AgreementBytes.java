package se.paragraf.standalone.viewstore;

import java.nio.ByteBuffer;
import java.util.UUID;
import se.paragraf.value.AgreementId;

/** The stored form of an agreement's identifier: the 16 bytes of its UUID. */
final class AgreementBytes {

    private AgreementBytes() {}

    static byte[] of(AgreementId agreementId) {
        UUID value = agreementId.value();
        return ByteBuffer.allocate(16)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }

    static AgreementId read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new AgreementId(new UUID(buffer.getLong(), buffer.getLong()));
    }
}
