/** Corrections of records, by two persons, and annotations: commands, rules, controller. */
@NullMarked
package se.paragraf.command.correction;

import org.jspecify.annotations.NullMarked;
