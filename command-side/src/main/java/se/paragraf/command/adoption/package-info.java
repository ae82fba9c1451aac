/** Each party's standing, and what changes it. */
@NullMarked
package se.paragraf.command.adoption;

import org.jspecify.annotations.NullMarked;
