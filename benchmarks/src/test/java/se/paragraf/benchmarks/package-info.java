/** Tests of what is pure in the benchmarks. */
@NullMarked
package se.paragraf.benchmarks;

import org.jspecify.annotations.NullMarked;
