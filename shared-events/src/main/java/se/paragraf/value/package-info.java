/** Value types of commands, events and views. Each validates itself when it is created. */
@NullMarked
package se.paragraf.value;

import org.jspecify.annotations.NullMarked;
