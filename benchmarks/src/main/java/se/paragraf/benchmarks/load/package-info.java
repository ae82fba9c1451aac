/** Load over HTTP: connections, request streams, closed and open loops, and the windows that they measure. */
@NullMarked
package se.paragraf.benchmarks.load;

import org.jspecify.annotations.NullMarked;
