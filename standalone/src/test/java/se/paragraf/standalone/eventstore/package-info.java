/** What the event store promises, each promise on a real file. */
@NullMarked
package se.paragraf.standalone.eventstore;

import org.jspecify.annotations.NullMarked;
