/** The trail: what was recorded of an agreement, event by event, in words and as data. */
@NullMarked
package se.paragraf.query.trail;

import org.jspecify.annotations.NullMarked;
