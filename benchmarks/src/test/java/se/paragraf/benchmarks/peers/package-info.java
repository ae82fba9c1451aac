/** Tests of what the peers are measured with. */
@NullMarked
package se.paragraf.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
