/** Keeps the views up with the events. */
@NullMarked
package se.paragraf.query.projection;

import org.jspecify.annotations.NullMarked;
