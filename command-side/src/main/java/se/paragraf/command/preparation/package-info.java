/** What preparatory bodies, committees and boards say of the matter. */
@NullMarked
package se.paragraf.command.preparation;

import org.jspecify.annotations.NullMarked;
