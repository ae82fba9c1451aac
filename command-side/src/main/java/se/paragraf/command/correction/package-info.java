/** Corrections and reversals of records, by two persons, and annotations: commands, rules, controllers. */
@NullMarked
package se.paragraf.command.correction;

import org.jspecify.annotations.NullMarked;
