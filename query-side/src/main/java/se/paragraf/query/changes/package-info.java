/** The change feed: every recorded event as a CloudEvent, page by page and as a stream. */
@NullMarked
package se.paragraf.query.changes;

import org.jspecify.annotations.NullMarked;
