package se.paragraf.standalone.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.CorrectionEvent;
import se.paragraf.event.json.EventJson;
import se.paragraf.query.calendar.AppealCalendar;
import se.paragraf.query.calendar.ReviewCalendar;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.projection.CaseDocuments;
import se.paragraf.query.status.AgreementStatus;
import se.paragraf.query.trail.TrailEntry;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.value.Warning;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a register answers of a case on a day, known now: without what depends on the order of recording by right, which
 * is sequences, positions, instants, numbers that the register gives, warnings and what a record was said to supersede.
 */
final class Answers {

    private static final JsonMapper JSON = EventJson.mapper();
    private static final Set<String> OF_THE_RECORDING = Set.of(
            "recordedAt",
            "position",
            "eventId",
            "revision",
            "commandId",
            "warnings",
            "leftOut",
            "recordedOutOfOrder",
            "revokes");
    private static final Set<String> IN_NO_ORDER = Set.of(
            "corrected", "openCorrections", "annotations", "documents", "correctedBy", "filed", "appeals", "judgments");

    /** Numbers that the register gave, in a sentence. */
    private static final Pattern NUMBER = Pattern.compile(
            "((?:nr|no\\.|post(?:en|er|erna)?|records?) )[0-9]+(?:–[0-9]+)?(?:(?:,| och| and) [0-9]+(?:–[0-9]+)?)*");

    private static final Pattern DECISION = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)+");

    private final Given given;
    private final List<RecordedEvent> events;
    private final @Nullable AgreementFacts facts;
    private final List<ViewDocument> documents;
    private final @Nullable AgreementHistory history;

    /** Answers from what is recorded. */
    Answers(Recording recording) {
        this.given = recording.given();
        this.events = recording.events();
        this.history = events.isEmpty() ? null : AgreementHistory.of(events);
        this.facts = history == null ? null : history.facts();
        this.documents = history == null ? List.of() : CaseDocuments.of(history);
    }

    /** The answers on the day, each under its name. */
    SortedMap<String, JsonNode> on(LocalDate day) {
        SortedMap<String, JsonNode> answers = new TreeMap<>();
        answers.put(
                "status",
                Optional.ofNullable(history)
                        .flatMap(known -> known.factsOn(day))
                        .map(then -> said(AgreementStatus.on(day, then, 0)))
                        .orElseGet(JSON::nullNode));
        if (facts != null) {
            answers.put("status as of all that is known", said(AgreementStatus.on(day, facts, 0)));
            answers.put("index", index(day));
            answers.put("calendar of reviews", reviews(day, facts));
            answers.put("calendar of appeals", appeals(day, facts));
        }
        return answers;
    }

    /**
     * The trail in the order of happening, each entry with the day by which it had happened. What is said of records, and
     * the records that were reversed, stand beside it: only the papers give these an order. The sentence for a reversed
     * record says what was known at its recording.
     */
    SortedMap<String, JsonNode> trail() {
        SortedMap<Integer, JsonNode> beside = new TreeMap<>();
        ArrayNode happened = JSON.createArrayNode();
        if (history != null && facts != null) {
            for (RecordedEvent event : history.inOrderOfHappening()) {
                int paper = Objects.requireNonNull(given.paperAt(event.sequence()));
                ObjectNode entry = JSON.createObjectNode()
                        .put("paper", paper)
                        .put("by", history.daysOf(event).notAfter().toString());
                entry.set("says", said(TrailEntry.of(event, facts)));
                if (history.isReversed(event)) {
                    entry.withObject("/says").remove("summary");
                }
                if (event.event() instanceof CorrectionEvent || history.isReversed(event)) {
                    beside.put(paper, entry);
                } else {
                    happened.add(entry);
                }
            }
        }
        return new TreeMap<>(Map.of(
                "trail",
                happened,
                "trail of remarks and reversed records",
                JSON.createArrayNode().addAll(beside.values())));
    }

    /** What the agreement is found by and counted by on the day. */
    private JsonNode index(LocalDate day) {
        ArrayNode index = JSON.createArrayNode();
        documents.stream()
                .filter(document -> document.key().kind() == ViewKind.STATUS)
                .flatMap(document -> document.entries().stream())
                .filter(entry -> entry.holdsOn(day))
                .map(entry -> entry.field() + " " + entry.value())
                .sorted()
                .forEach(index::add);
        return index;
    }

    private JsonNode reviews(LocalDate day, AgreementFacts known) {
        return calendar(
                ViewKind.REVIEW,
                day,
                document -> ReviewCalendar.entry(day, known, document.key().ordinal())
                        .map(this::said));
    }

    private JsonNode appeals(LocalDate day, AgreementFacts known) {
        return calendar(
                ViewKind.APPEAL,
                day,
                document -> AppealCalendar.entry(day, known, document.key().ordinal())
                        .map(this::said));
    }

    private JsonNode calendar(ViewKind kind, LocalDate day, Function<ViewDocument, Optional<JsonNode>> entry) {
        List<JsonNode> listed = new ArrayList<>();
        for (ViewDocument document : documents) {
            if (document.key().kind() == kind) {
                String found = document.entries().stream()
                        .filter(each -> each.holdsOn(day))
                        .map(each -> each.field() + " " + each.value())
                        .sorted()
                        .collect(Collectors.joining(", "));
                if (!found.isEmpty()) {
                    ObjectNode line = JSON.createObjectNode().put("found by", found);
                    entry.apply(document).ifPresent(says -> line.set("entry", says));
                    listed.add(line);
                }
            }
        }
        ArrayNode calendar = JSON.createArrayNode();
        listed.stream().sorted(Comparator.comparing(JsonNode::toString)).forEach(calendar::add);
        return calendar;
    }

    private JsonNode said(Object answer) {
        JsonNode said = JSON.valueToTree(answer);
        if (said instanceof ObjectNode document && answer instanceof AgreementStatus) {
            document.remove("sequence");
        }
        return normal(said, given);
    }

    /** The answer without what depends on the order of recording by right. */
    static JsonNode normal(JsonNode answer, Given given) {
        return new Normal(given).normal("", answer, null);
    }

    /** What the register gave, by which answers are made comparable. */
    private record Normal(Given given) {

        /** The same without what the order of recording decides; papers take the place of what the register gave them. */
        private JsonNode normal(String name, JsonNode node, @Nullable String decision) {
            if (node instanceof ObjectNode object) {
                ObjectNode normal = JSON.createObjectNode();
                String its = object.path("decisionId").isString()
                        ? object.path("decisionId").asString()
                        : decision;
                for (Map.Entry<String, JsonNode> member : object.properties()) {
                    String key = member.getKey();
                    boolean isSuperseded =
                            key.equals("supersedes") && !member.getValue().isArray();
                    // As it was computed when the record was made; what it is now, its sentence says.
                    boolean isComputedThen = name.equals("data") && key.equals("appealableThrough");
                    if (!OF_THE_RECORDING.contains(key) && !isSuperseded && !isComputedThen) {
                        boolean isGiven = !key.equals("number") || name.equals("filed");
                        normal.set(key, isGiven ? normal(key, member.getValue(), its) : member.getValue());
                    }
                }
                return normal;
            }
            if (node instanceof ArrayNode array) {
                List<JsonNode> items = new ArrayList<>();
                array.forEach(item -> items.add(normal(name, item, decision)));
                if (IN_NO_ORDER.contains(name)) {
                    items.sort(Comparator.comparing(JsonNode::toString));
                }
                ArrayNode normal = JSON.createArrayNode();
                items.forEach(normal::add);
                return normal;
            }
            if (node.isString()) {
                return JSON.valueToTree(inWords(node.asString()));
            }
            Integer paper = node.isNumber() ? paper(name, node, decision) : null;
            return paper == null ? node : JSON.valueToTree("paper " + paper);
        }

        /** A text that names decisions by paper and no number that the register gave. */
        private String inWords(String text) {
            Integer decision = given.paperOf(text);
            if (decision != null) {
                return "paper " + decision;
            }
            return text.indexOf(' ') < 0
                    ? text
                    : NUMBER.matcher(DECISION.matcher(withoutWarnings(text)).replaceAll(found -> {
                                Integer paper = given.paperOf(found.group());
                                return paper == null ? found.group() : "paper " + paper;
                            }))
                            .replaceAll("$1");
        }

        /** Warnings stay as they were given at the recording, in sentences too. */
        private static String withoutWarnings(String text) {
            String without = text;
            for (Warning warning : Warning.values()) {
                without = without.replace(" " + warning.wording().sv(), "")
                        .replace(" " + warning.wording().en(), "");
            }
            return without;
        }

        private @Nullable Integer paper(String name, JsonNode number, @Nullable String decision) {
            return switch (name) {
                case "sequence", "correctedBy", "records", "reversedBy" -> given.paperAt(number.asLong());
                case "correctionId" -> given.paperOfCorrection(number.asInt());
                case "reversalId" -> given.paperOfReversal(number.asInt());
                case "appeal", "number", "judgment" ->
                    decision == null ? null : given.paperOfAppeal(decision, number.asInt());
                default -> null;
            };
        }
    }
}
