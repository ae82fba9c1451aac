package se.paragraf.query.audit;

import se.paragraf.value.Wording;

/** What kind of thing an audit finds. */
public enum Finding {
    /** No event has the position, in a store that numbers without gaps. */
    POSITION_MISSING("ingen händelse har positionen", "no event has the position"),
    /** An event has a position that is not beyond the one before it. */
    POSITION_NOT_RISING("positionen stiger inte", "the position does not rise"),
    /** An identifier that another event has already. */
    EVENT_ID_REPEATED("händelsens identitet finns redan", "the event's identifier is taken already"),
    /** An event that a case file should have and has not; the views may know it. */
    EVENT_MISSING("händelsen saknas bland händelserna", "the event is missing from the events"),
    /** An event whose place in its case file is before that of an event recorded earlier, or the same. */
    EVENT_OUT_OF_ORDER("händelsen står på fel plats i ärendet", "the event is out of place in its case file"),
    /** An event that was recorded at an earlier instant than the one before it in its case file. */
    RECORDED_AT_FALLS(
            "händelsen är registrerad före den som föregår den i ärendet",
            "the event was recorded at an earlier instant than the one before it in its case file"),
    /** What is stored of an event cannot be read, or cannot have happened in its case. */
    EVENT_UNREADABLE("händelsen kan inte läsas in", "the event cannot be taken in"),
    /** An event has no seal: something else than the register has inserted it. */
    SEAL_MISSING(
            "händelsen saknar försegling: något annat än registret har lagt till den",
            "the event has no seal: something else than the register has inserted it"),
    /** An event, or its seal, was changed since it was recorded. */
    SEAL_WRONG(
            "förseglingen är bruten: händelsen eller dess försegling har ändrats",
            "the seal is broken: the event or its seal was changed"),
    /** A seal whose event is gone. */
    SEAL_WITHOUT_EVENT(
            "förseglingen saknar händelse: den har tagits bort", "the seal has no event: that one was deleted"),
    /** A file of the register has another schema than the one that the register makes. */
    SCHEMA_DIFFERS(
            "filens tabeller, index eller triggers är inte de som registret gör",
            "the file's tables, indexes or triggers are not those that the register makes"),
    /** A snapshot says something else than the events that it was made from. */
    SNAPSHOT_DIFFERS(
            "ögonblicksbilden säger något annat än händelserna", "the snapshot says something else than the events"),
    /** The views say that they reflect a position that no event has. */
    VIEWS_AHEAD("vyerna går före händelserna", "the views are ahead of the events"),
    /** The views stood still before they came to the position up to which the audit goes. */
    VIEWS_BEHIND("vyerna har stannat före händelserna", "the views have stopped short of the events"),
    /** A document that the events amount to is not there. */
    DOCUMENT_MISSING("dokumentet saknas i vyerna", "the document is missing from the views"),
    /** A document that no event accounts for. */
    DOCUMENT_UNEXPECTED("dokumentet har ingen grund i händelserna", "no event accounts for the document"),
    /** A document says something else than the events amount to. */
    DOCUMENT_DIFFERS("dokumentet säger något annat än händelserna", "the document says something else than the events"),
    /** A document is not found by something by which it should be. */
    INDEX_ENTRY_MISSING(
            "dokumentet hittas inte genom något som det borde hittas genom",
            "the document is not found by something that it should be found by"),
    /** A document is found by something by which it should not be. */
    INDEX_ENTRY_UNEXPECTED(
            "dokumentet hittas genom något som det inte borde hittas genom",
            "the document is found by something that it should not be found by"),
    /** What is kept of a document that was handed in is not that document any more, or cannot be read. */
    KEPT_DOCUMENT_ALTERED(
            "det inlämnade dokumentet är inte längre det som dess kontrollsumma säger",
            "the document that was handed in is not the one that its digest says any more"),
    /** What is noted of a document that was handed in, such as when and by whom, was altered or is missing. */
    KEPT_DOCUMENT_NOTE_ALTERED(
            "det som står om det inlämnade dokumentet (typ, storlek, när och av vem) har ändrats eller saknas",
            "what is noted of the document that was handed in (type, size, when and by whom) was altered or is missing"),
    /** Something is where the documents are kept, and belongs to none; or the mark that all have codes is missing. */
    KEPT_DOCUMENT_UNEXPECTED(
            "bland de inlämnade dokumenten finns något som inte hör till dem, eller så saknas märket att alla har koder",
            "something among the documents that were handed in belongs to none, or the mark that all have codes is missing"),
    /** An entry of the access log was altered or inserted. */
    ACCESS_ALTERED(
            "posten i åtkomstloggen har ändrats eller lagts till",
            "the entry of the access log was altered or inserted"),
    /** An entry of the access log was removed. */
    ACCESS_MISSING("en post i åtkomstloggen har tagits bort", "an entry of the access log was removed");

    private final Wording meaning;

    Finding(String sv, String en) {
        this.meaning = new Wording(sv, en);
    }

    /** What it means, as the end of a line. */
    public Wording meaning() {
        return meaning;
    }
}
