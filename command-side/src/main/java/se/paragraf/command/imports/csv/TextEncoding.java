package se.paragraf.command.imports.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Detects the encoding of a file: the charset that the sender states, else a byte order mark, else UTF-8 if all bytes
 * are valid UTF-8, else Windows-1252. Windows-1252 has every letter of ISO 8859-1 at the same place and is what
 * spreadsheets write under that name; where it differs, ISO 8859-1 has control characters, which no list contains.
 *
 * @param name how the text was read
 * @param text the text, without a mark
 */
record TextEncoding(String name, String text) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern UTF_8_READ_AS_WINDOWS_1252 = Pattern.compile("Ã[\\u0080-\\u00BF…†‡Š‹„–•“”˜™š›žŸ]");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static TextEncoding of(byte[] bytes, @Nullable Charset stated) {
        mustNotBeAWorkbook(bytes);
        if (stated != null) {
            return read(bytes, stated, stated.name());
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return read(bytes, StandardCharsets.UTF_16, "UTF-16");
        }
        try {
            return new TextEncoding("UTF-8", withoutMark(decoded(bytes, StandardCharsets.UTF_8)));
        } catch (CharacterCodingException notUtf8) {
            return mustNotBeMixed(read(bytes, WINDOWS_1252, "windows-1252"));
        }
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
    private static TextEncoding mustNotBeMixed(TextEncoding read) {
        if (UTF_8_READ_AS_WINDOWS_1252.matcher(read.text).find()) {
            throw new UnreadableListException(
                    "Filen är UTF-8 med trasiga tecken, eller en blandning av två teckenkodningar. Spara den på nytt som"
                            + " CSV UTF-8.",
                    "The file is UTF-8 with broken characters, or a mixture of two encodings. Save it again as CSV UTF-8.");
        }
        return read;
    }

    private static void mustNotBeAWorkbook(byte[] bytes) {
        if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableListException(
                    "Filen är en arbetsbok eller ett arkiv, inte text. Spara den som CSV UTF-8 i kalkylprogrammet.",
                    "The file is a workbook or an archive, not text. Save it as CSV UTF-8 in the spreadsheet program.");
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
