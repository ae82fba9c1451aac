/** Tests of what is pure in the load. */
@NullMarked
package se.paragraf.benchmarks.load;

import org.jspecify.annotations.NullMarked;
