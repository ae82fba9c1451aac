/** A SQLite file with one connection that writes, and its transactions: what the stores of this module share. */
@NullMarked
package se.paragraf.standalone.sqlite;

import org.jspecify.annotations.NullMarked;
