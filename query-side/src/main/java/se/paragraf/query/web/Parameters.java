package se.paragraf.query.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.paragraf.party.Municipality;
import se.paragraf.party.ReferenceData;
import se.paragraf.query.job.JobId;
import se.paragraf.query.status.SearchWords;
import se.paragraf.query.status.StatusIndex;
import se.paragraf.query.view.Condition;
import se.paragraf.value.AgreementId;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.RegionCode;
import se.paragraf.value.Sha256;
import se.paragraf.value.Wording;

/** What the address of a request says, checked; each refusal names the parameter. */
public final class Parameters {

    private static final int LONGEST_SEARCH = 200;
    private static final int MOST_WORDS = 10;

    private Parameters() {}

    public static AgreementId agreementId(String id) {
        try {
            return AgreementId.from(id);
        } catch (InvalidValueException refusal) {
            throw new InvalidValueException("agreementId", refusal.reason(), refusal.accepted());
        }
    }

    public static JobId runId(String id) {
        try {
            return JobId.from(id);
        } catch (InvalidValueException refusal) {
            throw new InvalidValueException("id", refusal.reason(), refusal.accepted());
        }
    }

    public static Sha256 sha256(String digest) {
        try {
            return new Sha256(digest);
        } catch (InvalidValueException refusal) {
            throw new InvalidValueException("sha256", refusal.reason(), refusal.accepted());
        }
    }

    public static MunicipalityCode municipality(MunicipalityCode code) {
        return ReferenceData.municipality(code)
                .map(Municipality::code)
                .orElseThrow(() -> QueryProblems.noSuchMunicipality(code));
    }

    public static Condition party(MunicipalityCode code) {
        if (ReferenceData.municipality(code).isEmpty()) {
            throw new InvalidValueException(
                    "party",
                    new Wording("är ingen kommuns kod", "is no municipality's code"),
                    new Wording("en kommuns kod", "the code of a municipality"));
        }
        return Condition.is(StatusIndex.PARTY, code.value());
    }

    public static Condition region(RegionCode code) {
        if (ReferenceData.region(code).isEmpty()) {
            throw new InvalidValueException(
                    "region",
                    new Wording("är ingen regions kod", "is no region's code"),
                    new Wording("en regions kod", "the code of a region"));
        }
        return Condition.is(StatusIndex.REGION, code.value());
    }

    /** Each word of the search as the beginning of a word. */
    public static List<Condition> search(String q) {
        Set<String> words = SearchWords.sought(q);
        if (q.length() > LONGEST_SEARCH || words.isEmpty() || words.size() > MOST_WORDS) {
            throw new InvalidValueException(
                    "q",
                    new Wording("är ingen sådan sökning", "is not such a search"),
                    new Wording(
                            "ett till " + MOST_WORDS + " ord, sammanlagt högst " + LONGEST_SEARCH + " tecken",
                            "one to " + MOST_WORDS + " words, at most " + LONGEST_SEARCH + " characters in all"));
        }
        return words.stream()
                .map(word -> Condition.begins(StatusIndex.WORD, word))
                .toList();
    }

    /** A number that counts from 0, or null where it was not given. */
    public static @Nullable Long natural(String name, @Nullable Long number) {
        if (number != null && number < 0) {
            throw new InvalidValueException(
                    name,
                    new Wording("är negativt", "is negative"),
                    new Wording("ett heltal från 0", "a whole number from 0"));
        }
        return number;
    }
}
