package se.paragraf.value;

/** What the register remarks on but does not refuse: it records what happened. */
public enum Warning {
    /** The review was held on a day outside its window. */
    REVIEW_OUTSIDE_WINDOW(
            new Wording("Aktualitetsprövningen hölls utanför sin tid.", "The review was held outside its window."));

    private final Wording wording;

    Warning(Wording wording) {
        this.wording = wording;
    }

    /** The remark in words. */
    public Wording wording() {
        return wording;
    }
}
