package se.paragraf.benchmarks.methods;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.json.EventJson;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.status.AgreementStatus;
import se.paragraf.value.CaseNumber;
import se.paragraf.web.json.IsoText;
import se.paragraf.web.json.StrictJson;
import tools.jackson.databind.json.JsonMapper;

/** What a command and a read do again and again, one method at a time, in one thread. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Methods {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    /** One case, and what is made of it. */
    @State(Scope.Thread)
    public static class Case {

        private final JsonMapper events = EventJson.mapper();
        private final JsonMapper answers = StrictJson.mapper();
        private final List<AgreementEvent> recorded = SampleEvents.of(10);
        private final AgreementEvent adoption = recorded.get(9);
        private final String adoptionAsJson = events.writeValueAsString(adoption);
        private final CaseFile caseFile = SampleEvents.caseFile(recorded);
        private final AdoptByMunicipality next = SampleEvents.nextAdoption();
        private final AgreementFacts facts =
                AgreementHistory.fold(SampleEvents.recorded(recorded)).orElseThrow();
        private final AgreementStatus status = AgreementStatus.on(TODAY, facts, 10);
    }

    /** The recorded events of cases of several lengths: a proposal, up to 15 adoptions, and annotations. */
    @State(Scope.Thread)
    public static class Length {

        /** How many records the case has. */
        @Param({"10", "100", "2000"})
        public int records;

        private List<RecordedEvent> recorded = List.of();

        /** Makes the events. */
        @Setup
        public void make() {
            recorded = SampleEvents.recorded(SampleEvents.of(records));
        }
    }

    /** Parses a date, an instant and a case number. */
    @Benchmark
    public void parseValues(Blackhole parsed) {
        LocalDate day = IsoText.date("2022-06-13");
        Instant instant = IsoText.instant("2026-11-23T13:23:03.600Z");
        parsed.consume(day);
        parsed.consume(instant);
        parsed.consume(new CaseNumber("KS 2022/118"));
    }

    /** Writes an adoption as it is stored. */
    @Benchmark
    public String writeEvent(Case one) {
        return one.events.writeValueAsString(one.adoption);
    }

    /** Reads an adoption as it is stored. */
    @Benchmark
    public AdoptedByMunicipality readEvent(Case one) {
        return one.events.readValue(one.adoptionAsJson, AdoptedByMunicipality.class);
    }

    /** Folds a case into its facts. */
    @Benchmark
    public AgreementFacts fold(Length length) {
        return AgreementHistory.fold(length.recorded).orElseThrow();
    }

    /** Decides an adoption in a case of ten records. */
    @Benchmark
    public AgreementEvent decide(Case one) {
        return one.next.decide(one.caseFile, TODAY);
    }

    /** Makes the status document of a case of ten records from its facts. */
    @Benchmark
    public AgreementStatus status(Case one) {
        return AgreementStatus.on(TODAY, one.facts, 10);
    }

    /** Writes that document as it is answered. */
    @Benchmark
    public byte[] writeStatus(Case one) {
        return one.answers.writeValueAsBytes(one.status);
    }
}
