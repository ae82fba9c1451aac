/** Benchmarks of single methods, by JMH. */
@NullMarked
package se.paragraf.benchmarks.methods;

import org.jspecify.annotations.NullMarked;
