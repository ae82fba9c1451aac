/** The commands of the launcher, one class each, and the options that they share. */
@NullMarked
package se.paragraf.standalone.cli;

import org.jspecify.annotations.NullMarked;
