package se.paragraf.command.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.imports.csv.RowCommand;
import se.paragraf.command.imports.csv.RowDecision;
import se.paragraf.party.ReferenceData;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Authority;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Evidence;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.Voting;
import se.paragraf.value.Wording;

/**
 * What was understood of a row, and what it does to its case. Of a row whose cells are at fault there is only its state.
 *
 * @param row the row, as a spreadsheet counts
 * @param state what became of it, or would
 * @param decision what it says was decided
 * @param agreementId the case
 * @param caseNumber the number of the case as the row has it
 * @param municipality whose decision it is
 * @param meetingDate the day of the decision
 * @param paragraph its number in the minutes
 * @param body the body that decided, by name
 * @param evidence how it is known
 * @param understood all of this in a sentence
 * @param effects what it does to the case: on its own day, and today where that is another one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReportedRow(
        int row,
        State state,
        @Nullable Decision decision,
        @Nullable AgreementId agreementId,
        @Nullable String caseNumber,
        @Nullable MunicipalityCode municipality,
        @Nullable LocalDate meetingDate,
        @Nullable ParagraphNumber paragraph,
        @Nullable String body,
        @Nullable Evidence evidence,
        @Nullable Wording understood,
        List<CaseEffect> effects) {

    /** What becomes of a row. */
    public enum State {
        /** It can be recorded, or was. */
        GOOD,
        /** It had been recorded from the same file before. */
        REPEATED,
        /** It says that nothing was decided: there is nothing to be recorded. */
        NOT_DECIDED,
        /** It cannot be recorded: its faults say why. */
        REFUSED
    }

    /** What a row says was decided, as it is recorded. */
    public enum Decision {
        /** The region proposed the agreement. */
        PROPOSED,
        /** The municipality adopted it, on conditions or without. */
        ADOPTED,
        /** The minutes of an adoption that another record had asserted. */
        EVIDENCED,
        /** The municipality rejected it. */
        REJECTED,
        /** It put the matter off to a later meeting. */
        TABLED,
        /** It sent the matter back. */
        REFERRED_BACK,
        /** It took back its adoption. */
        REVOKED,
        /** It decided nothing. */
        NOT_DECIDED;

        static Decision of(RowDecision decision, boolean evidences) {
            if (evidences) {
                return EVIDENCED;
            }
            return decision == RowDecision.ADOPTED_WITH_CONDITIONS ? ADOPTED : valueOf(decision.name());
        }
    }

    private static final Wording EVIDENCED =
            new Wording("antagandet styrktes med protokoll", "the adoption was evidenced by minutes");

    /** Keeps its own copy of the effects. */
    public ReportedRow {
        effects = List.copyOf(effects);
    }

    /** A row whose cells are at fault. */
    static ReportedRow atFault(int row) {
        return new ReportedRow(row, State.REFUSED, null, null, null, null, null, null, null, null, null, List.of());
    }

    /**
     * A row that was understood.
     *
     * @param evidences whether it is evidence for an adoption that another record asserted
     */
    static ReportedRow of(RowCommand row, State state, boolean evidences, List<CaseEffect> effects) {
        DecisionSource source = row.source();
        return new ReportedRow(
                row.row(),
                state,
                Decision.of(row.decision(), evidences),
                row.agreementId(),
                row.caseNumber(),
                row.municipality(),
                source == null ? null : source.meetingDate(),
                source == null ? null : source.paragraph(),
                source == null || source.body() == null ? null : source.body().name(),
                source == null ? null : source.evidence(),
                understood(row, evidences),
                effects);
    }

    private static Wording understood(RowCommand row, boolean evidences) {
        Wording decided = evidences ? EVIDENCED : row.decision().wording();
        MunicipalityCode municipality = row.municipality();
        String whose = municipality == null ? row.title() + ": " : name(municipality.asAuthority()) + ": ";
        DecisionSource source = row.source();
        return new Wording(
                whose
                        + decided.sv()
                        + (source == null ? "" : where(source, "protokoll", "annan handling"))
                        + how(row, Wording::sv),
                whose
                        + decided.en()
                        + (source == null ? "" : where(source, "minutes", "other record"))
                        + how(row, Wording::en));
    }

    /** The vote, the form of the meeting, and how many reservations and conditions there are, where they are stated. */
    private static String how(RowCommand row, Function<Wording, String> language) {
        DecisionSource source = row.source();
        List<Wording> stated = new ArrayList<>();
        if (source != null) {
            if (source.voting() != null) {
                stated.add(voting(source.voting()));
            }
            if (source.meetingForm() != null) {
                stated.add(
                        switch (source.meetingForm()) {
                            case IN_PERSON -> new Wording("på plats", "in person");
                            case REMOTE -> new Wording("på distans", "remotely");
                            case HYBRID -> new Wording("delvis på distans", "partly remotely");
                            case WITHOUT_MEETING -> new Wording("utan sammanträde", "without a meeting");
                        });
            }
            int reservations = source.reservations().size();
            if (reservations > 0) {
                stated.add(new Wording(
                        reservations + (reservations == 1 ? " reservation" : " reservationer"),
                        reservations + (reservations == 1 ? " reservation" : " reservations")));
            }
        }
        if (row.conditions() > 0) {
            stated.add(new Wording(
                    row.conditions() + " villkor",
                    row.conditions() + (row.conditions() == 1 ? " condition" : " conditions")));
        }
        return stated.stream().map(part -> "; " + language.apply(part)).collect(Collectors.joining());
    }

    private static Wording voting(Voting voting) {
        Wording form = switch (voting.form()) {
            case ACCLAMATION -> new Wording("acklamation", "acclamation");
            case VOTE -> new Wording("omröstning", "vote");
            case SECRET_BALLOT -> new Wording("sluten omröstning", "secret ballot");
        };
        return new Wording(
                form.sv()
                        + votes(voting.inFavour(), "ja")
                        + votes(voting.against(), "nej")
                        + votes(voting.abstained(), "avstår"),
                form.en()
                        + votes(voting.inFavour(), "for")
                        + votes(voting.against(), "against")
                        + votes(voting.abstained(), "abstaining"));
    }

    private static String votes(@Nullable Integer votes, String which) {
        return votes == null ? "" : ", " + votes + " " + which;
    }

    private static String where(DecisionSource source, String minutes, String other) {
        String words = Stream.of(
                        source.meetingDate(),
                        source.paragraph(),
                        source.body() == null ? null : source.body().name())
                .filter(part -> part != null)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return (words.isEmpty() ? "" : " " + words) + " (" + (source.restsOnAssertion() ? other : minutes) + ")";
    }

    private static String name(Authority authority) {
        return ReferenceData.nameOf(authority)
                .map(name -> name + " (" + authority + ")")
                .orElse(authority.value());
    }
}
