/** The events as Axon Server stores them. Nothing outside this package knows its protocol. */
@NullMarked
package se.paragraf.query.axonserver;

import org.jspecify.annotations.NullMarked;
