package se.paragraf.query.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A type of document that the register recognizes by its bytes. */
enum RecognizedType {
    /** Portable Document Format, PDF/A included. */
    PDF("pdf", "application/pdf"),
    /** Text in UTF-8, in UTF-16 with a mark, or in an encoding of one byte, without control characters. */
    TEXT("txt", "text/plain"),
    /** Portable Network Graphics. */
    PNG("png", "image/png"),
    /** JPEG. */
    JPEG("jpg", "image/jpeg"),
    /** TIFF of either byte order. */
    TIFF("tif", "image/tiff"),
    /** Word, from 2007 on; without macros. */
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** Excel, from 2007 on; without macros. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** PowerPoint, from 2007 on; without macros. */
    PPTX("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    /** OpenDocument text. */
    ODT("odt", "application/vnd.oasis.opendocument.text"),
    /** OpenDocument spreadsheet. */
    ODS("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    /** OpenDocument presentation. */
    ODP("odp", "application/vnd.oasis.opendocument.presentation"),
    /** Word, from 97 to 2003. */
    DOC("doc", "application/msword"),
    /** Excel, from 97 to 2003. */
    XLS("xls", "application/vnd.ms-excel"),
    /** Rich Text Format. */
    RTF("rtf", "application/rtf"),
    /** HTML; it is handed out to be saved, never to be shown. */
    HTML("html", "text/html"),
    /** A message by RFC 5322, with its header. */
    EML("eml", "message/rfc822");

    private final String extension;
    private final String mediaType;

    RecognizedType(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The usual ending of its files. */
    String extension() {
        return extension;
    }

    /** Its media type by RFC 6838. */
    String mediaType() {
        return mediaType;
    }

    /** The type of that media type, under its registered name or another usual one. */
    static Optional<RecognizedType> of(String mediaType) {
        String name = mediaType.toLowerCase(Locale.ROOT);
        return name.equals("text/rtf")
                ? Optional.of(RTF)
                : Arrays.stream(values())
                        .filter(type -> type.mediaType.equals(name))
                        .findFirst();
    }

    /** Whether a document of this content may be called by that type: a message is also a plain text. */
    boolean mayBeCalled(RecognizedType stated) {
        return this == stated || this == EML && stated == TEXT;
    }
}
