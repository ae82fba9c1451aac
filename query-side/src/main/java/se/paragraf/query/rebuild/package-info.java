/** The rebuild of the views from the events, while the old ones answer. */
@NullMarked
package se.paragraf.query.rebuild;

import org.jspecify.annotations.NullMarked;
