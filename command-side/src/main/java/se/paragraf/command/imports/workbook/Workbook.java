package se.paragraf.command.imports.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * A spreadsheet file, read row by row. The content of the file decides what it is, not its name or its stated type.
 *
 * <p>A workbook is read as forged: the archive is measured before anything is read out of it ({@link MeasuredArchive}),
 * and the sizes in its headers are not believed.
 */
public sealed interface Workbook permits OdsWorkbook, XlsxWorkbook {

    /** The last column that is read. */
    int MOST_COLUMNS = 300;

    /** The file formats. */
    enum Format {
        /** Office Open XML, also with macros, which are not run. */
        XLSX,
        /** OpenDocument. */
        ODS
    }

    /**
     * A sheet.
     *
     * @param name its name
     * @param hidden whether the spreadsheet program hides it
     */
    record Sheet(String name, boolean hidden) {}

    /** Its format. */
    Format format();

    /** Its sheets in their order, at least one. */
    List<Sheet> sheets();

    /**
     * Reads the rows of a sheet, hidden ones too, in their order.
     *
     * @param sheet its place among the sheets, from 0
     * @param row takes each row that is not blank
     * @throws UnreadableWorkbookException if the sheet is damaged or has cells beyond {@link #MOST_COLUMNS}
     */
    void read(int sheet, Consumer<SheetRow> row);

    /** Whether the file is a workbook, an archive or another file of an office program, and no text. */
    static boolean isOne(byte[] file) {
        return isZip(file) || isCompoundFile(file);
    }

    /**
     * Opens a workbook. The bytes must not change while it is read.
     *
     * @throws UnreadableWorkbookException if it is none, or not one that can be read
     */
    static Workbook open(byte[] file) {
        if (isCompoundFile(file)) {
            throw compoundFile(file);
        }
        try {
            MeasuredArchive archive = MeasuredArchive.of(file);
            if (archive.has("mimetype")) {
                return OdsWorkbook.of(archive);
            }
            if (archive.has("[Content_Types].xml")) {
                return XlsxWorkbook.of(archive, file);
            }
        } catch (IOException e) {
            throw UnreadableWorkbookException.damaged();
        }
        throw new UnreadableWorkbookException(
                "Filen är ett arkiv (ZIP) utan arbetsbok. Packa upp det och skicka listan som ligger i det.",
                "The file is an archive (ZIP) without a workbook. Unpack it and send the list that is in it.");
    }

    private static boolean isZip(byte[] file) {
        return startsWith(file, 'P', 'K', 3, 4) || startsWith(file, 'P', 'K', 5, 6);
    }

    /** OLE2: workbooks of before 2007, and what Office makes of an encrypted one. */
    private static boolean isCompoundFile(byte[] file) {
        return startsWith(file, 0xD0, 0xCF, 0x11, 0xE0);
    }

    private static UnreadableWorkbookException compoundFile(byte[] file) {
        if (hasStream(file, "EncryptedPackage")) {
            return encrypted();
        }
        if (hasStream(file, "Workbook") || hasStream(file, "Book")) {
            return new UnreadableWorkbookException(
                    "Filen är en arbetsbok i det gamla formatet XLS. Spara den som XLSX, ODS eller CSV UTF-8 och skicka"
                            + " den igen.",
                    "The file is a workbook in the old format XLS. Save it as XLSX, ODS or CSV UTF-8 and send it again.");
        }
        return new UnreadableWorkbookException(
                "Filen är ett dokument i ett gammalt kontorsformat, ingen arbetsbok. Skicka listan som XLSX, ODS eller CSV"
                        + " UTF-8.",
                "The file is a document in an old office format, not a workbook. Send the list as XLSX, ODS or CSV UTF-8.");
    }

    static UnreadableWorkbookException encrypted() {
        return new UnreadableWorkbookException(
                "Arbetsboken är krypterad med ett lösenord. Spara den utan lösenord och skicka den igen.",
                "The workbook is encrypted with a password. Save it without a password and send it again.");
    }

    /** Whether the compound file has a directory entry of that name: UTF-16, zero-terminated, at a multiple of 128. */
    private static boolean hasStream(byte[] file, String name) {
        byte[] sought = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
        for (int start = 0; start + sought.length <= file.length; start += 128) {
            int same = 0;
            while (same < sought.length && file[start + same] == sought[same]) {
                same++;
            }
            if (same == sought.length) {
                return true;
            }
        }
        return false;
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
