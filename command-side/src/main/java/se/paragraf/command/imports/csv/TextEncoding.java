package se.paragraf.command.imports.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Detects the encoding of a text file: the charset that the sender states, else a byte order mark, else UTF-16 if most of
 * its characters have a zero byte on the same side, else UTF-8 if all bytes are valid UTF-8, else the one encoding of a
 * byte for a character by which the text reads as Swedish ({@link SingleByteEncoding}).
 *
 * @param name how the text was read, as Java names it, which is what a sender can state
 * @param text the text, without a mark
 */
record TextEncoding(String name, String text) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static TextEncoding of(byte[] bytes, @Nullable Charset stated) {
        if (stated != null) {
            Charset ofBytes = stated.equals(StandardCharsets.UTF_16) && !hasMarkOfUtf16(bytes) ? utf16(bytes) : null;
            return read(bytes, ofBytes == null ? stated : ofBytes, stated.name());
        }
        if (hasMarkOfUtf16(bytes)) {
            return read(bytes, StandardCharsets.UTF_16, "UTF-16");
        }
        Charset utf16 = utf16(bytes);
        if (utf16 != null) {
            return read(bytes, utf16, utf16.name());
        }
        try {
            return new TextEncoding("UTF-8", withoutMark(decoded(bytes, StandardCharsets.UTF_8)));
        } catch (CharacterCodingException notUtf8) {
            mustNotBeSpoiltUtf8(bytes);
            Charset found = SingleByteEncoding.of(bytes);
            return read(bytes, found, found.name());
        }
    }

    private static boolean hasMarkOfUtf16(byte[] bytes) {
        return startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF);
    }

    /** UTF-16 without a mark, where at least four of five characters are of Latin-1 by one order and hardly any by the other. */
    private static @Nullable Charset utf16(byte[] bytes) {
        int units = bytes.length / 2;
        int[] zeros = new int[2];
        for (int index = 0; index < 2 * units; index++) {
            zeros[index % 2] += bytes[index] == 0 ? 1 : 0;
        }
        if (units == 0 || bytes.length % 2 != 0) {
            return null;
        }
        if (zeros[1] * 5L >= units * 4L && zeros[0] * 20L <= units) {
            return StandardCharsets.UTF_16LE;
        }
        return zeros[0] * 5L >= units * 4L && zeros[1] * 20L <= units ? StandardCharsets.UTF_16BE : null;
    }

    private static TextEncoding read(byte[] bytes, Charset charset, String name) {
        try {
            return new TextEncoding(name, withoutMark(decoded(bytes, charset)));
        } catch (CharacterCodingException other) {
            throw new UnreadableListException(
                    "Filens tecken är inte kodade som " + name + ". Spara den som CSV UTF-8 och skicka den igen.",
                    "The file's characters are not encoded as " + name + ". Save it as CSV UTF-8 and send it again.");
        }
    }

    private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** A file in UTF-8 with a spoilt byte would otherwise be read letter by letter as something that nobody wrote. */
    private static void mustNotBeSpoiltUtf8(byte[] bytes) {
        for (int index = 0; index + 1 < bytes.length; index++) {
            int second = Byte.toUnsignedInt(bytes[index + 1]);
            // Every letter of Swedish beyond ASCII is such a pair, and the pair is a word in no other encoding.
            if (bytes[index] == (byte) 0xC3 && second >= 0x80 && second <= 0xBF) {
                throw new UnreadableListException(
                        "Filen är UTF-8 med trasiga tecken, eller en blandning av två teckenkodningar. Spara den på nytt som"
                                + " CSV UTF-8.",
                        "The file is UTF-8 with broken characters, or a mixture of two encodings. Save it again as CSV"
                                + " UTF-8.");
            }
        }
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        for (int index = 0; index < first.length; index++) {
            if (bytes.length <= index || Byte.toUnsignedInt(bytes[index]) != first[index]) {
                return false;
            }
        }
        return true;
    }
}
