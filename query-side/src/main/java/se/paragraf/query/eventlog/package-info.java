/** The port to the event log, which audits, exports, rebuilds and dead-letter retries read. */
@NullMarked
package se.paragraf.query.eventlog;

import org.jspecify.annotations.NullMarked;
