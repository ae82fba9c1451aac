package se.paragraf.command.dispatch;

import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import se.paragraf.event.MetaDataKey;
import se.paragraf.value.Sha256;

/**
 * The row of an imported list that a command comes from.
 *
 * @param list the digest of the list
 * @param row its number there, the headers being row 1
 */
public record ImportedRow(Sha256 list, int row) {

    /** Reads the row from metadata, if it is there. */
    static Optional<ImportedRow> of(MetaData metaData) {
        return metaData.get(MetaDataKey.IMPORT_DIGEST) instanceof String list
                        && metaData.get(MetaDataKey.IMPORT_ROW) instanceof String row
                ? Optional.of(new ImportedRow(new Sha256(list), Integer.parseInt(row)))
                : Optional.empty();
    }

    /** The idempotency key of the row: importing the same list again repeats its commands. */
    public String commandId() {
        return "import:" + list + ":" + row;
    }

    Map<String, String> metaData() {
        return Map.of(MetaDataKey.IMPORT_DIGEST, list.value(), MetaDataKey.IMPORT_ROW, String.valueOf(row));
    }
}
