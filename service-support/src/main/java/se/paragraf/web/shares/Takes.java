package se.paragraf.web.shares;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scarce resource of which each request to the operation takes a share. An operation that does not say it takes one of
 * {@link Share#READS} where it is a GET, and of {@link Share#COMMANDS} or {@link Share#LARGE_COMMANDS} where it is not.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Takes {

    /** The resource. */
    Share value();

    /** The query parameters of which one has to be given for it; else the request takes what it takes without this. */
    String[] where() default {};
}
