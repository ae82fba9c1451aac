/** Import of CSV lists: each row is a command, decided by the same rules as a command sent alone. */
@NullMarked
package se.paragraf.command.imports;

import org.jspecify.annotations.NullMarked;
