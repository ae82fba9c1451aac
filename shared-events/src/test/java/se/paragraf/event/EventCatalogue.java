package se.paragraf.event;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import se.paragraf.docs.Javadoc;

/** Writes the event catalogue from the events' javadoc, their members and their golden files. */
final class EventCatalogue {

    private static final Path SWEDISH = Path.of("src/test/resources/catalogue/swedish.properties");
    private static final String OPENING = """
            # The event catalogue

            Every event that the register can record. An event is never changed or removed: a change of its form is a new
            revision, and what corrects it is another event. Its type is the class name, its form the JSON below; members
            without a value are left out. Beside the event its metadata is stored: `actor`, `person` (the identifier of the person
            behind the actor; not in events of versions without persons), `role`, `commandId` (the Idempotency-Key),
            `commandDigest`, `traceId` (the trace of the request, by W3C Trace Context; of events recorded
            outside of one, a UUID) and `correlationId` (a UUID, the same for all events of one command); of a row of an imported
            list also `importDigest`, the SHA-256 of the list, `importRow`, the row as a spreadsheet counts, and `importSheet`,
            the place of the sheet, where it is not the first of a workbook.

            This file is made from the code by `EventCatalogueTest`, which fails where it no longer fits. Every example
            is made up.

            """;

    private EventCatalogue() {}

    static String text() {
        CatalogueTypes types = new CatalogueTypes();
        List<Class<?>> kinds = List.of(
                ProposalEvent.class,
                PreparationEvent.class,
                AdoptionEvent.class,
                CouncilEvent.class,
                MinutesEvent.class,
                ReviewEvent.class,
                CorrectionEvent.class);
        StringBuilder events = new StringBuilder();
        List<String> contents = new ArrayList<>();
        for (Class<?> kind : kinds) {
            events.append("## ").append(sentence(kind)).append("\n\n");
            for (Class<?> event : kind.getPermittedSubclasses()) {
                contents.add("| [" + event.getSimpleName() + "](#" + anchor(event) + ") | " + swedish(event) + " | "
                        + Javadoc.of(event).text() + " |");
                events.append(entry(event, types));
            }
        }
        return OPENING + "| Event | På svenska | In English |\n|---|---|---|\n" + String.join("\n", contents) + "\n\n"
                + events + "## The values in them\n\n" + types.text();
    }

    private static String entry(Class<?> event, CatalogueTypes types) {
        String revision = event.getAnnotation(Revision.class).value();
        return "### " + event.getSimpleName() + "\n\n" + swedish(event) + "\n\n"
                + Javadoc.of(event).text() + "\n\nType `" + event.getName() + "`, revision " + revision + ".\n\n"
                + types.members(event) + "\n```json\n" + golden(event, revision) + "```\n\n";
    }

    private static String golden(Class<?> event, String revision) {
        try {
            return GoldenFilesTest.golden(
                    event.getSimpleName() + "." + revision + ".full",
                    EventExamples.full(event.asSubclass(AgreementEvent.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String swedish(Class<?> event) {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(SWEDISH)) {
            texts.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Stream.ofNullable(texts.getProperty(event.getSimpleName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(event.getSimpleName() + " is not in " + SWEDISH));
    }

    private static String sentence(Class<?> kind) {
        String text = Javadoc.of(kind).text();
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static String anchor(Class<?> type) {
        return type.getSimpleName().toLowerCase(Locale.ROOT);
    }
}
