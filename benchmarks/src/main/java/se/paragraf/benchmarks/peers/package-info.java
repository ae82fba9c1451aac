/** Paragraf's event store beside other event stores, with the same work on the same machine. */
@NullMarked
package se.paragraf.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
