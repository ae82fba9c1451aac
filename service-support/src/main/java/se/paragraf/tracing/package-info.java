/** Which trace a request belongs to (W3C Trace Context), and what of it each line of the log says. */
@NullMarked
package se.paragraf.tracing;

import org.jspecify.annotations.NullMarked;
