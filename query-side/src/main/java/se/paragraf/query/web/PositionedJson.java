package se.paragraf.query.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The JSON of an answer, cut where its position stands. The position is the one number in it that changes with every event
 * of the register, so what is written once is answered with any position.
 *
 * @param before what stands before the position
 * @param after what stands behind it
 */
public record PositionedJson(byte[] before, byte[] after) {

    private static final byte[] MEMBER = "\"position\":".getBytes(StandardCharsets.US_ASCII);

    /**
     * Cuts the JSON at its last member {@code position}.
     *
     * @param json an object with that member, and behind it no array and no object; no text can contain the member, since
     *     quotation marks in a text are escaped
     */
    public static PositionedJson of(byte[] json) {
        int start = json.length - MEMBER.length;
        while (!isMemberAt(json, start)) {
            start--;
        }
        int number = start + MEMBER.length;
        int end = number;
        while (json[end] == '-' || Character.isDigit(json[end])) {
            end++;
        }
        return new PositionedJson(Arrays.copyOf(json, number), Arrays.copyOfRange(json, end, json.length));
    }

    private static boolean isMemberAt(byte[] json, int start) {
        if (start < 0) {
            throw new IllegalArgumentException("JSON without a position");
        }
        return Arrays.equals(json, start, start + MEMBER.length, MEMBER, 0, MEMBER.length);
    }

    /** The pieces of the JSON with that position. */
    public List<byte[]> at(long position) {
        return List.of(before, Long.toString(position).getBytes(StandardCharsets.US_ASCII), after);
    }

    /** How many bytes it has without its position. */
    public int length() {
        return before.length + after.length;
    }
}
