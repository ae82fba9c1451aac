package se.paragraf.value;

/**
 * The body that deliberated.
 *
 * @param name as its minutes write it, such as Kommunfullmäktige
 * @param kind what sort of body it is
 */
public record Body(@Correctable(most = Check.NAME) String name, BodyKind kind) {

    /** Refuses a body without a name or a kind. */
    public Body {
        name = Check.text("name", name, Check.NAME);
        Check.present("kind", kind);
    }
}
