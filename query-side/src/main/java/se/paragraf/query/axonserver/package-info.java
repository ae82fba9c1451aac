/** Adapter of the event log of Axon Server. No other package knows its protocol. */
@NullMarked
package se.paragraf.query.axonserver;

import org.jspecify.annotations.NullMarked;
