package se.paragraf.standalone.generate;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import se.paragraf.value.Sha256;
import se.paragraf.value.SwedishTime;

/** A seeded source of random choices: the same seed always gives the same choices. */
final class Chance {

    private static final LocalTime OFFICE_OPENS = LocalTime.of(8, 0);
    private static final int OFFICE_HOURS_IN_MILLISECONDS = 9 * 60 * 60 * 1_000;
    static final int MOST_DAYS_UNTIL_RECORDED = 30;

    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    boolean in100(int times) {
        return random.nextInt(100) < times;
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    UUID identifier() {
        return new UUID(
                random.nextLong() & 0xffff_ffff_ffff_0fffL | 0x4000L,
                random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L);
    }

    /** A time in office hours, some days after something has happened. */
    Instant recorded(LocalDate happened) {
        return inOfficeHours(happened.plusDays(between(1, MOST_DAYS_UNTIL_RECORDED)));
    }

    /** A time in office hours, some days after something has happened and what it depends on was recorded. */
    Instant recorded(LocalDate happened, Instant before) {
        LocalDate day = day(before);
        return recorded(day.isAfter(happened) ? day : happened);
    }

    /** The day of an instant. */
    static LocalDate day(Instant at) {
        return SwedishTime.day(at);
    }

    private Instant inOfficeHours(LocalDate day) {
        return day.atTime(OFFICE_OPENS)
                .atZone(SwedishTime.ZONE)
                .toInstant()
                .plusMillis(random.nextInt(OFFICE_HOURS_IN_MILLISECONDS));
    }

    /** The digest of a text. */
    static Sha256 digest(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
