package se.paragraf.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Role-based authorization of an operation: a caller needs one of these roles. It stands on the method that handles the
 * operation, or on the class for all of its methods. An operation with neither this nor {@link OpenToAll} keeps the
 * program from starting.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {

    /** The roles. A caller who has several acts in the one that comes first here. */
    Role[] value();
}
