/** How the time of each operation grows with the number of agreements in the register. */
@NullMarked
package se.paragraf.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
