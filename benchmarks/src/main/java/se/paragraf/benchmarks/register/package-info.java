/** Processes under measurement: registers of a jar, other servers, and their processor time and memory. */
@NullMarked
package se.paragraf.benchmarks.register;

import org.jspecify.annotations.NullMarked;
