/** Tests of what happens to decisions in the order in which it happened. */
@NullMarked
package se.paragraf.chronology;

import org.jspecify.annotations.NullMarked;
