/** What is said of records afterwards: corrections, by two persons, and annotations. */
@NullMarked
package se.paragraf.command.correction;

import org.jspecify.annotations.NullMarked;
