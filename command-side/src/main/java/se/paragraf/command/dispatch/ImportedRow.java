package se.paragraf.command.dispatch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import se.paragraf.event.MetaDataKey;
import se.paragraf.value.Sha256;

/**
 * The row of an imported list that a command comes from.
 *
 * @param list the digest of the list
 * @param sheet the place of the sheet in its workbook, from 1; 1 for text
 * @param row its number there, as a spreadsheet counts
 */
public record ImportedRow(Sha256 list, int sheet, int row) {

    /** A row of text, or of the first sheet of a workbook. */
    public ImportedRow(Sha256 list, int row) {
        this(list, 1, row);
    }

    /** Reads the row from metadata, if it is there. */
    static Optional<ImportedRow> of(MetaData metaData) {
        return metaData.get(MetaDataKey.IMPORT_DIGEST) instanceof String list
                        && metaData.get(MetaDataKey.IMPORT_ROW) instanceof String row
                ? Optional.of(new ImportedRow(new Sha256(list), sheet(metaData), Integer.parseInt(row)))
                : Optional.empty();
    }

    private static int sheet(MetaData metaData) {
        return metaData.get(MetaDataKey.IMPORT_SHEET) instanceof String sheet ? Integer.parseInt(sheet) : 1;
    }

    /** The idempotency key of the row: importing the same list again repeats its commands. */
    public String commandId() {
        return "import:" + list + ":" + (sheet == 1 ? "" : sheet + "!") + row;
    }

    Map<String, String> metaData() {
        Map<String, String> metaData = new HashMap<>(
                Map.of(MetaDataKey.IMPORT_DIGEST, list.value(), MetaDataKey.IMPORT_ROW, String.valueOf(row)));
        if (sheet != 1) {
            metaData.put(MetaDataKey.IMPORT_SHEET, String.valueOf(sheet));
        }
        return metaData;
    }
}
