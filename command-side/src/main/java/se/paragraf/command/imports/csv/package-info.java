/** CSV parser for registrars' lists: encoding, delimiter, headers and cells, up to the commands that the rows make. */
@NullMarked
package se.paragraf.command.imports.csv;

import org.jspecify.annotations.NullMarked;
