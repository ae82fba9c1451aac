/**
 * The records of a case in the order in which they happened, and what they amount to on a day: the rules that both sides
 * of the register share. No Spring, no Axon, no store.
 */
@NullMarked
package se.paragraf.chronology;

import org.jspecify.annotations.NullMarked;
