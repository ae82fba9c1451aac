/** The small values that commands, events and views are made of; each checks itself when it is made. */
@NullMarked
package se.paragraf.value;

import org.jspecify.annotations.NullMarked;
