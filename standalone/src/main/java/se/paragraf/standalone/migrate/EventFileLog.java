package se.paragraf.standalone.migrate;

import java.util.List;
import se.paragraf.query.ledger.RecordedEvents;
import se.paragraf.query.ledger.StoredEvent;
import se.paragraf.standalone.EventsAlone;
import se.paragraf.standalone.RecordedInFile;

/**
 * The event file of a folder.
 *
 * @param opened the file, opened for this process alone
 */
record EventFileLog(EventsAlone opened) implements EventLog {

    @Override
    public String name() {
        return opened.folder().toString();
    }

    @Override
    public RecordedEvents events() {
        return new RecordedInFile(opened.store());
    }

    @Override
    public void append(List<StoredEvent> events) {
        opened.store()
                .appendAsStored(events.stream().map(RecordedInFile::serialized).toList());
    }
}
