/** An event store for Axon in one SQLite file: every acknowledged event is on disk, at a gapless position. */
@NullMarked
package se.paragraf.standalone.eventstore;

import org.jspecify.annotations.NullMarked;
