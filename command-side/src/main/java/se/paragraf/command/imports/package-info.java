/** Recording what registrars have in lists, row by row, by the same rules as everything else. */
@NullMarked
package se.paragraf.command.imports;

import org.jspecify.annotations.NullMarked;
