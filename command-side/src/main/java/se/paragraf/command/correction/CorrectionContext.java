package se.paragraf.command.correction;

import java.time.LocalDate;
import java.util.function.LongFunction;
import se.paragraf.event.AgreementEvent;

/**
 * What a command about records has to know besides the case file.
 *
 * @param records what stands recorded at a place of the case file, as it was recorded
 * @param actor who asks
 * @param today the day of recording, by the Swedish calendar
 */
public record CorrectionContext(LongFunction<AgreementEvent> records, String actor, LocalDate today) {}
