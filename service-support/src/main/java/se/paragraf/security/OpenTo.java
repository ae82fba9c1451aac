package se.paragraf.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may ask for an operation: somebody with one of these roles. It stands on the method that handles it, or on the
 * class for all of them; an operation without it, and without {@link OpenToAll}, is open to nobody and keeps the program
 * from starting.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {

    /** The roles; whoever has several acts in the one that comes first here. */
    Role[] value();
}
