package se.paragraf.standalone;

/** How long a trial goes on whose moments chance picks: as long as a build can wait, or long. */
public final class Trials {

    private static final boolean LONG = "long".equals(System.getProperty("paragraf.trials"));

    private Trials() {}

    /** The one number for every build, the other for one with {@code -Dparagraf.trials=long}. */
    public static int of(int inEveryBuild, int ifLong) {
        return LONG ? ifLong : inEveryBuild;
    }
}
