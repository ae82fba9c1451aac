package se.paragraf.command.imports.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Bounds of the XML in a workbook, checked with the same parser by which it is read afterwards, so that reading it keeps
 * no more in memory than was measured. There are no document types, hence no entities, of whatever kind. An entry that is
 * no XML, or not to its end, is measured as far as the parser comes; it comes no further when it reads.
 *
 * <p>The bounds of XLSX are there because its reader (fastexcel) trusts the file: it makes room for every column up to the
 * one that a cell names and for every shared string up to the one that a cell names, and works shared and array formulas out for each
 * cell of them.
 */
final class MeasuredXml {

    private static final int MOST_BYTES_OF_ONE_TAG = 1 << 20;
    private static final int MOST_DEPTH = 100;
    private static final int MOST_NAMES = 2_000;
    private static final int MOST_CHARACTERS = 512 * 1024;
    private static final int LAST_COLUMN = 16_384;
    private static final int MOST_ARRAY_FORMULAS = 1_000;
    private static final int LONGEST_FORMULA = 8_192;
    private static final long MOST_FORMULA_WORK = 200_000_000;
    private static final int LONGEST_ATTRIBUTE = 1_024;
    private static final int LONGEST_NUMBER = 32;
    private static final int LONGEST_INDEX = 9;
    private static final int MOST_STYLES = 200_000;
    private static final int MOST_PARTS = 10_000;

    /** What a shared string takes in memory beside its characters. */
    private static final int BYTES_OF_A_STRING = 64;

    private static final long MOST_SHARED_BYTES =
            Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 6);
    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
    private static final XMLInputFactory XML = factory();

    private long sharedBytes;
    private int sharedStrings;
    private int highestShared = -1;
    private int styles;
    private int parts;
    private boolean from1904;
    private boolean unsaved;
    private boolean strict;
    private boolean encrypted;

    /** A parser that reads neither document types nor what is outside of the file. */
    static XMLStreamReader parser(InputStream bytes) throws XMLStreamException {
        return XML.createXMLStreamReader(bytes);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Whether days are counted from 1904, as in workbooks of early Macs. */
    boolean isFrom1904() {
        return from1904;
    }

    /** Whether some formula has no result. Of a result that is an empty text, its reader makes the same. */
    boolean hasUnsavedResults() {
        return unsaved;
    }

    /** Whether it is Strict Open XML, whose names are others. */
    boolean isStrict() {
        return strict;
    }

    /** Whether an OpenDocument manifest says that its parts are encrypted. */
    boolean isEncrypted() {
        return encrypted;
    }

    /**
     * Measures an entry.
     *
     * @throws UnreadableWorkbookException if it is beyond a bound, or has a document type
     * @throws IOException if the entry cannot be inflated
     */
    void measure(InputStream bytes) throws IOException {
        BoundedTags bounded = new BoundedTags(bytes);
        try {
            new Entry(parser(bounded), bounded).measure();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException broken) {
                throw broken;
            }
        } catch (UnreadableWorkbookException e) {
            throw e;
        } catch (RuntimeException noXml) {
            return; // a picture, for one; the parser would come no further the next time
        }
    }

    /**
     * Checks what no entry shows by itself: that every shared string which a cell names is there.
     *
     * @throws UnreadableWorkbookException if it is not
     */
    void end() {
        if (highestShared >= sharedStrings) {
            throw UnreadableWorkbookException.damaged();
        }
    }

    private static UnreadableWorkbookException notToBeRead() {
        return UnreadableWorkbookException.tooLarge(
                "innehåll som inget kalkylprogram skriver", "content that no spreadsheet program writes");
    }

    /** Fails where one tag, or another thing that the parser takes in whole, has too many bytes. */
    private static final class BoundedTags extends FilterInputStream {

        private int sinceEvent;

        BoundedTags(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            sinceEvent += Math.max(0, read);
            if (sinceEvent > MOST_BYTES_OF_ONE_TAG) {
                throw notToBeRead();
            }
            return read;
        }
    }

    /** One entry. */
    private final class Entry {

        private final XMLStreamReader reader;
        private final BoundedTags bytes;
        private final Set<String> names = new HashSet<>();
        private int depth;
        private int characters;
        private int rowsAndStrings;
        private int row;
        private int column;
        private int unnamedCells;
        private int arrayFormulas;
        private long sharedFormulas;
        private int longestFormula;
        private int formulaStart = -1;
        private boolean ofShared;
        private boolean ofText;
        private boolean ofFormula;
        private boolean hasValue;
        private int valueStart;
        private @Nullable StringBuilder shared;

        Entry(XMLStreamReader reader, BoundedTags bytes) {
            this.reader = reader;
            this.bytes = bytes;
        }

        void measure() throws XMLStreamException {
            while (reader.hasNext()) {
                int event = reader.next();
                bytes.sinceEvent = 0;
                switch (event) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new UnreadableWorkbookException(
                                "Arbetsboken har en dokumenttyp eller en entitet (XML), som inget kalkylprogram skriver,"
                                        + " och läses inte.",
                                "The workbook has a document type or an entity (XML), which no spreadsheet program writes,"
                                        + " and is not read.");
                    case XMLStreamConstants.PROCESSING_INSTRUCTION -> name(reader.getPITarget());
                    case XMLStreamConstants.START_ELEMENT -> start(reader.getLocalName());
                    case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                    default -> {
                        // a comment, or an end
                    }
                }
            }
        }

        private void start(String element) {
            depth++;
            must(depth <= MOST_DEPTH);
            names();
            if (rowsAndStrings == 0) {
                characters = 0;
            }
            switch (element) {
                case "row" -> startRow();
                case "si" -> {
                    rowsAndStrings++;
                    characters = 0;
                }
                case "c" -> startCell(reader.getAttributeValue(null, "r"));
                case "f" -> startFormula();
                case "v" -> {
                    shared = ofShared ? new StringBuilder() : null;
                    valueStart = characters;
                }
                case "xf" -> mustBeKept(++styles <= MOST_STYLES, LONGEST_NUMBER);
                case "numFmt", "sheet", "Relationship" -> mustBeKept(++parts <= MOST_PARTS, LONGEST_ATTRIBUTE);
                case "workbookPr" -> from1904 |= isTrue(reader.getAttributeValue(null, "date1904"));
                case "workbook" ->
                    strict |= String.valueOf(reader.getNamespaceURI()).contains("purl.oclc.org");
                case "encryption-data" -> encrypted = true;
                default -> {
                    // without a bound of its own
                }
            }
        }

        /** The reader keeps the attributes of these as long as the workbook is open. */
        private void mustBeKept(boolean notTooMany, int longest) {
            must(notTooMany);
            for (int index = 0; index < reader.getAttributeCount(); index++) {
                must(reader.getAttributeValue(index).length() <= longest);
            }
        }

        private void names() {
            name(reader.getPrefix() + ":" + reader.getLocalName());
            for (int index = 0; index < reader.getAttributeCount(); index++) {
                name(reader.getAttributePrefix(index) + ":" + reader.getAttributeLocalName(index));
            }
            for (int index = 0; index < reader.getNamespaceCount(); index++) {
                name("xmlns:" + reader.getNamespacePrefix(index));
            }
        }

        /** The parser keeps every name that it meets. */
        private void name(String name) {
            names.add(name);
            must(names.size() <= MOST_NAMES);
        }

        private void startRow() {
            rowsAndStrings++;
            characters = 0;
            column = 0;
            unnamedCells = 0;
            row = number(reader.getAttributeValue(null, "r"));
        }

        private void startCell(@Nullable String address) {
            String type = reader.getAttributeValue(null, "t");
            ofShared = "s".equals(type);
            ofText = ofShared || "str".equals(type) || "inlineStr".equals(type);
            ofFormula = false;
            hasValue = false;
            if (address == null) {
                must(column == 0 && ++unnamedCells <= LAST_COLUMN);
                return;
            }
            Matcher cell = CELL.matcher(address);
            must(unnamedCells == 0 && cell.matches());
            int at = cell.group(1).chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1);
            must(at > column && at <= LAST_COLUMN && (row == 0 || row == number(cell.group(2))));
            column = at;
        }

        private void startFormula() {
            ofFormula = true;
            formulaStart = characters;
            String type = reader.getAttributeValue(null, "t");
            if ("array".equals(type)) {
                must(++arrayFormulas <= MOST_ARRAY_FORMULAS);
            } else if ("shared".equals(type)) {
                sharedFormulas++;
                must(sharedFormulas * longestFormula <= MOST_FORMULA_WORK);
            }
        }

        private void end(String element) {
            depth--;
            if (element.equals("si")) {
                sharedBytes += BYTES_OF_A_STRING + 2L * characters;
                if (sharedBytes > MOST_SHARED_BYTES) {
                    throw UnreadableWorkbookException.tooLarge("för mycket text", "too much text");
                }
            }
            if (element.equals("si")) {
                sharedStrings++;
            }
            if (element.equals("v")) {
                hasValue |= characters > valueStart;
            }
            if (element.equals("c")) {
                unsaved |= ofFormula && !hasValue && !ofText;
            }
            if (element.equals("v") && shared != null && !shared.isEmpty()) {
                // The reader would make strings up to the one that is named.
                must(shared.length() <= LONGEST_INDEX
                        && shared.chars().allMatch(digit -> digit >= '0' && digit <= '9'));
                highestShared = Math.max(highestShared, Integer.parseInt(shared.toString()));
                shared = null;
            }
            if (element.equals("si") || element.equals("row")) {
                rowsAndStrings--;
            }
            if (element.equals("f") && formulaStart >= 0) {
                longestFormula = Math.max(longestFormula, characters - formulaStart);
                must(longestFormula <= LONGEST_FORMULA);
                formulaStart = -1;
            }
        }

        private void text() {
            characters += reader.getTextLength();
            if (shared != null && shared.length() <= LONGEST_INDEX) {
                shared.append(reader.getText());
            }
            if (characters > MOST_CHARACTERS) {
                throw UnreadableWorkbookException.tooLarge(
                        "mer än " + MOST_CHARACTERS + " tecken på en rad",
                        "more than " + MOST_CHARACTERS + " characters in a row");
            }
        }

        private static int number(@Nullable String digits) {
            return digits == null || !digits.matches("[0-9]{1,7}") ? 0 : Integer.parseInt(digits);
        }

        private static boolean isTrue(@Nullable String flag) {
            return "1".equals(flag) || "true".equals(flag);
        }

        private static void must(boolean holds) {
            if (!holds) {
                throw notToBeRead();
            }
        }
    }
}
