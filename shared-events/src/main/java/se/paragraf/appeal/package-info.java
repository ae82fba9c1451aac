/**
 * Appeal against a decision (laglighetsprövning): the deadline, and which decisions can be appealed, with the sources
 * of law.
 */
@NullMarked
package se.paragraf.appeal;

import org.jspecify.annotations.NullMarked;
