package se.paragraf.standalone.cli;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import me.tongfei.progressbar.ProgressBar;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.paragraf.standalone.eventstore.SqliteEventStorageEngine;
import se.paragraf.standalone.generate.MadeUpEvent;
import se.paragraf.standalone.generate.MadeUpRegister;
import se.paragraf.standalone.server.OfflineEventStore;
import se.paragraf.value.SwedishTime;

/** {@code paragraf generate}: fills an empty register with made-up cases, for trials at full size. */
@Command(
        name = "generate",
        description = "Fill an empty register with made-up cases of Sweden's real regions and municipalities,"
                + " about 40 events each. The same options always make the same register.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class GenerateCommand implements Runnable {

    private static final int MOST_AGREEMENTS = 1_000_000;
    private static final int EVENTS_PER_APPEND = 1_000;

    @Spec
    private @Nullable CommandSpec command;

    @Option(
            names = "--agreements",
            paramLabel = "N",
            required = true,
            description = "How many agreements, from 1 to 1000000.")
    private int agreements;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The register's folder, empty or missing. Default: ${DEFAULT-VALUE}",
            defaultValue = "${env:PARAGRAF_DATA:-data}")
    private Path data = Path.of("data");

    @Option(names = "--seed", paramLabel = "SEED", description = "What is left to chance. Default: 1")
    private long seed = 1;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "The day before which everything was recorded, such as 2026-11-01. Default: today")
    private LocalDate until = LocalDate.now(SwedishTime.ZONE);

    @Override
    public void run() {
        if (agreements < 1 || agreements > MOST_AGREEMENTS) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    "Invalid value for option '--agreements': " + agreements + "; accepted is 1 to " + MOST_AGREEMENTS);
        }
        Path folder = data.toAbsolutePath().normalize();
        try (OfflineEventStore events = OfflineEventStore.openEmpty(folder)) {
            long recorded = append(events.store());
            System.out.println("Made up " + agreements + " agreements with " + recorded + " events in " + folder);
            System.out.println("The views are made from them when the register is served for the first time.");
        }
    }

    private long append(SqliteEventStorageEngine store) {
        TimeBasedEpochGenerator identifiers = Generators.timeBasedEpochGenerator(new Random(seed));
        MadeUpRegister register = new MadeUpRegister(seed, agreements, until);
        List<EventMessage<?>> batch = new ArrayList<>();
        try (ProgressBar bar = new ProgressBar("Making up agreements", agreements)) {
            while (register.hasNext()) {
                MadeUpEvent made = register.next();
                long time = made.recordedAt().toEpochMilli();
                batch.add(made.message(identifiers.construct(time).toString()));
                bar.stepBy(made.sequence() == 0 ? 1 : 0);
                if (batch.size() == EVENTS_PER_APPEND || !register.hasNext()) {
                    store.appendEvents(batch);
                    batch.clear();
                }
            }
        }
        return store.lastPosition().orElseThrow();
    }
}
