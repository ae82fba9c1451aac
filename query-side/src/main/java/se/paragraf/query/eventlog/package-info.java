/** The events as they are stored: the port that audits, exports and second attempts read them through. */
@NullMarked
package se.paragraf.query.eventlog;

import org.jspecify.annotations.NullMarked;
