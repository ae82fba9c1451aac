package se.paragraf.web.shares;

import java.util.List;
import org.springframework.http.HttpStatus;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.ProblemCatalogue;
import se.paragraf.web.problem.ProblemException;
import se.paragraf.web.problem.ProblemType;

/** Problem type of a caller that holds its part of a scarce resource. */
public final class ShareProblems implements ProblemCatalogue {

    /** A caller holds its part of a scarce resource. */
    public static final ProblemType SHARE_TAKEN = new ProblemType(
            "share-taken",
            HttpStatus.TOO_MANY_REQUESTS,
            new Wording("Din andel är tagen", "Your share is taken"),
            new Wording(
                    "Av det som är knappt kan en användare bara ha en del åt gången, så att det räcker till andra. Svaret säger vad det gäller (share) och hur många det är (limit). Avsluta något av det som pågår, eller gör om anropet efter så många sekunder som rubriken Retry-After säger.",
                    "Of what is scarce one caller can have only a part at a time, so that there is some for others. The answer says what it is (share) and how many that are (limit). End something that is under way, or repeat the request after as many seconds as the header Retry-After says."));

    @Override
    public List<ProblemType> types() {
        return List.of(SHARE_TAKEN);
    }

    static ProblemException taken(Share share, int limit, int retryAfterSeconds) {
        return new ProblemException(
                        SHARE_TAKEN,
                        new Wording(
                                "En användare kan ha " + limit + " "
                                        + share.wording().sv() + " åt gången.",
                                "A caller can have " + limit + " "
                                        + share.wording().en() + " at a time."))
                .with("share", share.slug())
                .with("limit", limit)
                .withHeader("Retry-After", Integer.toString(retryAfterSeconds));
    }
}
