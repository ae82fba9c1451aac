/** The refusals of commands: every rule with its explanation, every refusal with the facts that it rests on. */
@NullMarked
package se.paragraf.refusal;

import org.jspecify.annotations.NullMarked;
