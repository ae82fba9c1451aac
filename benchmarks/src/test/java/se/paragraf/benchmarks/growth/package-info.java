/** Tests of the growth of times, and of its chart. */
@NullMarked
package se.paragraf.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
