package se.paragraf.web.sample;

/** A body that the sample service accepts, to be corrupted in one place at a time. */
public final class SampleBody {

    public static final String VALID = """
            {"title": "Överenskommelse", "votes": 31, "unanimous": false, "decidedOn": "2022-06-13",
             "source": {"authority": "2480", "body": {"name": "Kommunfullmäktige", "kind": "COUNCIL"}},
             "basis": [{"sha256": "0123abcd", "name": "text"}, {"sha256": "89abcdef", "name": "bilaga"}],
             "period": {"from": "2023-01-01", "to": "2026-12-31"},
             "recordedAt": "2022-06-14T10:00:00+02:00", "sequence": 7}""";

    private SampleBody() {}

    public static String with(String original, String replacement) {
        if (!VALID.contains(original)) {
            throw new IllegalArgumentException("Not in the body: " + original);
        }
        return VALID.replace(original, replacement);
    }
}
