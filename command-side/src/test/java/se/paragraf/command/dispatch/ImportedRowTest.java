package se.paragraf.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import se.paragraf.command.Examples;

/** Where in an imported file a command comes from. */
class ImportedRowTest {

    @Test
    void given_the_same_row_of_two_sheets_when_recorded_then_they_are_two_commands() {
        ImportedRow first = new ImportedRow(Examples.TEXT, 7);
        ImportedRow second = new ImportedRow(Examples.TEXT, 2, 7);

        assertThat(first.commandId()).isEqualTo("import:" + Examples.TEXT + ":7");
        assertThat(second.commandId()).isEqualTo("import:" + Examples.TEXT + ":2!7");
    }

    @Test
    void given_a_row_when_its_metadata_is_read_again_then_it_is_the_same_and_that_of_a_first_sheet_is_as_before() {
        ImportedRow first = new ImportedRow(Examples.TEXT, 7);
        ImportedRow second = new ImportedRow(Examples.TEXT, 12, 7);

        assertThat(first.metaData()).isEqualTo(Map.of("importDigest", Examples.TEXT.value(), "importRow", "7"));
        assertThat(ImportedRow.of(MetaData.from(first.metaData()))).contains(first);
        assertThat(ImportedRow.of(MetaData.from(second.metaData()))).contains(second);
    }
}
