/**
 * Benchmarks: where every performance figure in {@code docs/} comes from. {@link se.paragraf.benchmarks.Benchmarks} runs
 * them, each in a process of its own, and writes {@code docs/performance.md} from their results.
 */
@NullMarked
package se.paragraf.benchmarks;

import org.jspecify.annotations.NullMarked;
