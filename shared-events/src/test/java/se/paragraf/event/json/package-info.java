/** Tests of the JSON form in which events are stored. */
@NullMarked
package se.paragraf.event.json;

import org.jspecify.annotations.NullMarked;
