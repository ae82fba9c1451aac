/** An event store for Axon in one SQLite file: every acknowledged event is on disk, in one gapless order, for good. */
@NullMarked
package se.paragraf.standalone.eventstore;

import org.jspecify.annotations.NullMarked;
