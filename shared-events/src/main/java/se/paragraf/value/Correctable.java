package se.paragraf.value;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a member of an event, or of a value in it, that can be corrected. The members without it identify what the
 * record is about, such as the agreement or the party: where that is wrong the record is annotated.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Correctable {

    /** The most characters that it may have, where it is a text or a list of texts. */
    int most() default Check.NOTE;
}
