package se.paragraf.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AdoptedByCouncil;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionConditionResolved;
import se.paragraf.event.AdoptionEvent;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AdoptionPostponed;
import se.paragraf.event.AdoptionRevoked;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.AgreementReviewed;
import se.paragraf.event.AgreementSuperseded;
import se.paragraf.event.AgreementTerminated;
import se.paragraf.event.AgreementTextAmended;
import se.paragraf.event.AgreementWithdrawn;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.ContractSigned;
import se.paragraf.event.CorrectionDeclined;
import se.paragraf.event.CorrectionProposed;
import se.paragraf.event.DecisionEvent;
import se.paragraf.event.EventVisitor;
import se.paragraf.event.ExitNotified;
import se.paragraf.event.HandedOverToCouncil;
import se.paragraf.event.LegalForceConfirmed;
import se.paragraf.event.MinutesApproved;
import se.paragraf.event.MinutesEvent;
import se.paragraf.event.NoticePosted;
import se.paragraf.event.NoticeRemoved;
import se.paragraf.event.PreparationRecorded;
import se.paragraf.event.RecordAnnotated;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.RecordReversed;
import se.paragraf.event.ReferredBackByCouncil;
import se.paragraf.event.RejectedByCouncil;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.event.ReversalDeclined;
import se.paragraf.event.ReversalProposed;
import se.paragraf.event.StayLifted;
import se.paragraf.event.StayOrdered;
import se.paragraf.event.SuccessionRecorded;
import se.paragraf.event.TextEvidenced;
import se.paragraf.event.json.EventJson;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.ParagraphNumber;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The order of happening: by day; on one day by kind; within one kind by authority, body, § and content; never by
 * recording. Where one body states the §§ of its decisions of one day, these come before the kinds. Judgments and stays
 * of two appeals are told apart by their appeals: the day of filing, the court, its number.
 */
final class HappeningOrder {

    private static final JsonMapper JSON = EventJson.mapper();

    /** Members that the register gives, or that say what was known at the recording. */
    private static final List<String> NOT_CONTENT = List.of(
            "agreementId",
            "decisionId",
            "appeal",
            "judgment",
            "supersedes",
            "revokes",
            "evidences",
            "version",
            "warnings",
            "appealableThrough");

    private static final Comparator<Key> BY_KEY = Comparator.comparing(Key::day)
            .thenComparing(Key::rank)
            .thenComparing(Key::body)
            .thenComparing(Key::paragraph, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Key::meeting)
            .thenComparing(Key::appeal)
            .thenComparing(Key::content)
            .thenComparing(key -> key.placed.fact().sequence());

    private final Map<DecisionId, DecisionSource> sources;
    private final Function<AppealDecided, CourtInstance> instances;
    private final Function<MinutesEvent, String> appeals;
    private final Map<AgreementEvent, String> contents = new IdentityHashMap<>();

    /**
     * The order of the facts of one case.
     *
     * @param sources the decisions of the case
     * @param instances the instance of each judgment
     * @param appeals what tells the appeal of an event from others, whatever its number; empty where it is about none
     */
    HappeningOrder(
            Map<DecisionId, DecisionSource> sources,
            Function<AppealDecided, CourtInstance> instances,
            Function<MinutesEvent, String> appeals) {
        this.sources = sources;
        this.instances = instances;
        this.appeals = appeals;
    }

    /** The facts in this order. */
    List<Placed> sort(List<Placed> facts) {
        List<Key> keys = new ArrayList<>(facts.size());
        facts.forEach(fact -> keys.add(new Key(fact)));
        keys.sort(BY_KEY);
        List<Placed> sorted = new ArrayList<>(keys.size());
        int from = 0;
        while (from < keys.size()) {
            int to = from + 1;
            while (to < keys.size() && keys.get(to).day.equals(keys.get(from).day)) {
                to++;
            }
            byParagraph(keys.subList(from, to));
            from = to;
        }
        keys.forEach(key -> sorted.add(key.placed));
        return sorted;
    }

    /** Whether nothing but their content tells which of the two came first. */
    boolean areTied(Placed one, Placed other) {
        Key first = new Key(one);
        Key second = new Key(other);
        return first.day.equals(second.day)
                && first.rank == second.rank
                && first.body.equals(second.body)
                && Objects.equals(first.paragraph, second.paragraph);
    }

    /** Sorts the decisions of each body on one day by their §§, within the places that these decisions have. */
    private static void byParagraph(List<Key> day) {
        if (day.size() < 2) {
            return;
        }
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int index = 0; index < day.size(); index++) {
            Key key = day.get(index);
            if (key.statesParagraph()) {
                places.computeIfAbsent(key.body, body -> new ArrayList<>()).add(index);
            }
        }
        for (List<Integer> ofBody : places.values()) {
            List<Key> decisions = new ArrayList<>(ofBody.stream().map(day::get).toList());
            decisions.sort(Comparator.comparing(Key::paragraph, Comparator.nullsLast(Comparator.naturalOrder())));
            for (int index = 0; index < decisions.size(); index++) {
                day.set(ofBody.get(index), decisions.get(index));
            }
        }
    }

    static String written(AgreementEvent event) {
        ObjectNode node = JSON.valueToTree(event);
        return event.getClass().getSimpleName() + node.remove(NOT_CONTENT);
    }

    /** What a fact is sorted by; the content is only written where the rest is equal. */
    private final class Key {

        private final Placed placed;
        private final LocalDate day;
        private final int rank;
        private final String body;
        private final @Nullable ParagraphNumber paragraph;
        private final LocalDate meeting;
        private @Nullable String appeal;
        private @Nullable String content;

        Key(Placed placed) {
            AgreementEvent event = placed.fact().event();
            DecisionSource source = sourceOf(event);
            this.placed = placed;
            this.day = placed.day();
            this.rank = event.accept(new Rank(instances));
            this.body = source == null ? party(event) : bodyOf(source);
            LocalDate stated = source == null ? null : source.meetingDate();
            this.paragraph = source == null || stated == null ? null : source.paragraph();
            this.meeting = stated == null ? LocalDate.MAX : stated;
        }

        LocalDate day() {
            return day;
        }

        int rank() {
            return rank;
        }

        String body() {
            return body;
        }

        @Nullable
        ParagraphNumber paragraph() {
            return paragraph;
        }

        LocalDate meeting() {
            return meeting;
        }

        String appeal() {
            if (appeal == null) {
                appeal = placed.fact().event() instanceof MinutesEvent event ? appeals.apply(event) : "";
            }
            return appeal;
        }

        String content() {
            if (content == null) {
                content = contents.computeIfAbsent(placed.fact().event(), HappeningOrder::written);
            }
            return content;
        }

        boolean statesParagraph() {
            return paragraph != null && !(placed.fact().event() instanceof MinutesEvent);
        }
    }

    private @Nullable DecisionSource sourceOf(AgreementEvent event) {
        if (event instanceof DecisionEvent decision) {
            return decision.source();
        }
        if (event instanceof MinutesEvent minutes) {
            return sources.get(minutes.decisionId());
        }
        return event instanceof AgreementProposed proposed ? proposed.source() : null;
    }

    private static String party(AgreementEvent event) {
        return event instanceof AdoptionEvent adoption ? adoption.municipality().value() : "";
    }

    /** An authority has one council, whatever its minutes call it. */
    static String bodyOf(DecisionSource source) {
        String name = Optional.ofNullable(source.body())
                .map(body ->
                        body.kind() == BodyKind.COUNCIL ? BodyKind.COUNCIL.name() : body.kind() + " " + body.name())
                .orElse("");
        return source.authority().value() + " " + name;
    }

    /** The place of each kind on one day. */
    private record Rank(Function<AppealDecided, CourtInstance> instances) implements EventVisitor<Integer> {

        @Override
        public Integer visit(AgreementProposed event) {
            return 0;
        }

        @Override
        public Integer visit(PreparationRecorded event) {
            return 1;
        }

        @Override
        public Integer visit(AgreementTextAmended event) {
            return 2;
        }

        @Override
        public Integer visit(AdoptionPostponed event) {
            return 3;
        }

        @Override
        public Integer visit(RejectedByMunicipality event) {
            return 4;
        }

        @Override
        public Integer visit(AdoptedByMunicipality event) {
            return 5;
        }

        @Override
        public Integer visit(AdoptionRevoked event) {
            return 6;
        }

        @Override
        public Integer visit(AdoptionEvidenced event) {
            return 7;
        }

        @Override
        public Integer visit(TextEvidenced event) {
            return 7;
        }

        @Override
        public Integer visit(AdoptionConditionResolved event) {
            return 8;
        }

        @Override
        public Integer visit(ContractSigned event) {
            return 9;
        }

        @Override
        public Integer visit(ExitNotified event) {
            return 10;
        }

        @Override
        public Integer visit(HandedOverToCouncil event) {
            return 11;
        }

        @Override
        public Integer visit(AdoptedByCouncil event) {
            return 12;
        }

        @Override
        public Integer visit(RejectedByCouncil event) {
            return 12;
        }

        @Override
        public Integer visit(ReferredBackByCouncil event) {
            return 12;
        }

        @Override
        public Integer visit(AgreementWithdrawn event) {
            return 13;
        }

        @Override
        public Integer visit(AgreementTerminated event) {
            return 14;
        }

        @Override
        public Integer visit(AgreementSuperseded event) {
            return 15;
        }

        @Override
        public Integer visit(SuccessionRecorded event) {
            return 16;
        }

        @Override
        public Integer visit(AgreementReviewed event) {
            return 17;
        }

        @Override
        public Integer visit(MinutesApproved event) {
            return 18;
        }

        @Override
        public Integer visit(NoticePosted event) {
            return 19;
        }

        @Override
        public Integer visit(NoticeRemoved event) {
            return 20;
        }

        @Override
        public Integer visit(AppealFiled event) {
            return 21;
        }

        @Override
        public Integer visit(AppealDecided event) {
            return 22 + instances.apply(event).ordinal();
        }

        @Override
        public Integer visit(StayOrdered event) {
            return 25;
        }

        @Override
        public Integer visit(StayLifted event) {
            return 26;
        }

        @Override
        public Integer visit(LegalForceConfirmed event) {
            return 27;
        }

        @Override
        public Integer visit(CorrectionProposed event) {
            return 28;
        }

        @Override
        public Integer visit(RecordCorrected event) {
            return 28;
        }

        @Override
        public Integer visit(CorrectionDeclined event) {
            return 28;
        }

        @Override
        public Integer visit(ReversalProposed event) {
            return 28;
        }

        @Override
        public Integer visit(RecordReversed event) {
            return 28;
        }

        @Override
        public Integer visit(ReversalDeclined event) {
            return 28;
        }

        @Override
        public Integer visit(RecordAnnotated event) {
            return 28;
        }
    }
}
