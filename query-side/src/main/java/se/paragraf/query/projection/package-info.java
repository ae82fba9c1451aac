/** The projection of the events into the views, the build of whole generations, replays, and the dead-letter retry. */
@NullMarked
package se.paragraf.query.projection;

import org.jspecify.annotations.NullMarked;
