package se.paragraf.command.imports.csv;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.command.adoption.AdoptOrEvidence;
import se.paragraf.command.adoption.PostponeAdoption;
import se.paragraf.command.adoption.RejectByMunicipality;
import se.paragraf.command.adoption.RevokeAdoption;
import se.paragraf.command.agreement.ProposeAgreement;
import se.paragraf.command.dispatch.CaseFileCommand;
import se.paragraf.party.ReferenceData;
import se.paragraf.refusal.AdoptionRefusal.AlreadyAdopted;
import se.paragraf.refusal.AgreementRefusal.NoSuchAgreement;
import se.paragraf.refusal.DecisionRefusal.DatedInTheFuture;
import se.paragraf.refusal.DecisionRefusal.OutOfOrder;
import se.paragraf.refusal.Refusal;
import se.paragraf.refusal.Rule;
import se.paragraf.value.AgreementId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Evidence;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.RegionCode;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.ProblemType;

/** A row without fault: what it says, and the command that it makes, unless it says that nothing was decided. */
public final class RowCommand {

    private static final Wording OPEN_CASE = new Wording(
            "numret på ett ärende som finns i registret; en annan regions ärende med kolumnen Region",
            "the number of a case that is in the register; that of another region with the column Region");

    private final Cells cells;
    private final RowDecision decision;
    private final AgreementId agreementId;
    private final @Nullable MunicipalityCode municipality;
    private final @Nullable DecisionSource source;
    private final @Nullable CaseFileCommand command;

    RowCommand(Cells cells, RowDecision decision, CaseFileCommand command) {
        this(cells, decision, command.agreementId(), municipality(command), source(command), command);
    }

    private RowCommand(
            Cells cells,
            RowDecision decision,
            AgreementId agreementId,
            @Nullable MunicipalityCode municipality,
            @Nullable DecisionSource source,
            @Nullable CaseFileCommand command) {
        this.cells = cells;
        this.decision = decision;
        this.agreementId = agreementId;
        this.municipality = municipality;
        this.source = source;
        this.command = command;
    }

    /** A row that says that the municipality has decided nothing. */
    static RowCommand ofNothingDecided(Cells cells, AgreementId agreementId, MunicipalityCode municipality) {
        return new RowCommand(cells, RowDecision.NOT_DECIDED, agreementId, municipality, null, null);
    }

    private static @Nullable MunicipalityCode municipality(CaseFileCommand command) {
        if (command instanceof AdoptOrEvidence minutes) {
            return minutes.adoption().municipality();
        }
        if (command instanceof AdoptByMunicipality adoption) {
            return adoption.municipality();
        }
        if (command instanceof RejectByMunicipality rejection) {
            return rejection.municipality();
        }
        if (command instanceof PostponeAdoption postponement) {
            return postponement.municipality();
        }
        return command instanceof RevokeAdoption revocation ? revocation.municipality() : null;
    }

    private static @Nullable DecisionSource source(CaseFileCommand command) {
        if (command instanceof AdoptOrEvidence minutes) {
            return minutes.adoption().source();
        }
        if (command instanceof AdoptByMunicipality adoption) {
            return adoption.source();
        }
        if (command instanceof RejectByMunicipality rejection) {
            return rejection.source();
        }
        if (command instanceof PostponeAdoption postponement) {
            return postponement.source();
        }
        if (command instanceof RevokeAdoption revocation) {
            return revocation.source();
        }
        return command instanceof ProposeAgreement proposal ? proposal.source() : null;
    }

    /** Its number, as a spreadsheet counts. */
    public int row() {
        return cells.row();
    }

    /** What it says was decided. */
    public RowDecision decision() {
        return decision;
    }

    /** The agreement. */
    public AgreementId agreementId() {
        return agreementId;
    }

    /** The municipality, or null in a list of agreements. */
    public @Nullable MunicipalityCode municipality() {
        return municipality;
    }

    /** Where the decision is recorded, or null where the row does not say. */
    public @Nullable DecisionSource source() {
        return source;
    }

    /** The number of the case as the row has it, or null where it names the case by its identifier. */
    public @Nullable String caseNumber() {
        return cells.peek(Column.CASE_NUMBER, text -> text);
    }

    /** On how many conditions it adopts. */
    public int conditions() {
        return command != null && identity() instanceof AdoptByMunicipality adoption
                ? adoption.conditions().size()
                : 0;
    }

    /** The title of an agreement that it proposes, or null. */
    public @Nullable String title() {
        return command instanceof ProposeAgreement proposal ? proposal.title() : null;
    }

    /** Whether it makes a command: not where nothing was decided. */
    public boolean decides() {
        return command != null;
    }

    /**
     * The command.
     *
     * @throws IllegalStateException where it makes none
     */
    public CaseFileCommand command() {
        if (command == null) {
            throw new IllegalStateException("row " + row() + " says that nothing was decided");
        }
        return command;
    }

    /**
     * The command by which a repetition of the row is known: minutes are known as an adoption, whatever became of them.
     *
     * @throws IllegalStateException where it makes none
     */
    public CaseFileCommand identity() {
        return command().identity();
    }

    /**
     * The fault of a row that a rule refuses.
     *
     * @param facts what the refusal rests on
     */
    public Fault refusedBy(Refusal refusal, Map<String, Object> facts) {
        String problem = ProblemType.ROOT + refusal.rule().slug();
        Column column = columns(refusal).filter(cells::has).findFirst().orElse(null);
        LocalDate day = source == null ? null : source.meetingDate();
        Map<String, Object> all = new HashMap<>(facts);
        Wording reason = isUnknownNumber(refusal) ? noSuchCase() : withEvidence(refusal);
        if (day != null && isAboutDays(refusal.rule())) {
            all.put("rowDate", day.toString());
            reason = new Wording(
                    reason.sv() + " Raden gäller " + day + ".", reason.en() + " The row is of " + day + ".");
        }
        return cells.at(column, problem, reason, isUnknownNumber(refusal) ? OPEN_CASE : null, all);
    }

    private boolean isUnknownNumber(Refusal refusal) {
        return refusal instanceof NoSuchAgreement && caseNumber() != null && municipality != null;
    }

    /** The case by its number and region, as the row has them: its identifier is not in the list. */
    private Wording noSuchCase() {
        RegionCode stated = cells.peek(Column.REGION, CodeForm::region);
        RegionCode region = stated != null
                ? stated
                : ReferenceData.municipality(Objects.requireNonNull(municipality))
                        .orElseThrow()
                        .region();
        String name = ReferenceData.nameOf(region.asAuthority()).orElse("region") + " (" + region + ")";
        return new Wording(
                "Det finns inget ärende " + caseNumber() + " i " + name + ".",
                "There is no case " + caseNumber() + " of " + name + ".");
    }

    /** Of an adoption that stands, also how it is known where the row rests on another record's word. */
    private Wording withEvidence(Refusal refusal) {
        Wording reason = refusal.detail();
        boolean known = refusal instanceof AlreadyAdopted adopted
                && adopted.existing().evidence() == Evidence.PRIMARY_MINUTES
                && source != null
                && source.restsOnAssertion();
        return known
                ? new Wording(
                        reason.sv() + " Det är känt genom kommunens eget protokoll.",
                        reason.en() + " It is known from the municipality's own minutes.")
                : reason;
    }

    /** Whether the refusal rests on what had come to be by the row's own day. */
    private static boolean isAboutDays(Rule rule) {
        return switch (rule) {
            case ALREADY_ADOPTED, AGREEMENT_ENDED, OUT_OF_ORDER, NOT_ADOPTED -> true;
            default -> false;
        };
    }

    /** The columns where the registrar looks first. */
    private static Stream<Column> columns(Refusal refusal) {
        if (refusal instanceof OutOfOrder order && "source.assertedOn".equals(order.field())) {
            return Stream.of(Column.ASSERTED_ON);
        }
        if (refusal instanceof DatedInTheFuture future) {
            return "source.assertedOn".equals(future.field())
                    ? Stream.of(Column.ASSERTED_ON)
                    : Stream.of(Column.MEETING_DATE);
        }
        return switch (refusal.rule()) {
            case NO_SUCH_AGREEMENT, CASE_ALREADY_OPEN, CASE_VOIDED, AMBIGUOUS_CASE_NUMBER ->
                Stream.of(Column.CASE_NUMBER, Column.AGREEMENT_ID);
            case NOT_A_PARTY, ALREADY_ADOPTED, NOTHING_ASSERTED ->
                Stream.of(Column.MUNICIPALITY, Column.MUNICIPALITY_CODE);
            case NOT_ADOPTED -> Stream.of(Column.DECISION, Column.MUNICIPALITY, Column.MUNICIPALITY_CODE);
            case TEXT_DIFFERS -> Stream.of(Column.TEXT_DIGEST);
            case NOT_THE_MUNICIPAL_COUNCIL -> Stream.of(Column.BODY);
            case DECISION_ALREADY_RECORDED -> Stream.of(Column.PARAGRAPH);
            case AGREEMENT_ENDED, OUT_OF_ORDER -> Stream.of(Column.MEETING_DATE, Column.ASSERTED_ON);
            case NO_PARTY, PARTY_REPEATED, UNKNOWN_CODE, PARTY_OUTSIDE_REGION -> Stream.of(Column.PARTIES);
            case REVIEW_WINDOW_OUTSIDE_PERIOD -> Stream.of(Column.REVIEW_WINDOWS);
            default -> Stream.empty();
        };
    }
}
