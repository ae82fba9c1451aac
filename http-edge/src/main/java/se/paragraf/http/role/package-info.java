/** The roles, and how an operation says who may ask for it. */
@NullMarked
package se.paragraf.http.role;

import org.jspecify.annotations.NullMarked;
