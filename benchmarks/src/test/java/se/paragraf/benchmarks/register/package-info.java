/** Tests of processes under measurement. */
@NullMarked
package se.paragraf.benchmarks.register;

import org.jspecify.annotations.NullMarked;
