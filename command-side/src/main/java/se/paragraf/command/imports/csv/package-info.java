/** How a registrar's list becomes commands: bytes, columns, cells, each in the forms that registrars have them. */
@NullMarked
package se.paragraf.command.imports.csv;

import org.jspecify.annotations.NullMarked;
