package se.paragraf.query.view;

/** Brings a generation under construction up to the head of the event log. */
@FunctionalInterface
public interface CatchUp {

    /**
     * Takes in what the generation lacks.
     *
     * @return the position up to which every event is in it: at least that of the last event that was recorded when this
     *     was asked for
     */
    long toTheHead();
}
