/** The access log: who read which case and when, of compliance officers only, and its HTTP resource. */
@NullMarked
package se.paragraf.query.accesslog;

import org.jspecify.annotations.NullMarked;
