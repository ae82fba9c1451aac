package se.paragraf.query.export;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import se.paragraf.query.status.AgreementStatus;
import se.paragraf.query.trail.TrailEntry;
import se.paragraf.value.SwedishTime;

/** The readable pages of an export, made from the templates beside this class. */
final class Pages {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(SwedishTime.ZONE);
    private static final String FOLDER = "se/paragraf/query/export/";
    private static final TemplateEngine HTML = engine(TemplateMode.HTML, ".html");
    private static final TemplateEngine TEXT = engine(TemplateMode.TEXT, ".txt");

    private Pages() {}

    /**
     * The trail and where the agreement stands, in one language.
     *
     * @param language Swedish or English
     */
    static String report(ExportedCase file, AgreementStatus status, List<TrailEntry> trail, Locale language) {
        boolean swedish = language.getLanguage().equals("sv");
        Context context = new Context(language);
        context.setVariable("language", language.getLanguage());
        context.setVariable("status", status);
        context.setVariable("asOf", file.asOf());
        context.setVariable("letter", file.letter().orElse(null));
        // As text: how a language groups digits differs from one Java to the next.
        context.setVariable("count", String.valueOf(file.stored().size()));
        context.setVariable(
                "trail",
                IntStream.range(0, trail.size())
                        .mapToObj(index -> Row.of(trail.get(index), swedish))
                        .toList());
        return HTML.process("report", context);
    }

    static String readMe(ExportedCase file) {
        Context context = new Context(Locale.ROOT);
        context.setVariable("agreementId", file.agreementId());
        context.setVariable("asOf", file.asOf());
        context.setVariable("letter", file.letter().orElse(null));
        context.setVariable("readable", file.facts().isPresent());
        return TEXT.process("readme", context);
    }

    private static TemplateEngine engine(TemplateMode mode, String suffix) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
        resolver.setPrefix(FOLDER);
        resolver.setSuffix(suffix);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    /**
     * An event as the report tells it.
     *
     * @param sequence its place in the case file
     * @param recordedAt when it was recorded, by Swedish time
     * @param effectiveOn when it happened, or null where that is not stated
     * @param actor who recorded it
     * @param type what it is
     * @param eventId its identifier
     * @param summary what it says
     * @param correctedBy the sequences of the corrections made to it
     * @param bounds between which days it happened, or null where its day is stated
     * @param struck why it is struck through, or null where it stands
     * @param struckAt when that was approved, by Swedish time, or null where it stands
     */
    public record Row(
            long sequence,
            String recordedAt,
            @Nullable String effectiveOn,
            String actor,
            String type,
            String eventId,
            String summary,
            List<Long> correctedBy,
            @Nullable String bounds,
            TrailEntry.@Nullable Struck struck,
            @Nullable String struckAt) {

        static Row of(TrailEntry entry, boolean swedish) {
            return new Row(
                    entry.sequence(),
                    time(entry.recordedAt()),
                    entry.effectiveOn() == null ? null : entry.effectiveOn().toString(),
                    entry.actor(),
                    entry.type(),
                    entry.eventId(),
                    swedish ? entry.summary().sv() : entry.summary().en(),
                    entry.correctedBy(),
                    bounds(entry),
                    entry.reversed(),
                    entry.reversed() == null ? null : time(entry.reversed().recordedAt()));
        }

        private static @Nullable String bounds(TrailEntry entry) {
            if (entry.notAfter() == null) {
                return null;
            }
            return (entry.notBefore() == null ? "" : entry.notBefore()) + " – " + entry.notAfter();
        }

        private static String time(Instant instant) {
            return SECONDS.format(instant);
        }
    }
}
