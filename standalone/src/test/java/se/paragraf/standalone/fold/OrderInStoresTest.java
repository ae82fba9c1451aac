package se.paragraf.standalone.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.MetaDataKey;
import se.paragraf.event.json.EventJson;
import se.paragraf.query.calendar.AppealCalendar;
import se.paragraf.query.calendar.ReviewCalendar;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.mongodb.EmbeddedMongoViews;
import se.paragraf.query.projection.ViewProjection;
import se.paragraf.query.statistics.AdoptionStatistics;
import se.paragraf.query.statistics.DecisionsByMonth;
import se.paragraf.query.statistics.NaiveStatistics;
import se.paragraf.query.status.AgreementStatus;
import se.paragraf.query.status.Status;
import se.paragraf.query.status.StatusIndex;
import se.paragraf.query.status.StatusView;
import se.paragraf.query.view.Condition;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewQuery;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.view.ViewStore;
import se.paragraf.standalone.Trials;
import se.paragraf.standalone.viewstore.SqliteViewStore;
import se.paragraf.standalone.viewstore.ViewDatabase;
import se.paragraf.value.AgreementId;
import se.paragraf.value.MunicipalityCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The property of DOMAIN (Order) in the views, as they are projected event by event into each of the two stores: a
 * register of many cases in the order of happening answers as one with the same cases in other orders.
 */
class OrderInStoresTest {

    private static final JsonMapper JSON = EventJson.mapper();
    private static final int CASES = Trials.of(16, 1_000);
    private static final int BATCH = 7;
    private static final int MOST = 10_000;

    @TempDir
    private static Path directory;

    @Test
    void a_register_in_sqlite_answers_the_same_in_whatever_order_its_cases_were_recorded() {
        try (ViewDatabase one = ViewDatabase.open(directory.resolve("happened/views.db"));
                ViewDatabase other = ViewDatabase.open(directory.resolve("recorded/views.db"))) {
            hold(new SqliteViewStore(one), new SqliteViewStore(other));
        }
    }

    @Test
    void a_register_in_mongodb_answers_the_same_in_whatever_order_its_cases_were_recorded() {
        hold(EmbeddedMongoViews.store(), EmbeddedMongoViews.store());
    }

    private static void hold(ViewStore happened, ViewStore recorded) {
        Map<AgreementId, Given> one = new HashMap<>();
        Map<AgreementId, Given> other = new HashMap<>();
        List<List<RecordedEvent>> cases = new ArrayList<>();
        try (Desk desk = new Desk()) {
            for (long seed = 1; seed <= CASES; seed++) {
                OrderCase papers = OrderCase.of(desk, seed);
                Optional<Recording> recording = papers.inAnotherOrder(desk, (int) (seed % 4));
                if (recording.isPresent()) {
                    Recording inOrder = Recording.of(desk, papers.papers());
                    cases.add(inOrder.events());
                    deliver(happened, inOrder, seed, one);
                    deliver(recorded, recording.get(), seed, other);
                }
            }
        }
        assertThat(one.size()).as("cases let through").isGreaterThan(CASES / 2);
        for (LocalDate day = AnyPapers.TODAY.minusYears(1);
                day.isBefore(AnyPapers.TODAY.plusYears(1));
                day = day.plusDays(23)) {
            LocalDate on = day;
            AdoptionStatistics statistics = happened.read(reader -> AdoptionStatistics.on(on, null, reader));
            assertThat(statistics).isEqualTo(NaiveStatistics.on(on, null, statistics.position(), cases));
            Map<String, JsonNode> expected = answers(day, happened, one);
            Difference difference = Difference.between(expected, answers(day, recorded, other));
            assertThat(difference)
                    .as("on " + day + ", an agreement's UUID ending in its seed")
                    .isNull();
        }
    }

    private static Map<String, JsonNode> answers(LocalDate day, ViewStore store, Map<AgreementId, Given> given) {
        return store.read(reader -> {
            Map<String, JsonNode> answers = new TreeMap<>();
            ObjectNode statistics = JSON.valueToTree(AdoptionStatistics.on(day, null, reader));
            statistics.remove("position");
            answers.put("statistics", statistics);
            ObjectNode decisions = JSON.valueToTree(DecisionsByMonth.of(
                    YearMonth.from(AnyPapers.TODAY).minusYears(9), YearMonth.from(AnyPapers.TODAY), null, reader));
            decisions.remove("position");
            answers.put("decisions by month", decisions);
            answers.put("agreements", listed(reader, day, given));
            for (Status status : Status.values()) {
                answers.put("with status " + status, found(reader, day, StatusIndex.STATUS, status.name()));
            }
            for (MunicipalityCode party : AnyPapers.CODES) {
                answers.put("of " + party, found(reader, day, StatusIndex.PARTY, party.value()));
            }
            answers.put("reviews", calendar(ViewKind.REVIEW, reader, day, given));
            answers.put("appeals", calendar(ViewKind.APPEAL, reader, day, given));
            return answers;
        });
    }

    private static JsonNode found(ViewReader reader, LocalDate day, String field, String value) {
        ArrayNode found = JSON.createArrayNode();
        list(reader, ViewKind.STATUS, day, List.of(Condition.is(field, value)))
                .forEach(document -> found.add(document.key().agreementId().toString()));
        return found;
    }

    private static JsonNode listed(ViewReader reader, LocalDate day, Map<AgreementId, Given> given) {
        ArrayNode listed = JSON.createArrayNode();
        for (StoredDocument document : list(reader, ViewKind.STATUS, day, List.of())) {
            AgreementFacts facts = StatusView.facts(document, reader);
            ObjectNode status = JSON.valueToTree(AgreementStatus.listedOn(day, facts, 0));
            status.remove("sequence");
            listed.add(Answers.normal(status, Objects.requireNonNull(given.get(facts.agreementId()))));
        }
        return listed;
    }

    private static JsonNode calendar(ViewKind kind, ViewReader reader, LocalDate day, Map<AgreementId, Given> given) {
        List<JsonNode> listed = new ArrayList<>();
        for (StoredDocument document : list(reader, kind, day, List.of(Condition.is("listed", "yes")))) {
            AgreementId agreement = document.key().agreementId();
            AgreementFacts facts =
                    StatusView.facts(reader.get(StatusView.key(agreement)).orElseThrow(), reader);
            long ordinal = document.key().ordinal();
            Optional<?> entry = kind == ViewKind.REVIEW
                    ? ReviewCalendar.entry(day, facts, ordinal)
                    : AppealCalendar.entry(day, facts, ordinal);
            listed.add(
                    Answers.normal(JSON.valueToTree(entry.orElse(null)), Objects.requireNonNull(given.get(agreement))));
        }
        ArrayNode calendar = JSON.createArrayNode();
        listed.stream().sorted(Comparator.comparing(JsonNode::toString)).forEach(calendar::add);
        return calendar;
    }

    private static List<StoredDocument> list(
            ViewReader reader, ViewKind kind, LocalDate day, List<Condition> conditions) {
        return reader.list(new ViewQuery(kind, day, conditions, null, 0, MOST));
    }

    /** Projects the case under an identifier of its own, in batches as Axon's processors do. */
    private static void deliver(ViewStore store, Recording recording, long seed, Map<AgreementId, Given> given) {
        AgreementId id = AgreementId.from(new UUID(0x5000, 0x8000_0000_0000_0000L + seed).toString());
        given.put(id, recording.given());
        AnnotationEventHandlerAdapter projection =
                new AnnotationEventHandlerAdapter(new ViewProjection(store, Clock.systemUTC()));
        List<TrackedEventMessage<?>> messages = new ArrayList<>();
        recording.events().forEach(event -> messages.add(message(event, id, seed)));
        for (int start = 0; start < messages.size(); start += BATCH) {
            BatchingUnitOfWork<TrackedEventMessage<?>> unitOfWork =
                    new BatchingUnitOfWork<>(messages.subList(start, Math.min(start + BATCH, messages.size())));
            ResultMessage<?> result = unitOfWork.executeWithResult(() -> {
                projection.handle(unitOfWork.getMessage());
                return null;
            });
            if (result.isExceptional()) {
                throw new IllegalStateException(result.exceptionResult());
            }
        }
    }

    private static TrackedEventMessage<?> message(RecordedEvent event, AgreementId id, long seed) {
        long position = 1_000 * seed + event.sequence();
        ObjectNode data = JSON.valueToTree(event.event());
        data.put("agreementId", id.toString());
        AgreementEvent renamed = JSON.treeToValue(data, event.event().getClass());
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                "Agreement",
                id.toString(),
                event.sequence(),
                new GenericMessage<>(
                        event.eventId(),
                        renamed,
                        Map.of(
                                MetaDataKey.ACTOR,
                                event.actor(),
                                MetaDataKey.ROLE,
                                String.valueOf(event.role()),
                                MetaDataKey.COMMAND_ID,
                                String.valueOf(event.commandId()))),
                event::recordedAt);
    }
}
