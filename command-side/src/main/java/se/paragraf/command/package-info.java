/** The command side as a whole: what it consists of and what it needs. */
@NullMarked
package se.paragraf.command;

import org.jspecify.annotations.NullMarked;
