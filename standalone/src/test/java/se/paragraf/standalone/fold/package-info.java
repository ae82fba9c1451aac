/** The meaning of events on the command side and on the query side, compared on generated cases. */
@NullMarked
package se.paragraf.standalone.fold;

import org.jspecify.annotations.NullMarked;
