/** Why a command is refused: each rule by its name, and each refusal with the facts that it rests on. */
@NullMarked
package se.paragraf.command.refusal;

import org.jspecify.annotations.NullMarked;
