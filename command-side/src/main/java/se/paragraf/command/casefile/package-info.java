/** What every recorded decision has in common: where it is recorded, and how it is cited and told apart. */
@NullMarked
package se.paragraf.command.casefile;

import org.jspecify.annotations.NullMarked;
