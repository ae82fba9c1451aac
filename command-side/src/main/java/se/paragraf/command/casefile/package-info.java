/** The state of a case file and its evolution from events, with the guards that several features share. */
@NullMarked
package se.paragraf.command.casefile;

import org.jspecify.annotations.NullMarked;
