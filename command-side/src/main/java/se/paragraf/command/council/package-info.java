/** The hand-over to the regional council and the council's decision. */
@NullMarked
package se.paragraf.command.council;

import org.jspecify.annotations.NullMarked;
