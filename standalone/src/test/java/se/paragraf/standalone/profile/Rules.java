package se.paragraf.standalone.profile;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which rules of the profile a test holds the description against. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Rules {

    /** Their identifiers, such as {@code UFN.07}. */
    String[] value();
}
