/** The HTTP client of the program's own commands, which use the API like any other client. */
@NullMarked
package se.paragraf.standalone.client;

import org.jspecify.annotations.NullMarked;
