package se.paragraf.query.documents;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Checks while bytes pass whether they are text: valid UTF-16 where they begin with its mark, else anything that has no
 * control character but tab, line feed, form feed and carriage return. Every sequence of other bytes is text in an encoding
 * of one byte, such as Windows-1252.
 */
final class TextCheck {

    private static final int CHUNK = 8 * 1024;
    private static final int MARK = 2;

    private final CharBuffer characters = CharBuffer.allocate(CHUNK);
    private ByteBuffer pending = ByteBuffer.allocate(0);
    private boolean begun;
    private boolean isText = true;
    private @Nullable CharsetDecoder wide;

    void read(byte[] buffer, int offset, int length) {
        if (!isText) {
            return;
        }
        if (begun && wide == null) {
            check(ByteBuffer.wrap(buffer, offset, length));
            return;
        }
        ByteBuffer bytes = ByteBuffer.allocate(pending.remaining() + length)
                .put(pending)
                .put(buffer, offset, length)
                .flip();
        if (!begun && bytes.remaining() >= MARK) {
            begun = true;
            wide = decoder(bytes.getShort(0) & 0xFFFF);
        }
        pending = bytes;
        if (begun) {
            checkPending();
        }
    }

    private void checkPending() {
        if (wide == null) {
            check(pending);
        } else {
            decode(wide, pending);
        }
        pending = pending.slice();
    }

    /** Encodings without a mark are of one byte for control characters. */
    private static @Nullable CharsetDecoder decoder(int mark) {
        Charset charset = switch (mark) {
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            default -> null;
        };
        return charset == null ? null : charset.newDecoder();
    }

    private void check(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            isText &= !isControl(bytes.get() & 0xFF);
        }
    }

    private void decode(CharsetDecoder decoder, ByteBuffer bytes) {
        CoderResult result;
        do {
            characters.clear();
            result = decoder.decode(bytes, characters, false);
            characters.flip();
            isText &= !result.isError() && characters.chars().noneMatch(TextCheck::isControl);
        } while (result.isOverflow());
    }

    /** Whether all that was read is text, to its last byte. */
    boolean isText() {
        if (!begun) {
            check(pending.duplicate());
            return isText;
        }
        return isText && !pending.hasRemaining();
    }

    private static boolean isControl(int character) {
        return character < ' ' && character != '\t' && character != '\n' && character != '\f' && character != '\r'
                || character == 0x7F;
    }
}
